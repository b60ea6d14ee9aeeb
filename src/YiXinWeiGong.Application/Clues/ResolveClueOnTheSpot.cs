using FluentValidation;
using YiXinWeiGong.Approvals;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Clues;

/// <summary>
/// Records that the harm was put right without a case, such as after a talk with the agency. Once the clue is evaluated, ending
/// it is the chief procurator's decision (BG 28, 30).
/// </summary>
[Label("现场解决", "Record that a clue was resolved on the spot")]
public sealed record ResolveClueOnTheSpot : ICommand<Receipt<ClueStatus>>
{
    /// <summary>The clue.</summary>
    public required ClueId Clue { get; init; }

    /// <summary>How, as the reporter will read it, at most 500 characters.</summary>
    public required string How { get; init; }

    /// <summary>The approval of <see cref="ApprovalMatters.ResolveClue"/> in these words, where the clue is evaluated.</summary>
    public ApprovalId? Approval { get; init; }

    /// <summary>Names the clue only.</summary>
    public override string ToString() => $"{nameof(ResolveClueOnTheSpot)} {Clue}";
}

internal sealed class ResolveClueOnTheSpotValidator : AbstractValidator<ResolveClueOnTheSpot>
{
    public ResolveClueOnTheSpotValidator()
    {
        RuleFor(c => c.Clue).Id();
        RuleFor(c => c.How).Text(500);
        RuleFor(c => c.Approval).Must(approval => approval?.Value != Guid.Empty).WithErrorCode(CommonCodes.IdMissing);
    }
}

internal sealed class ResolveClueOnTheSpotHandler(IStore<Clue, ClueId> clues, ApprovalDesk approvals, Clock clock)
    : IUseCaseHandler<ResolveClueOnTheSpot, Receipt<ClueStatus>>
{
    public async Task<Outcome<Receipt<ClueStatus>>> HandleAsync(ResolveClueOnTheSpot request, Actor actor, CancellationToken cancellationToken)
    {
        var clue = await clues.RequireAsync(request.Clue, ClueCodes.Unknown, nameof(request.Clue), cancellationToken);
        if (request.Approval is { } approval)
        {
            var terms = new ApprovalTerms { Text = request.How };
            await approvals.UseAsync(approval, ApprovalMatters.ResolveClue, clue, terms, nameof(request.Approval), cancellationToken);
        }

        clue.ResolveOnTheSpot(request.How, request.Approval, clock.Now);
        return clue.ToReceipt(clue.Number);
    }
}
