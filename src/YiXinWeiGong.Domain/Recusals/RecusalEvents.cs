using YiXinWeiGong.Approvals;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Recusals;

/// <summary>A recusal was applied for.</summary>
public sealed record RecusalAppliedFor(RecusalId Recusal, DateTimeOffset At) : DomainEvent(Recusal.Value, At)
{
    /// <summary>The matter.</summary>
    public required MatterId Matter { get; init; }

    /// <summary>As what the person is challenged.</summary>
    public required ChallengedRole Role { get; init; }

    /// <summary>The member of staff, where it is one.</summary>
    public StaffId? Staff { get; init; }
}

/// <summary>An application for recusal was decided.</summary>
public sealed record RecusalDecided(RecusalId Recusal, DateTimeOffset At) : DomainEvent(Recusal.Value, At)
{
    /// <summary>Whether the person withdraws.</summary>
    public required RecusalFinding Finding { get; init; }

    /// <summary>Who decided.</summary>
    public required Decider Decider { get; init; }
}

/// <summary>The applicant was told of a decision.</summary>
public sealed record RecusalApplicantTold(RecusalId Recusal, DateTimeOffset At) : DomainEvent(Recusal.Value, At)
{
    /// <summary>The day.</summary>
    public required DateOnly On { get; init; }
}

/// <summary>Reconsideration of a refused recusal was asked for.</summary>
public sealed record RecusalReconsiderationAskedFor(RecusalId Recusal, DateTimeOffset At) : DomainEvent(Recusal.Value, At);

/// <summary>Deadlines of an application for recusal moved because a holiday notice was added.</summary>
public sealed record RecusalDeadlinesRecalculated(RecusalId Recusal, DateTimeOffset At) : DomainEvent(Recusal.Value, At)
{
    /// <summary>The kinds of the deadlines that moved.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }
}

/// <summary>A refused recusal was reconsidered.</summary>
public sealed record RecusalReconsidered(RecusalId Recusal, DateTimeOffset At) : DomainEvent(Recusal.Value, At)
{
    /// <summary>Whether the person withdraws after all.</summary>
    public required RecusalFinding Finding { get; init; }

    /// <summary>Who decided.</summary>
    public required Decider Decider { get; init; }
}
