using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Obligations;

/// <summary>The last day of an obligation is near.</summary>
public sealed record ObligationFellDue(ObligationId Obligation, DateTimeOffset At) : DomainEvent(Obligation.Value, At)
{
    /// <summary>The office that owes it, or whose case it is about.</summary>
    public required OfficeId Office { get; init; }

    /// <summary>What owes it, by kind.</summary>
    public required string SubjectKind { get; init; }

    /// <summary>The bare id of what owes it.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>What is to be done: one of <see cref="Rules.DeadlineKinds"/> or <see cref="DutyKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly DueOn { get; init; }
}

/// <summary>The last day of an obligation is over, and it is not done.</summary>
public sealed record ObligationBecameOverdue(ObligationId Obligation, DateTimeOffset At) : DomainEvent(Obligation.Value, At)
{
    /// <summary>The office that owes it, or whose case it is about.</summary>
    public required OfficeId Office { get; init; }

    /// <summary>What owes it, by kind.</summary>
    public required string SubjectKind { get; init; }

    /// <summary>The bare id of what owes it.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>What is to be done: one of <see cref="Rules.DeadlineKinds"/> or <see cref="DutyKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly DueOn { get; init; }
}
