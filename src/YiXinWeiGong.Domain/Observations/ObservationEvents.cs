using YiXinWeiGong.Cases;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Observations;

/// <summary>A round of observation was planned.</summary>
public sealed record ObservationPlanned(ObservationId Observation, DateTimeOffset At) : DomainEvent(Observation.Value, At)
{
    /// <summary>The case.</summary>
    public required CaseId Case { get; init; }

    /// <summary>Which round.</summary>
    public required int Round { get; init; }

    /// <summary>Who is to look.</summary>
    public required VolunteerId Observer { get; init; }
}

/// <summary>An observer recorded what was found; a relapse's new clue has events of its own.</summary>
public sealed record ObservationRecorded(ObservationId Observation, DateTimeOffset At) : DomainEvent(Observation.Value, At)
{
    /// <summary>What.</summary>
    public required ObservationFinding Finding { get; init; }
}
