using FluentValidation;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Hearings;

/// <summary>Removes a hearing officer: unable to come, in conflict as declared, or barred (TZ 7). After notice the parties must be told again.</summary>
[Label("撤换听证员", "Remove a hearing officer")]
public sealed record RemoveHearingOfficer : ICommand<Receipt<HearingStatus>>
{
    /// <summary>The hearing.</summary>
    public required HearingId Hearing { get; init; }

    /// <summary>Who.</summary>
    public required HearingOfficerId Officer { get; init; }

    /// <summary>Why, at most 500 characters.</summary>
    public required string Reason { get; init; }

    /// <summary>Names the hearing and the officer only.</summary>
    public override string ToString() => $"{nameof(RemoveHearingOfficer)} {Hearing} {Officer}";
}

internal sealed class RemoveHearingOfficerValidator : AbstractValidator<RemoveHearingOfficer>
{
    public RemoveHearingOfficerValidator()
    {
        RuleFor(c => c.Hearing).Id();
        RuleFor(c => c.Officer).Id();
        RuleFor(c => c.Reason).Text(500);
    }
}

internal sealed class RemoveHearingOfficerHandler(IStore<Hearing, HearingId> hearings, Clock clock)
    : IUseCaseHandler<RemoveHearingOfficer, Receipt<HearingStatus>>
{
    public async Task<Outcome<Receipt<HearingStatus>>> HandleAsync(RemoveHearingOfficer request, Actor actor, CancellationToken cancellationToken)
    {
        var hearing = await hearings.RequireAsync(request.Hearing, HearingCodes.Unknown, nameof(request.Hearing), cancellationToken);
        hearing.RemoveOfficer(request.Officer, request.Reason, clock.Now);
        return hearing.ToReceipt(deadlines: hearing.Deadlines);
    }
}
