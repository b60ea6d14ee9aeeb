using FluentValidation;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Hearings;

/// <summary>Records that an open hearing was announced to the public (公告, TZ 10 item 4).</summary>
[Label("发布听证公告", "Announce a hearing")]
public sealed record AnnounceHearing : ICommand<Receipt<HearingStatus>>
{
    /// <summary>The hearing.</summary>
    public required HearingId Hearing { get; init; }

    /// <summary>The day it was announced, not in the future.</summary>
    public required DateOnly On { get; init; }
}

internal sealed class AnnounceHearingValidator : AbstractValidator<AnnounceHearing>
{
    public AnnounceHearingValidator(Clock clock)
    {
        RuleFor(c => c.Hearing).Id();
        RuleFor(c => c.On).Sensible().NotInFuture(clock);
    }
}

internal sealed class AnnounceHearingHandler(IStore<Hearing, HearingId> hearings, Clock clock)
    : IUseCaseHandler<AnnounceHearing, Receipt<HearingStatus>>
{
    public async Task<Outcome<Receipt<HearingStatus>>> HandleAsync(AnnounceHearing request, Actor actor, CancellationToken cancellationToken)
    {
        var hearing = await hearings.RequireAsync(request.Hearing, HearingCodes.Unknown, nameof(request.Hearing), cancellationToken);
        hearing.Announce(request.On, clock.Now);
        return hearing.ToReceipt(deadlines: hearing.Deadlines);
    }
}
