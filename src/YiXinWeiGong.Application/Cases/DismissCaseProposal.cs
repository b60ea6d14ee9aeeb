using FluentValidation;
using YiXinWeiGong.Approvals;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Cases;

/// <summary>Ends a proposal whose filing the chief procurator refused (不立案决定书, BG 30); the clue it came from is decided on by itself.</summary>
[Label("不予立案", "Dismiss a case's proposal")]
public sealed record DismissCaseProposal : ICommand<Receipt<CaseStatus>>
{
    /// <summary>The case.</summary>
    public required CaseId Case { get; init; }

    /// <summary>The approval of <see cref="ApprovalMatters.FileCase"/> that the chief procurator refused.</summary>
    public required ApprovalId Approval { get; init; }

    /// <summary>Why, at most 500 characters.</summary>
    public required string Reason { get; init; }

    /// <summary>Names the case only.</summary>
    public override string ToString() => $"{nameof(DismissCaseProposal)} {Case}";
}

internal sealed class DismissCaseProposalValidator : AbstractValidator<DismissCaseProposal>
{
    public DismissCaseProposalValidator()
    {
        RuleFor(c => c.Case).Id();
        RuleFor(c => c.Approval).Id();
        RuleFor(c => c.Reason).Text(CaseProposal.ReasonMaxLength);
    }
}

internal sealed class DismissCaseProposalHandler(IStore<Case, CaseId> cases, IStore<Approval, ApprovalId> approvals, Clock clock)
    : IUseCaseHandler<DismissCaseProposal, Receipt<CaseStatus>>
{
    public async Task<Outcome<Receipt<CaseStatus>>> HandleAsync(DismissCaseProposal request, Actor actor, CancellationToken cancellationToken)
    {
        var proposed = await cases.RequireAsync(request.Case, CaseCodes.Unknown, nameof(request.Case), cancellationToken);
        var refusal = await approvals.RequireAsync(request.Approval, ApprovalCodes.Unknown, nameof(request.Approval), cancellationToken);
        var others = await approvals.ListAsync(new ApprovalsOfSubject(request.Case.Value), cancellationToken);
        proposed.DismissProposal(refusal, others, request.Reason, clock.Now);
        return proposed.ToReceipt();
    }
}
