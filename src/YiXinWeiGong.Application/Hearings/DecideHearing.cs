using FluentValidation;
using YiXinWeiGong.Approvals;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Hearings;

/// <summary>
/// Decides the question of a hearing, on the spot or later, with reasons (TZ 16, 17). Whether that departs from the officers'
/// majority is reckoned from their opinions; if it does, the chief procurator has consented first.
/// </summary>
[Label("作出听证后的决定", "Decide the question of a hearing")]
public sealed record DecideHearing : ICommand<Receipt<HearingStatus>>
{
    /// <summary>The hearing.</summary>
    public required HearingId Hearing { get; init; }

    /// <summary>The answer decided for.</summary>
    public required HearingPosition For { get; init; }

    /// <summary>What is decided, at most 2,000 characters; by an approval, at most the 1,000 that it holds.</summary>
    public required string Decision { get; init; }

    /// <summary>Why, as the officers will read it, at most 2,000 characters.</summary>
    public required string Reasons { get; init; }

    /// <summary>The approval of <see cref="ApprovalMatters.DepartFromMajority"/> for this answer in these words, where the decision departs from
    /// the majority.</summary>
    public ApprovalId? Approval { get; init; }

    /// <summary>Names the hearing only.</summary>
    public override string ToString() => $"{nameof(DecideHearing)} {Hearing}";
}

internal sealed class DecideHearingValidator : AbstractValidator<DecideHearing>
{
    public DecideHearingValidator()
    {
        RuleFor(c => c.Hearing).Id();
        RuleFor(c => c.For).Choice();
        RuleFor(c => c.Decision).Text(HearingDecision.TextMaxLength);
        RuleFor(c => c.Decision).Text(ApprovalTerms.TextMaxLength).When(c => c.Approval is not null);
        RuleFor(c => c.Reasons).Text(HearingDecision.TextMaxLength);
        RuleFor(c => c.Approval).Must(approval => approval?.Value != Guid.Empty).WithErrorCode(CommonCodes.IdMissing);
    }
}

internal sealed class DecideHearingHandler(IStore<Hearing, HearingId> hearings, ApprovalDesk approvals, Clock clock)
    : IUseCaseHandler<DecideHearing, Receipt<HearingStatus>>
{
    public async Task<Outcome<Receipt<HearingStatus>>> HandleAsync(DecideHearing request, Actor actor, CancellationToken cancellationToken)
    {
        var hearing = await hearings.RequireAsync(request.Hearing, HearingCodes.Unknown, nameof(request.Hearing), cancellationToken);
        if (request.Approval is { } approval)
        {
            var terms = new ApprovalTerms { Choice = request.For.ToString(), Text = request.Decision };
            await approvals.UseAsync(approval, ApprovalMatters.DepartFromMajority, hearing, terms, nameof(request.Approval), cancellationToken);
        }

        hearing.Decide(request.For, request.Decision, request.Reasons, request.Approval, clock.Now);
        return hearing.ToReceipt(deadlines: hearing.Deadlines);
    }
}
