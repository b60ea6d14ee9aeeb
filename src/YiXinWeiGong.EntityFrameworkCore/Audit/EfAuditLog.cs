using Microsoft.EntityFrameworkCore;
using YiXinWeiGong.Audit;
using YiXinWeiGong.EntityFrameworkCore.Vault;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.EntityFrameworkCore.Audit;

internal sealed class EfAuditLog(Session session, IStoreErrors errors) : IAuditLog
{
    public async Task<IReadOnlyList<AuditEntry>> OfSubjectAsync(
        OfficeId office, Guid subject, Guid? after, int take, CancellationToken cancellationToken)
    {
        var about = session.Rows<AuditRow>().Where(row => row.Office == office && row.Subject == subject);
        if (after is { } last)
        {
            about = about.Where(row => row.Id.CompareTo(last) > 0);
        }

        return [.. (await ListAsync(about.OrderBy(row => row.Id).Take(take), cancellationToken)).Select(row => row.ToEntry())];
    }

    public async Task<IReadOnlyList<AuditEntry>> UnsealedAsync(int take, CancellationToken cancellationToken) =>
        [.. (await ListAsync(Unsealed().OrderBy(row => row.Id).Take(take), cancellationToken)).Select(row => row.ToEntry())];

    public async Task<AuditBacklog> BacklogAsync(CancellationToken cancellationToken)
    {
        var count = await errors.GuardAsync(() => Unsealed().LongCountAsync(cancellationToken));
        var oldest = await ListAsync(Unsealed().OrderBy(row => row.Id).Select(row => row.At).Take(1), cancellationToken);
        return new AuditBacklog(count, oldest.SingleOrDefault());
    }

    public async Task<IReadOnlyList<SealedAuditEntry>> SealedAsync(long after, int take, CancellationToken cancellationToken) =>
        [.. (await ListAsync(Sealed().Where(row => row.Sequence > after).OrderBy(row => row.Sequence).Take(take), cancellationToken)).Select(row => row.ToSealed())];

    public async Task<SealedAuditEntry?> FindSealedAsync(OfficeId? office, Guid entry, CancellationToken cancellationToken)
    {
        var of = office ?? default;
        return (await ListAsync(Sealed().Where(row => row.Office == of && row.Id == entry), cancellationToken)).SingleOrDefault()?.ToSealed();
    }

    public async Task<IReadOnlyList<AuditCheckpoint>> CheckpointsAsync(long afterSize, int take, CancellationToken cancellationToken) =>
        [.. (await ListAsync(Checkpoints().Where(row => row.Size > afterSize).OrderBy(row => row.Size).Take(take), cancellationToken)).Select(row => row.ToCheckpoint())];

    public async Task<AuditHead?> HeadAsync(CancellationToken cancellationToken) =>
        (await ListAsync(Checkpoints().OrderByDescending(row => row.Size).Take(1), cancellationToken)) is [var last]
            ? new AuditHead(last.ToCheckpoint(), last.Peaks)
            : null;

    public async Task<bool> AppendAsync(AuditBatch batch, CancellationToken cancellationToken)
    {
        session.Discard();
        session.Insert(AuditCheckpointRow.Of(batch));
        foreach (var entry in batch.Entries)
        {
            session.Update(AuditRow.Of(entry), AuditRow.Of(entry.Entry!));
        }

        try
        {
            await session.SaveAsync(cancellationToken);
            return true;
        }
        catch (StoreConflictException)
        {
            return false;
        }
        finally
        {
            session.Discard();
        }
    }

    public async Task<IReadOnlyList<AuditCheckpoint>> NotHandedOutAsync(int take, CancellationToken cancellationToken) =>
        [.. (await ListAsync(Checkpoints().Where(row => !row.HandedOut).OrderBy(row => row.Size).Take(take), cancellationToken)).Select(row => row.ToCheckpoint())];

    public async Task HandedOutAsync(AuditCheckpoint checkpoint, CancellationToken cancellationToken)
    {
        if (await ListAsync(Checkpoints().Where(row => row.First == checkpoint.First), cancellationToken) is not [var read] || read.HandedOut)
        {
            return;
        }

        session.Discard();
        session.Update(read with { HandedOut = true }, read);
        await session.SaveAsync(cancellationToken);
    }

    public void Erase(SealedAuditEntry entry)
    {
        var read = AuditRow.Of(entry);
        session.Update(read.Emptied(), read);
    }

    private IQueryable<AuditRow> Unsealed() => session.Rows<AuditRow>().Where(row => row.Sequence == 0);

    /// <summary>The constant lets the database use the index of sealed entries.</summary>
    private IQueryable<AuditRow> Sealed() => session.Rows<AuditRow>().Where(row => row.Sequence > 0);

    private IQueryable<AuditCheckpointRow> Checkpoints() => session.Rows<AuditCheckpointRow>();

    private Task<List<T>> ListAsync<T>(IQueryable<T> query, CancellationToken cancellationToken) =>
        errors.GuardAsync(() => query.ToListAsync(cancellationToken));
}

/// <summary>Names blinded under the vault's key.</summary>
internal sealed class EfAuditNames(VaultCipher cipher) : IAuditNames
{
    public string Blind(Actor actor, Guid about) => $"b-{cipher.Blind("audit-name", $"{actor}|{about}")[..20]}";
}
