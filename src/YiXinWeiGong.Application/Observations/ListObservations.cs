using FluentValidation;
using YiXinWeiGong.Cases;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Observations;

/// <summary>A case's rounds of observation, for the staff of the office that owns it.</summary>
[Label("跟踪观察记录", "List a case's observations")]
public sealed record ListObservations : IQuery<IReadOnlyList<ObservationView>>
{
    /// <summary>The case.</summary>
    public required CaseId Case { get; init; }
}

/// <summary>A round of observation as the office's staff see it.</summary>
public sealed record ObservationView
{
    /// <summary>Its id.</summary>
    public required ObservationId Id { get; init; }

    /// <summary>Where it stands.</summary>
    public required ObservationStatus Status { get; init; }

    /// <summary>Its version.</summary>
    public required long Version { get; init; }

    /// <summary>Which round of the case it is.</summary>
    public required int Round { get; init; }

    /// <summary>Who looks.</summary>
    public required VolunteerId Observer { get; init; }

    /// <summary>Where, in words.</summary>
    public required string Place { get; init; }

    /// <summary>The day it is planned for.</summary>
    public required DateOnly PlannedOn { get; init; }

    /// <summary>What was found.</summary>
    public ObservationFinding? Finding { get; init; }

    /// <summary>The day the observer looked.</summary>
    public DateOnly? ObservedOn { get; init; }

    /// <summary>What was seen.</summary>
    public string? Note { get; init; }

    /// <summary>Where the observer stood.</summary>
    public GeoPoint? SeenAt { get; init; }

    /// <summary>The new clue that a relapse opened.</summary>
    public ClueId? RelapseClue { get; init; }

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => $"{nameof(ObservationView)} {Id} {Status}";
}

internal sealed class ListObservationsValidator : AbstractValidator<ListObservations>
{
    public ListObservationsValidator() => RuleFor(q => q.Case).Id();
}

internal sealed class ListObservationsHandler(IStore<Observation, ObservationId> observations)
    : IUseCaseHandler<ListObservations, IReadOnlyList<ObservationView>>
{
    public async Task<Outcome<IReadOnlyList<ObservationView>>> HandleAsync(ListObservations request, Actor actor, CancellationToken cancellationToken)
    {
        var found = await observations.ListAsync(new ObservationsOfCase(request.Case), cancellationToken);
        return found.Select(observation => new ObservationView
        {
            Id = observation.Id,
            Status = observation.Status,
            Version = observation.Version,
            Round = observation.Round,
            Observer = observation.Observer,
            Place = observation.Place,
            PlannedOn = observation.PlannedOn,
            Finding = observation.Finding,
            ObservedOn = observation.ObservedOn,
            Note = observation.Note,
            SeenAt = observation.SeenAt,
            RelapseClue = observation.RelapseClue,
        }).ToArray();
    }
}
