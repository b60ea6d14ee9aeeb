using FluentValidation;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Hearings;

/// <summary>Gives a hearing up before it is held; another may be planned.</summary>
[Label("取消听证会", "Cancel a hearing")]
public sealed record CancelHearing : ICommand<Receipt<HearingStatus>>
{
    /// <summary>The hearing.</summary>
    public required HearingId Hearing { get; init; }

    /// <summary>Why, at most 500 characters.</summary>
    public required string Reason { get; init; }

    /// <summary>Names the hearing only.</summary>
    public override string ToString() => $"{nameof(CancelHearing)} {Hearing}";
}

internal sealed class CancelHearingValidator : AbstractValidator<CancelHearing>
{
    public CancelHearingValidator()
    {
        RuleFor(c => c.Hearing).Id();
        RuleFor(c => c.Reason).Text(500);
    }
}

internal sealed class CancelHearingHandler(IStore<Hearing, HearingId> hearings, Clock clock)
    : IUseCaseHandler<CancelHearing, Receipt<HearingStatus>>
{
    public async Task<Outcome<Receipt<HearingStatus>>> HandleAsync(CancelHearing request, Actor actor, CancellationToken cancellationToken)
    {
        var hearing = await hearings.RequireAsync(request.Hearing, HearingCodes.Unknown, nameof(request.Hearing), cancellationToken);
        hearing.Cancel(request.Reason, clock.Now);
        return hearing.ToReceipt(deadlines: hearing.Deadlines);
    }
}
