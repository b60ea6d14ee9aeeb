using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Approvals;

/// <summary>Approval was asked for.</summary>
public sealed record ApprovalRequested(ApprovalId Approval, DateTimeOffset At) : DomainEvent(Approval.Value, At)
{
    /// <summary>What is to be approved.</summary>
    public required string Matter { get; init; }

    /// <summary>The bare id of what it is asked for.</summary>
    public required Guid About { get; init; }
}

/// <summary>An approver agreed or refused.</summary>
public sealed record ApprovalStepTaken(ApprovalId Approval, DateTimeOffset At) : DomainEvent(Approval.Value, At)
{
    /// <summary>In which post.</summary>
    public required Post Post { get; init; }

    /// <summary>Agreed, or refused.</summary>
    public required bool Agreed { get; init; }
}

/// <summary>The chief procurator asked for re-examination.</summary>
public sealed record ApprovalReexaminationAsked(ApprovalId Approval, DateTimeOffset At) : DomainEvent(Approval.Value, At);

/// <summary>What was to be approved was re-examined.</summary>
public sealed record ApprovalReexamined(ApprovalId Approval, DateTimeOffset At) : DomainEvent(Approval.Value, At);

/// <summary>The chief procurator left the decision to the committee.</summary>
public sealed record ApprovalSentToCommittee(ApprovalId Approval, DateTimeOffset At) : DomainEvent(Approval.Value, At);

/// <summary>An approval was used up.</summary>
public sealed record ApprovalUsed(ApprovalId Approval, DateTimeOffset At) : DomainEvent(Approval.Value, At);
