using FluentValidation;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Approvals;

/// <summary>What an approver says.</summary>
public enum ApprovalOpinion
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Agrees.</summary>
    [Label("同意", "agree")]
    Agree = 1,

    /// <summary>Refuses, which ends the approval.</summary>
    [Label("不同意", "refuse")]
    Refuse = 2,

    /// <summary>Asks for re-examination before deciding; the chief procurator's alone (BG 8).</summary>
    [Label("要求复核", "ask for re-examination")]
    Reexamine = 3,

    /// <summary>Leaves the decision to the procuratorial committee; the chief procurator's alone (BG 8).</summary>
    [Label("提请检察委员会决定", "send to the committee")]
    SendToCommittee = 4,
}

/// <summary>
/// The approver whose turn it is agrees or refuses; the chief procurator may have it re-examined or send it to the procuratorial
/// committee instead, whose decision the deputy chief who chairs it records (BG 7, 8).
/// </summary>
[Label("审批", "Decide an approval")]
public sealed record DecideApproval : ICommand<Receipt<ApprovalStatus>>
{
    /// <summary>The approval.</summary>
    public required ApprovalId Approval { get; init; }

    /// <summary>Agree, refuse, have it re-examined or send it to the committee.</summary>
    public required ApprovalOpinion Opinion { get; init; }

    /// <summary>What the approver writes, at most 1,000 characters; whatever is no agreement needs it.</summary>
    public string? Reason { get; init; }

    /// <summary>What members of the committee held against its decision, at most 2,000 characters; of the committee alone.</summary>
    public string? Dissent { get; init; }

    /// <summary>Names the approval and the opinion only.</summary>
    public override string ToString() => $"{nameof(DecideApproval)} {Approval} {Opinion}";
}

internal sealed class DecideApprovalValidator : AbstractValidator<DecideApproval>
{
    public DecideApprovalValidator()
    {
        RuleFor(c => c.Approval).Id();
        RuleFor(c => c.Opinion).Choice();
        RuleFor(c => c.Reason).OptionalText(1000);
        RuleFor(c => c.Reason).NotEmpty().WithErrorCode(CommonCodes.Text).When(c => c.Opinion != ApprovalOpinion.Agree);
        RuleFor(c => c.Dissent).OptionalText(2000);
    }
}

internal sealed class DecideApprovalHandler(
    IStore<Approval, ApprovalId> approvals, IStaffDirectory directory, LocalPolicy policy, Clock clock)
    : IUseCaseHandler<DecideApproval, Receipt<ApprovalStatus>>
{
    public async Task<Outcome<Receipt<ApprovalStatus>>> HandleAsync(DecideApproval request, Actor actor, CancellationToken cancellationToken)
    {
        var approval = await approvals.RequireAsync(request.Approval, ApprovalCodes.Unknown, nameof(request.Approval), cancellationToken);
        var staff = actor.StaffMember!.Value;
        var approver = new Approver(staff, await directory.PostsOnAsync(staff, clock.Today, cancellationToken));
        switch (request.Opinion)
        {
            case ApprovalOpinion.Agree:
                approval.Agree(approver, request.Reason, clock.Today.AddDays(policy.ApprovalValidityDays), clock.Now, request.Dissent);
                break;
            case ApprovalOpinion.Refuse:
                approval.Refuse(approver, request.Reason!, clock.Now, request.Dissent);
                break;
            case ApprovalOpinion.Reexamine:
                approval.AskForReexamination(approver, request.Reason!, clock.Now);
                break;
            default:
                approval.SendToCommittee(approver, request.Reason!, clock.Now);
                break;
        }

        return approval.ToReceipt();
    }
}

/// <summary>Uses approvals up, in the commit of what was approved.</summary>
internal sealed class ApprovalDesk(IStore<Approval, ApprovalId> approvals, Clock clock)
{
    /// <returns>The approval, used up.</returns>
    /// <exception cref="RefusalException">There is no such approval, or it is not one for this.</exception>
    public async Task<Approval> UseAsync(
        ApprovalId id, string matter, AggregateRoot subject, ApprovalTerms terms, string property, CancellationToken cancellationToken)
    {
        var approval = await approvals.RequireAsync(id, ApprovalCodes.Unknown, property, cancellationToken);
        return Refusals.About(property, () =>
        {
            approval.Use(matter, subject, terms, clock.Today, clock.Now);
            return approval;
        });
    }
}
