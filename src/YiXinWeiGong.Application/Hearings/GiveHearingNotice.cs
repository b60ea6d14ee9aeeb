using FluentValidation;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Hearings;

/// <summary>
/// Records that the participants were told cause, time and place, and who presides and sits, three days before the hearing at
/// the latest (听证通知, TZ 10). Given again after the officers changed; the three days do not begin anew.
/// </summary>
[Label("发出听证通知", "Give notice of a hearing")]
public sealed record GiveHearingNotice : ICommand<Receipt<HearingStatus>>
{
    /// <summary>The hearing.</summary>
    public required HearingId Hearing { get; init; }

    /// <summary>The day they were told, not in the future.</summary>
    public required DateOnly On { get; init; }
}

internal sealed class GiveHearingNoticeValidator : AbstractValidator<GiveHearingNotice>
{
    public GiveHearingNoticeValidator(Clock clock)
    {
        RuleFor(c => c.Hearing).Id();
        RuleFor(c => c.On).Sensible().NotInFuture(clock);
    }
}

internal sealed class GiveHearingNoticeHandler(IStore<Hearing, HearingId> hearings, RuleDesk rules, Clock clock)
    : IUseCaseHandler<GiveHearingNotice, Receipt<HearingStatus>>
{
    public async Task<Outcome<Receipt<HearingStatus>>> HandleAsync(GiveHearingNotice request, Actor actor, CancellationToken cancellationToken)
    {
        var hearing = await hearings.RequireAsync(request.Hearing, HearingCodes.Unknown, nameof(request.Hearing), cancellationToken);
        hearing.GiveNotice(request.On, await rules.InForceAsync(hearing.Office, clock.Today, cancellationToken), clock.Now);
        return hearing.ToReceipt(deadlines: hearing.Deadlines);
    }
}
