using Ardalis.GuardClauses;
using YiXinWeiGong.Cases;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Observations;

/// <summary>
/// A round of follow-up observation (跟踪观察, BG 77): a volunteer looks whether a rectification is as it should be and lasts.
/// What the volunteer finds changes no case; a relapse opens a new clue and the old case stays as it is.
/// </summary>
public sealed class Observation : AggregateRoot<ObservationId, ObservationStatus>, IOfOffice, IOfMatter
{
    /// <summary>The longest place, in characters.</summary>
    public const int PlaceMaxLength = 200;

    /// <summary>The longest note, in characters.</summary>
    public const int NoteMaxLength = 2000;

    private Observation(
        ObservationId id, CaseId @case, MatterId matter, OfficeId office, int round, VolunteerId observer, string place,
        DateOnly plannedOn, DateTimeOffset plannedAt)
        : base(id, ObservationStatus.Planned) =>
        (Case, Matter, Office, Round, Observer, Place, PlannedOn, PlannedAt) =
        (@case, matter, office, round, observer, place, plannedOn, plannedAt);

    /// <summary>Every permitted move.</summary>
    public static Lifecycle<ObservationStatus, ObservationAction> Lifecycle { get; } = new(
        "observation",
        (ObservationStatus.Planned, ObservationAction.FindMet, ObservationStatus.Satisfied),
        (ObservationStatus.Planned, ObservationAction.FindWanting, ObservationStatus.NotYet),
        (ObservationStatus.Planned, ObservationAction.FindRelapsed, ObservationStatus.Relapsed));

    /// <inheritdoc/>
    public override SubjectRef Ref => new("observation", Id.Value);

    /// <summary>The case.</summary>
    public CaseId Case { get; }

    /// <summary>The matter the case belongs to.</summary>
    public MatterId Matter { get; }

    /// <inheritdoc/>
    public OfficeId Office { get; }

    /// <summary>Which round of the case it is, from 1.</summary>
    public int Round { get; }

    /// <summary>Who looks.</summary>
    public VolunteerId Observer { get; }

    /// <summary>Where, in words.</summary>
    public string Place { get; }

    /// <summary>The day it is planned for.</summary>
    public DateOnly PlannedOn { get; }

    /// <summary>When it was planned.</summary>
    public DateTimeOffset PlannedAt { get; }

    /// <summary>What the observer found.</summary>
    public ObservationFinding? Finding { get; private set; }

    /// <summary>The day the observer looked.</summary>
    public DateOnly? ObservedOn { get; private set; }

    /// <summary>What the observer saw.</summary>
    public string? Note { get; private set; }

    /// <summary>Where the observer stood.</summary>
    public GeoPoint? SeenAt { get; private set; }

    /// <summary>The new clue that a relapse opened.</summary>
    public ClueId? RelapseClue { get; private set; }

    /// <summary>Plans a round.</summary>
    /// <param name="id">The id, made by the caller.</param>
    /// <param name="case">The case.</param>
    /// <param name="earlierRounds">How many rounds the case has already.</param>
    /// <param name="observer">Who is to look.</param>
    /// <param name="visit">Where and when.</param>
    /// <param name="today">The day it is.</param>
    /// <param name="at">When.</param>
    public static Observation Plan(ObservationId id, Case @case, int earlierRounds, Volunteer observer, PlannedVisit visit, DateOnly today, DateTimeOffset at)
    {
        Guard.Against.Null(@case);
        Guard.Against.Null(observer);
        Guard.Against.Null(visit);
        Require(
            new ThereIsSomethingToObserve(@case.Status),
            new VisitIsNotPast(visit.On, today),
            new ObserverIsAppointed(observer.IsAppointedOn(visit.On)));

        var observation = new Observation(
            id, @case.Id, @case.Matter, @case.Office, earlierRounds + 1, observer.Id, visit.Place, visit.On, at);
        observation.Raise(new ObservationPlanned(id, at) { Case = @case.Id, Round = observation.Round, Observer = observer.Id });
        return observation;
    }

    /// <summary>Records what the invited observer found, which ends the round.</summary>
    /// <param name="observer">Who records it.</param>
    /// <param name="report">What was found.</param>
    /// <param name="planned">The day the round was planned; nobody can have looked for it before.</param>
    /// <param name="at">When.</param>
    public void Record(VolunteerId? observer, ObservationReport report, DateOnly planned, DateTimeOffset at)
    {
        Guard.Against.Null(report);
        var next = Lifecycle.Next(Status, ActionFor(report.Finding));
        Require(
            new OnlyTheObserverRecords(Observer, observer),
            new VisitFollowsThePlan(planned, report.On),
            new RelapseOpensAClue(report.Finding, report.RelapseClue));

        (Status, Finding, ObservedOn, Note, SeenAt, RelapseClue) =
            (next, report.Finding, report.On, report.Note, report.SeenAt, report.RelapseClue);
        Raise(new ObservationRecorded(Id, at) { Finding = report.Finding });
    }

    private static ObservationAction ActionFor(ObservationFinding finding) => finding switch
    {
        ObservationFinding.Met => ObservationAction.FindMet,
        ObservationFinding.PartlyMet or ObservationFinding.NotMet => ObservationAction.FindWanting,
        ObservationFinding.Relapsed => ObservationAction.FindRelapsed,
        _ => ObservationAction.None,
    };
}

/// <summary>Where and when somebody is to look.</summary>
/// <param name="Place">Where, in words.</param>
/// <param name="On">The day.</param>
public sealed record PlannedVisit(string Place, DateOnly On);

/// <summary>What an observer reports.</summary>
public sealed record ObservationReport
{
    /// <summary>The day the observer looked.</summary>
    public required DateOnly On { get; init; }

    /// <summary>What was found.</summary>
    public required ObservationFinding Finding { get; init; }

    /// <summary>What was seen.</summary>
    public required string Note { get; init; }

    /// <summary>Where the observer stood.</summary>
    public GeoPoint? SeenAt { get; init; }

    /// <summary>The new clue that a relapse opens.</summary>
    public ClueId? RelapseClue { get; init; }

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => $"{nameof(ObservationReport)} {Finding}";
}
