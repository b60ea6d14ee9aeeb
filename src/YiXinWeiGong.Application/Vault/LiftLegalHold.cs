using FluentValidation;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Vault;

/// <summary>Lifts a legal hold.</summary>
[Label("解除保全", "Lift a legal hold")]
public sealed record LiftLegalHold : ICommand<Receipt<LegalHoldStatus>>
{
    /// <summary>The hold.</summary>
    public required LegalHoldId Hold { get; init; }

    /// <summary>Why, at most 500 characters.</summary>
    public required string Reason { get; init; }

    /// <summary>Names the hold only.</summary>
    public override string ToString() => $"{nameof(LiftLegalHold)} {Hold}";
}

internal sealed class LiftLegalHoldValidator : AbstractValidator<LiftLegalHold>
{
    public LiftLegalHoldValidator()
    {
        RuleFor(c => c.Hold).Id();
        RuleFor(c => c.Reason).Text(LegalHold.ReasonMaxLength);
    }
}

internal sealed class LiftLegalHoldHandler(IStore<LegalHold, LegalHoldId> holds, Clock clock)
    : IUseCaseHandler<LiftLegalHold, Receipt<LegalHoldStatus>>
{
    public async Task<Outcome<Receipt<LegalHoldStatus>>> HandleAsync(LiftLegalHold request, Actor actor, CancellationToken cancellationToken)
    {
        var hold = await holds.RequireAsync(request.Hold, LegalHoldCodes.Unknown, nameof(request.Hold), cancellationToken);
        hold.Lift(request.Reason, actor.StaffMember!.Value, clock.Now);
        return hold.ToReceipt();
    }
}
