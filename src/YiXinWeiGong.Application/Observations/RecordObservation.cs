using FluentValidation;
using YiXinWeiGong.Cases;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Observations;

/// <summary>
/// Records what the signed-in volunteer found, as the invited observer. A relapse opens a new clue in the same commit, found
/// in the performance of duty (BG 24, source 6) and so without a secret reporter; the case stays as it is.
/// </summary>
[Label("记录跟踪观察结果", "Record an observation")]
public sealed record RecordObservation : ICommand<Receipt<ObservationStatus>>
{
    /// <summary>The observation.</summary>
    public required ObservationId Observation { get; init; }

    /// <summary>The day the observer looked, not in the future.</summary>
    public required DateOnly On { get; init; }

    /// <summary>What was found.</summary>
    public required ObservationFinding Finding { get; init; }

    /// <summary>What was seen, at most 2,000 characters.</summary>
    public required string Note { get; init; }

    /// <summary>Where the observer stood, on the map (WGS 84).</summary>
    public GeoPoint? Place { get; init; }

    /// <summary>The new clue's id, made by the caller; of a relapse alone, which needs it.</summary>
    public ClueId? RelapseClue { get; init; }

    /// <summary>Names the observation only.</summary>
    public override string ToString() => $"{nameof(RecordObservation)} {Observation}";
}

internal sealed class RecordObservationValidator : AbstractValidator<RecordObservation>
{
    public RecordObservationValidator(Clock clock)
    {
        RuleFor(c => c.Observation).Id();
        RuleFor(c => c.On).Sensible().NotInFuture(clock);
        RuleFor(c => c.Finding).Choice();
        RuleFor(c => c.Note).Text(Observations.Observation.NoteMaxLength);
        RuleFor(c => c.Place).OnEarth();
        RuleFor(c => c.RelapseClue).Must(clue => clue?.Value != Guid.Empty).WithErrorCode(CommonCodes.IdMissing);
    }
}

internal sealed class RecordObservationHandler(
    IStore<Observation, ObservationId> observations, IStore<Case, CaseId> cases, IStore<Clue, ClueId> clues, MatterLocator matters,
    Rules.Fields fields, Clock clock)
    : IUseCaseHandler<RecordObservation, Receipt<ObservationStatus>>
{
    public async Task<Outcome<Receipt<ObservationStatus>>> HandleAsync(RecordObservation request, Actor actor, CancellationToken cancellationToken)
    {
        var observation = await observations.RequireAsync(
            request.Observation, ObservationCodes.Unknown, nameof(request.Observation), cancellationToken);
        var report = new ObservationReport
        {
            On = request.On,
            Finding = request.Finding,
            Note = request.Note,
            SeenAt = request.Place,
            RelapseClue = request.RelapseClue,
        };
        observation.Record(actor.AsVolunteer, report, Clock.DateOf(observation.PlannedAt), clock.Now);
        if (request.RelapseClue is { } relapse)
        {
            await OpenClueAsync(relapse, observation, cancellationToken);
        }

        await matters.TellReporterAsync(observation.Matter, FeedbackMilestone.Observed, clock.Now, null, cancellationToken);
        return observation.ToReceipt();
    }

    private async Task OpenClueAsync(ClueId id, Observation observation, CancellationToken cancellationToken)
    {
        var @case = await cases.RequireAsync(observation.Case, CaseCodes.Unknown, nameof(RecordObservation.Observation), cancellationToken);
        var matter = await matters.RequireAsync(observation.Matter, nameof(RecordObservation.Observation), cancellationToken);
        await matters.RequireFreeAsync(id, nameof(RecordObservation.RelapseClue), cancellationToken);

        var report = new ClueReport
        {
            Field = @case.Field,
            DivisionCode = matter.Clue?.DivisionCode ?? @case.Respondent.DivisionCode,
            Title = @case.Title,
            Description = observation.Note!,
            Address = observation.Place,
            Place = observation.SeenAt,
            SeenOn = observation.ObservedOn,
            RelapseOf = @case.Id,
        };
        // The observation names its observer to the office, so a reporter to be kept secret there is none.
        clues.Add(Clue.Submit(id, @case.Office, ClueSource.OtherDuty, null, report, fields, clock.Now));
    }
}
