using FluentValidation;
using YiXinWeiGong.Approvals;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Clues;

/// <summary>Ends a clue without a case, as the chief procurator decided after the department head's review (不立案, BG 30).</summary>
[Label("决定不立案", "Decline a clue")]
public sealed record DeclineClue : ICommand<Receipt<ClueStatus>>
{
    /// <summary>The clue.</summary>
    public required ClueId Clue { get; init; }

    /// <summary>The approval of <see cref="ApprovalMatters.DeclineClue"/> for this reason.</summary>
    public required ApprovalId Approval { get; init; }

    /// <summary>Why, as the reporter will read it, at most 500 characters.</summary>
    public required string Reason { get; init; }

    /// <summary>Names the clue only.</summary>
    public override string ToString() => $"{nameof(DeclineClue)} {Clue}";
}

internal sealed class DeclineClueValidator : AbstractValidator<DeclineClue>
{
    public DeclineClueValidator()
    {
        RuleFor(c => c.Clue).Id();
        RuleFor(c => c.Approval).Id();
        RuleFor(c => c.Reason).Text(500);
    }
}

internal sealed class DeclineClueHandler(IStore<Clue, ClueId> clues, ApprovalDesk approvals, Clock clock)
    : IUseCaseHandler<DeclineClue, Receipt<ClueStatus>>
{
    public async Task<Outcome<Receipt<ClueStatus>>> HandleAsync(DeclineClue request, Actor actor, CancellationToken cancellationToken)
    {
        var clue = await clues.RequireAsync(request.Clue, ClueCodes.Unknown, nameof(request.Clue), cancellationToken);
        var terms = new ApprovalTerms { Text = request.Reason };
        await approvals.UseAsync(request.Approval, ApprovalMatters.DeclineClue, clue, terms, nameof(request.Approval), cancellationToken);
        clue.Decline(request.Reason, clock.Now);
        return clue.ToReceipt(clue.Number);
    }
}
