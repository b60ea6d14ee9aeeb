using FluentValidation;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Hearings;

/// <summary>Tells the officers the decision and its reasons, which ends the hearing (TZ 17); those who are volunteers read them from then on.</summary>
[Label("向听证员反馈决定及理由", "Tell the hearing officers the decision")]
public sealed record TellHearingOfficers : ICommand<Receipt<HearingStatus>>
{
    /// <summary>The hearing.</summary>
    public required HearingId Hearing { get; init; }
}

internal sealed class TellHearingOfficersValidator : AbstractValidator<TellHearingOfficers>
{
    public TellHearingOfficersValidator() => RuleFor(c => c.Hearing).Id();
}

internal sealed class TellHearingOfficersHandler(IStore<Hearing, HearingId> hearings, Clock clock)
    : IUseCaseHandler<TellHearingOfficers, Receipt<HearingStatus>>
{
    public async Task<Outcome<Receipt<HearingStatus>>> HandleAsync(TellHearingOfficers request, Actor actor, CancellationToken cancellationToken)
    {
        var hearing = await hearings.RequireAsync(request.Hearing, HearingCodes.Unknown, nameof(request.Hearing), cancellationToken);
        hearing.TellOfficers(clock.Now);
        return hearing.ToReceipt(deadlines: hearing.Deadlines);
    }
}
