using FluentValidation;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Vault;

/// <summary>Holds a volunteer's identity, or a record, so that it is neither purged nor erased until the hold is lifted.</summary>
[Label("采取保全", "Set a legal hold")]
public sealed record SetLegalHold : ICommand<Receipt<LegalHoldStatus>>
{
    /// <summary>The new hold's id, made by the caller.</summary>
    public required LegalHoldId Id { get; init; }

    /// <summary>The office that holds.</summary>
    public required OfficeId Office { get; init; }

    /// <summary>What is held: the id of one of its volunteers, or of one of its records.</summary>
    public required Guid Subject { get; init; }

    /// <summary>Why, at most 500 characters.</summary>
    public required string Reason { get; init; }

    /// <summary>Names ids only.</summary>
    public override string ToString() => $"{nameof(SetLegalHold)} {Id} {Subject}";
}

internal sealed class SetLegalHoldValidator : AbstractValidator<SetLegalHold>
{
    public SetLegalHoldValidator()
    {
        RuleFor(c => c.Id).Id();
        RuleFor(c => c.Office).Id();
        RuleFor(c => c.Subject).NotEmpty().WithErrorCode(CommonCodes.IdMissing);
        RuleFor(c => c.Reason).Text(LegalHold.ReasonMaxLength);
    }
}

internal sealed class SetLegalHoldHandler(IStore<LegalHold, LegalHoldId> holds, HoldDesk desk, Clock clock)
    : IUseCaseHandler<SetLegalHold, Receipt<LegalHoldStatus>>
{
    public async Task<Outcome<Receipt<LegalHoldStatus>>> HandleAsync(SetLegalHold request, Actor actor, CancellationToken cancellationToken)
    {
        var hold = LegalHold.Set(request.Id, request.Office, request.Subject, request.Reason, actor.StaffMember!.Value, clock.Now);
        await desk.NoteAsync(hold, cancellationToken);
        holds.Add(hold);
        return hold.ToReceipt();
    }
}
