using FluentValidation;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Approvals;

/// <summary>Who asked for approval answers the re-examination that the chief procurator asked for (复核, BG 8); the chief's turn goes on.</summary>
[Label("复核意见", "Re-examine what is to be approved")]
public sealed record ReexamineApproval : ICommand<Receipt<ApprovalStatus>>
{
    /// <summary>The approval.</summary>
    public required ApprovalId Approval { get; init; }

    /// <summary>What the re-examination came to, at most 1,000 characters.</summary>
    public required string Answer { get; init; }

    /// <summary>Names the approval only.</summary>
    public override string ToString() => $"{nameof(ReexamineApproval)} {Approval}";
}

internal sealed class ReexamineApprovalValidator : AbstractValidator<ReexamineApproval>
{
    public ReexamineApprovalValidator()
    {
        RuleFor(c => c.Approval).Id();
        RuleFor(c => c.Answer).Text(1000);
    }
}

internal sealed class ReexamineApprovalHandler(IStore<Approval, ApprovalId> approvals, Clock clock)
    : IUseCaseHandler<ReexamineApproval, Receipt<ApprovalStatus>>
{
    public async Task<Outcome<Receipt<ApprovalStatus>>> HandleAsync(ReexamineApproval request, Actor actor, CancellationToken cancellationToken)
    {
        var approval = await approvals.RequireAsync(request.Approval, ApprovalCodes.Unknown, nameof(request.Approval), cancellationToken);
        approval.Reexamine(actor.StaffMember!.Value, request.Answer, clock.Now);
        return approval.ToReceipt();
    }
}
