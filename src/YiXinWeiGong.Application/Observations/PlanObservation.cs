using FluentValidation;
using YiXinWeiGong.Cases;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Observations;

/// <summary>Plans a round of follow-up observation of a case and invites a volunteer to it (跟踪观察, BG 77).</summary>
[Label("安排跟踪观察", "Plan an observation")]
public sealed record PlanObservation : ICommand<Receipt<ObservationStatus>>
{
    /// <summary>The new observation's id, made by the caller.</summary>
    public required ObservationId Id { get; init; }

    /// <summary>The case, whose recommendation is served or which is closed.</summary>
    public required CaseId Case { get; init; }

    /// <summary>Who is to look: a volunteer whose appointment runs on the day.</summary>
    public required VolunteerId Observer { get; init; }

    /// <summary>Where, in words, at most 200 characters.</summary>
    public required string Place { get; init; }

    /// <summary>The day, today or later.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Names the observation only.</summary>
    public override string ToString() => $"{nameof(PlanObservation)} {Id}";
}

internal sealed class PlanObservationValidator : AbstractValidator<PlanObservation>
{
    public PlanObservationValidator()
    {
        RuleFor(c => c.Id).Id();
        RuleFor(c => c.Case).Id();
        RuleFor(c => c.Observer).Id();
        RuleFor(c => c.Place).Line(Observation.PlaceMaxLength);
        RuleFor(c => c.On).Sensible();
    }
}

internal sealed class PlanObservationHandler(
    IStore<Observation, ObservationId> observations, IStore<Case, CaseId> cases, IStore<Volunteer, VolunteerId> volunteers, Clock clock)
    : IUseCaseHandler<PlanObservation, Receipt<ObservationStatus>>
{
    public async Task<Outcome<Receipt<ObservationStatus>>> HandleAsync(PlanObservation request, Actor actor, CancellationToken cancellationToken)
    {
        var @case = await cases.RequireAsync(request.Case, CaseCodes.Unknown, nameof(request.Case), cancellationToken);
        var observer = await volunteers.RequireAsync(request.Observer, VolunteerCodes.Unknown, nameof(request.Observer), cancellationToken);
        var rounds = await observations.CountAsync(new ObservationsOfCase(@case.Id), cancellationToken);
        var observation = Observation.Plan(
            request.Id, @case, rounds, observer, new PlannedVisit(request.Place, request.On), clock.Today, clock.Now);
        observations.Add(observation);
        return observation.ToReceipt();
    }
}
