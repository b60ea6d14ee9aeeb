using FluentValidation;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Recusals;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Hearings;

/// <summary>Opens the session on its day: attendance is checked, procedure and discipline are read out (TZ 14).</summary>
[Label("召开听证会", "Hold a hearing")]
public sealed record HoldHearing : ICommand<Receipt<HearingStatus>>
{
    /// <summary>The hearing.</summary>
    public required HearingId Hearing { get; init; }

    /// <summary>The officers who attend, from 1 to 20, nobody twice.</summary>
    public required IReadOnlyList<HearingOfficerId> Attending { get; init; }
}

internal sealed class HoldHearingValidator : AbstractValidator<HoldHearing>
{
    public HoldHearingValidator()
    {
        RuleFor(c => c.Hearing).Id();
        RuleFor(c => c.Attending).Distinct(1, 20);
    }
}

internal sealed class HoldHearingHandler(
    IStore<Hearing, HearingId> hearings, MatterLocator matters, RecusalDesk recusals, RuleDesk rules, Clock clock)
    : IUseCaseHandler<HoldHearing, Receipt<HearingStatus>>
{
    public async Task<Outcome<Receipt<HearingStatus>>> HandleAsync(HoldHearing request, Actor actor, CancellationToken cancellationToken)
    {
        var hearing = await hearings.RequireAsync(request.Hearing, HearingCodes.Unknown, nameof(request.Hearing), cancellationToken);
        await recusals.RequireMayStillActAsync(hearing.Matter, hearing.Presider, null, cancellationToken);
        hearing.Hold(request.Attending, clock.Today, await rules.InForceAsync(hearing.Office, clock.Today, cancellationToken), clock.Now);
        await matters.TellReporterAsync(hearing.Matter, FeedbackMilestone.HearingHeld, clock.Now, null, cancellationToken);
        return hearing.ToReceipt(deadlines: hearing.Deadlines);
    }
}
