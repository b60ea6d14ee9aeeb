using FluentValidation;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Hearings;

/// <summary>Takes the next of the session's seven steps (TZ 15); the officers' speaking may be left out.</summary>
[Label("进行听证步骤", "Take a step of a hearing")]
public sealed record TakeHearingStep : ICommand<Receipt<HearingStatus>>
{
    /// <summary>The hearing.</summary>
    public required HearingId Hearing { get; init; }

    /// <summary>Which.</summary>
    public required HearingStep Step { get; init; }
}

internal sealed class TakeHearingStepValidator : AbstractValidator<TakeHearingStep>
{
    public TakeHearingStepValidator()
    {
        RuleFor(c => c.Hearing).Id();
        RuleFor(c => c.Step).Choice();
    }
}

internal sealed class TakeHearingStepHandler(IStore<Hearing, HearingId> hearings, Clock clock)
    : IUseCaseHandler<TakeHearingStep, Receipt<HearingStatus>>
{
    public async Task<Outcome<Receipt<HearingStatus>>> HandleAsync(TakeHearingStep request, Actor actor, CancellationToken cancellationToken)
    {
        var hearing = await hearings.RequireAsync(request.Hearing, HearingCodes.Unknown, nameof(request.Hearing), cancellationToken);
        hearing.TakeStep(request.Step, clock.Now);
        return hearing.ToReceipt(deadlines: hearing.Deadlines);
    }
}
