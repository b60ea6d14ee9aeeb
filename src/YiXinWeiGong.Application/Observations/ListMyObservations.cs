using FluentValidation;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Observations;

/// <summary>The observations to which the signed-in volunteer is invited (我的跟踪观察).</summary>
[Label("我的跟踪观察", "List my observations")]
public sealed record ListMyObservations : IQuery<IReadOnlyList<MyObservation>>;

/// <summary>A round of observation as its observer sees it.</summary>
public sealed record MyObservation
{
    /// <summary>Its id.</summary>
    public required ObservationId Id { get; init; }

    /// <summary>Where it stands.</summary>
    public required ObservationStatus Status { get; init; }

    /// <summary>Where to look, in words.</summary>
    public required string Place { get; init; }

    /// <summary>The day it is planned for.</summary>
    public required DateOnly PlannedOn { get; init; }

    /// <summary>What the observer found.</summary>
    public ObservationFinding? Finding { get; init; }

    /// <summary>The day the observer looked.</summary>
    public DateOnly? ObservedOn { get; init; }

    /// <summary>What the observer saw.</summary>
    public string? Note { get; init; }

    /// <summary>The new clue that a relapse opened.</summary>
    public ClueId? RelapseClue { get; init; }

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => $"{nameof(MyObservation)} {Id} {Status}";
}

internal sealed class ListMyObservationsValidator : AbstractValidator<ListMyObservations>;

internal sealed class ListMyObservationsHandler(IStore<Observation, ObservationId> observations)
    : IUseCaseHandler<ListMyObservations, IReadOnlyList<MyObservation>>
{
    public async Task<Outcome<IReadOnlyList<MyObservation>>> HandleAsync(ListMyObservations request, Actor actor, CancellationToken cancellationToken)
    {
        var found = await observations.ListAsync(new ObservationsBy(new VolunteerId(actor.Id)), cancellationToken);
        return found.Select(observation => new MyObservation
        {
            Id = observation.Id,
            Status = observation.Status,
            Place = observation.Place,
            PlannedOn = observation.PlannedOn,
            Finding = observation.Finding,
            ObservedOn = observation.ObservedOn,
            Note = observation.Note,
            RelapseClue = observation.RelapseClue,
        }).ToArray();
    }
}
