using YiXinWeiGong.Matters;

namespace YiXinWeiGong.Hearings;

/// <summary>A hearing was planned.</summary>
public sealed record HearingPlanned(HearingId Hearing, DateTimeOffset At) : DomainEvent(Hearing.Value, At)
{
    /// <summary>The matter.</summary>
    public required MatterId Matter { get; init; }

    /// <summary>Why.</summary>
    public required HearingTrigger Trigger { get; init; }
}

/// <summary>An officer was invited.</summary>
public sealed record HearingOfficerInvited(HearingId Hearing, DateTimeOffset At) : DomainEvent(Hearing.Value, At)
{
    /// <summary>Who.</summary>
    public required HearingOfficerId Officer { get; init; }

    /// <summary>In what capacity.</summary>
    public required string Capacity { get; init; }
}

/// <summary>An officer was removed.</summary>
public sealed record HearingOfficerRemoved(HearingId Hearing, DateTimeOffset At) : DomainEvent(Hearing.Value, At)
{
    /// <summary>Who.</summary>
    public required HearingOfficerId Officer { get; init; }
}

/// <summary>A hearing was approved and scheduled.</summary>
public sealed record HearingScheduled(HearingId Hearing, DateTimeOffset At) : DomainEvent(Hearing.Value, At)
{
    /// <summary>When it is to begin.</summary>
    public required DateTimeOffset ScheduledFor { get; init; }
}

/// <summary>The participants were told of a hearing.</summary>
public sealed record HearingNoticeGiven(HearingId Hearing, DateTimeOffset At) : DomainEvent(Hearing.Value, At)
{
    /// <summary>The day they were told.</summary>
    public required DateOnly On { get; init; }
}

/// <summary>A hearing was announced to the public.</summary>
public sealed record HearingAnnounced(HearingId Hearing, DateTimeOffset At) : DomainEvent(Hearing.Value, At)
{
    /// <summary>The day.</summary>
    public required DateOnly On { get; init; }
}

/// <summary>A hearing's session was opened.</summary>
public sealed record HearingHeld(HearingId Hearing, DateTimeOffset At) : DomainEvent(Hearing.Value, At)
{
    /// <summary>How many officers attend.</summary>
    public required int Attending { get; init; }
}

/// <summary>A step of the session was taken.</summary>
public sealed record HearingStepTaken(HearingId Hearing, DateTimeOffset At) : DomainEvent(Hearing.Value, At)
{
    /// <summary>Which.</summary>
    public required HearingStep Step { get; init; }
}

/// <summary>An officer's opinion was recorded.</summary>
public sealed record HearingOpinionRecorded(HearingId Hearing, DateTimeOffset At) : DomainEvent(Hearing.Value, At)
{
    /// <summary>Whose.</summary>
    public required HearingOfficerId Officer { get; init; }

    /// <summary>The answer to the question.</summary>
    public required HearingPosition Position { get; init; }
}

/// <summary>The question of a hearing was decided.</summary>
public sealed record HearingDecided(HearingId Hearing, DateTimeOffset At) : DomainEvent(Hearing.Value, At)
{
    /// <summary>The answer decided for.</summary>
    public required HearingPosition For { get; init; }

    /// <summary>Otherwise than the officers' majority?</summary>
    public required bool DepartsFromMajority { get; init; }
}

/// <summary>The officers were told the decision and its reasons.</summary>
public sealed record HearingOfficersTold(HearingId Hearing, DateTimeOffset At) : DomainEvent(Hearing.Value, At);

/// <summary>A hearing was given up.</summary>
public sealed record HearingCancelled(HearingId Hearing, DateTimeOffset At) : DomainEvent(Hearing.Value, At);
