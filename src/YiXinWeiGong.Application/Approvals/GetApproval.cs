using FluentValidation;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Approvals;

/// <summary>An approval with the steps taken.</summary>
[Label("查看审批", "Look at an approval")]
public sealed record GetApproval : IQuery<ApprovalView>
{
    /// <summary>The approval.</summary>
    public required ApprovalId Approval { get; init; }
}

/// <summary>An approval as the office's staff see it.</summary>
public sealed record ApprovalView
{
    /// <summary>Its id.</summary>
    public required ApprovalId Id { get; init; }

    /// <summary>What is to be approved.</summary>
    public required string Matter { get; init; }

    /// <summary>The bare id of what it is asked for.</summary>
    public required Guid Subject { get; init; }

    /// <summary>What exactly is to be approved, where the subject does not say it.</summary>
    public required ApprovalTerms Terms { get; init; }

    /// <summary>Where it stands.</summary>
    public required ApprovalStatus Status { get; init; }

    /// <summary>Whose turn it is.</summary>
    public Decider? Awaits { get; init; }

    /// <summary>The last day of validity, once granted.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>The steps taken.</summary>
    public required IReadOnlyList<ApprovalStep> Steps { get; init; }

    /// <summary>The re-examinations that the chief procurator asked for.</summary>
    public required IReadOnlyList<Reexamination> Reexaminations { get; init; }

    /// <summary>How the chief procurator left the decision to the committee, if so.</summary>
    public CommitteeReferral? Referral { get; init; }

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => $"{nameof(ApprovalView)} {Id} {Status}";
}

internal sealed class GetApprovalValidator : AbstractValidator<GetApproval>
{
    public GetApprovalValidator() => RuleFor(q => q.Approval).Id();
}

internal sealed class GetApprovalHandler(IStore<Approval, ApprovalId> approvals) : IUseCaseHandler<GetApproval, ApprovalView>
{
    public async Task<Outcome<ApprovalView>> HandleAsync(GetApproval request, Actor actor, CancellationToken cancellationToken)
    {
        var approval = await approvals.RequireAsync(request.Approval, ApprovalCodes.Unknown, nameof(request.Approval), cancellationToken);
        return new ApprovalView
        {
            Id = approval.Id,
            Matter = approval.Matter,
            Subject = approval.Subject,
            Terms = approval.Terms,
            Status = approval.Status,
            Awaits = approval.Awaits,
            ValidUntil = approval.ValidUntil,
            Steps = approval.Steps,
            Reexaminations = approval.Reexaminations,
            Referral = approval.Referral,
        };
    }
}
