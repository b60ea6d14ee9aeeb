using YiXinWeiGong.Storage;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Vault;

/// <summary>What legal holds are about.</summary>
internal sealed class HoldDesk(
    IStore<LegalHold, LegalHoldId> holds, IStore<Volunteer, VolunteerId> volunteers, IStore<RetentionRecord, RetentionRecordId> records)
{
    public async Task<bool> HoldsAsync(Guid subject, CancellationToken cancellationToken) =>
        await holds.CountAsync(new HoldsInForce(subject), cancellationToken) > 0;

    /// <summary>Everything that is held.</summary>
    public async Task<IReadOnlyList<Guid>> SubjectsAsync(CancellationToken cancellationToken) =>
        [.. (await holds.ListAsync(new HoldsInForce(), cancellationToken)).Select(hold => hold.Subject).Distinct()];

    /// <summary>Notes a hold on what it is about, which is an office's own; what another owns is answered like what does not exist.</summary>
    /// <exception cref="RefusalException">There is nothing of that id to hold.</exception>
    public async Task NoteAsync(LegalHold hold, CancellationToken cancellationToken)
    {
        if (await volunteers.FindAsync(new VolunteerId(hold.Subject), cancellationToken) is { } volunteer && volunteer.Office == hold.Office)
        {
            volunteer.Hold(hold.Id, hold.SetAt);
        }
        else if (await records.FindAsync(new RetentionRecordId(hold.Subject), cancellationToken) is { } record && record.Office == hold.Office)
        {
            record.Hold(hold.Id, hold.SetAt);
        }
        else
        {
            throw new RefusalException(VaultCodes.HoldSubjectUnknown, ProblemKind.NotFound, nameof(SetLegalHold.Subject));
        }
    }
}

/// <summary>Erases a volunteer's identity: the aggregate says whether it may be, the vault destroys the keys, in one commit.</summary>
internal sealed class Erasure(IIdentityVault vault)
{
    public async Task EraseAsync(Volunteer volunteer, IdentityErasureGround ground, bool isHeld, DateTimeOffset at, CancellationToken cancellationToken)
    {
        volunteer.EraseIdentity(ground, isHeld, at);
        _ = await vault.EraseAsync(new PersonKey(PersonKind.Volunteer, volunteer.Id.Value), cancellationToken);
    }
}

/// <summary>That something was done about somebody's identity; says nothing of the identity.</summary>
public sealed record IdentityReceipt : IRememberedAnswer
{
    /// <summary>Whose.</summary>
    public required VolunteerId Volunteer { get; init; }
}
