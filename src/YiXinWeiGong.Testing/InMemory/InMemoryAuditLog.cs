using System.Security.Cryptography;
using System.Text;
using YiXinWeiGong.Audit;
using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Testing.InMemory;

/// <summary>What is sealed.</summary>
internal sealed class InMemoryAuditRecords
{
    public List<SealedAuditEntry> Entries { get; } = [];

    public List<AuditHead> Heads { get; } = [];

    public HashSet<long> HandedOut { get; } = [];
}

internal sealed class InMemoryAuditLog(InMemoryDatabase database, InMemorySession session) : IAuditLog
{
    public Task<IReadOnlyList<AuditEntry>> OfSubjectAsync(OfficeId office, Guid subject, Guid? after, int take, CancellationToken cancellationToken) =>
        Read(() => database.Audit
            .Where(entry => entry.Office == office && entry.Subject == subject && (after is null || entry.Id.CompareTo(after) > 0))
            .OrderBy(entry => entry.Id)
            .Take(take));

    public Task<IReadOnlyList<AuditEntry>> UnsealedAsync(int take, CancellationToken cancellationToken) =>
        Read(() => Unsealed().OrderBy(entry => entry.Id).Take(take));

    public async Task<AuditBacklog> BacklogAsync(CancellationToken cancellationToken)
    {
        var waiting = await Read(Unsealed);
        return new AuditBacklog(waiting.Count, waiting.Count == 0 ? null : waiting.Min(entry => entry.At));
    }

    public Task<IReadOnlyList<SealedAuditEntry>> SealedAsync(long after, int take, CancellationToken cancellationToken) =>
        Read(() => database.Sealed.Entries.Where(entry => entry.Sequence > after).OrderBy(entry => entry.Sequence).Take(take));

    public async Task<SealedAuditEntry?> FindSealedAsync(OfficeId? office, Guid entry, CancellationToken cancellationToken) =>
        (await Read(() => database.Sealed.Entries.Where(found => found.Office == office && found.Id == entry))).SingleOrDefault();

    public Task<IReadOnlyList<AuditCheckpoint>> CheckpointsAsync(long afterSize, int take, CancellationToken cancellationToken) =>
        Read(() => database.Sealed.Heads.Select(head => head.Checkpoint).Where(checkpoint => checkpoint.Size > afterSize).Take(take));

    public async Task<AuditHead?> HeadAsync(CancellationToken cancellationToken) => (await Read(() => database.Sealed.Heads.TakeLast(1))).SingleOrDefault();

    public Task<bool> AppendAsync(AuditBatch batch, CancellationToken cancellationToken)
    {
        lock (database.Gate)
        {
            if (batch.Checkpoint.First != database.Sealed.Entries.Count + 1)
            {
                return Task.FromResult(false);
            }

            database.Sealed.Entries.AddRange(batch.Entries);
            database.Sealed.Heads.Add(new AuditHead(batch.Checkpoint, batch.Peaks));
            return Task.FromResult(true);
        }
    }

    public Task<IReadOnlyList<AuditCheckpoint>> NotHandedOutAsync(int take, CancellationToken cancellationToken) =>
        Read(() => database.Sealed.Heads.Select(head => head.Checkpoint)
            .Where(checkpoint => !database.Sealed.HandedOut.Contains(checkpoint.Size)).Take(take));

    public Task HandedOutAsync(AuditCheckpoint checkpoint, CancellationToken cancellationToken)
    {
        lock (database.Gate)
        {
            database.Sealed.HandedOut.Add(checkpoint.Size);
        }

        return Task.CompletedTask;
    }

    public void Erase(SealedAuditEntry entry) => session.Erasures.Add(entry);

    private IEnumerable<AuditEntry> Unsealed()
    {
        var known = database.Sealed.Entries.Select(entry => entry.Id).ToHashSet();
        return database.Audit.Where(entry => !known.Contains(entry.Id));
    }

    private Task<IReadOnlyList<T>> Read<T>(Func<IEnumerable<T>> read)
    {
        lock (database.Gate)
        {
            return Task.FromResult<IReadOnlyList<T>>([.. read()]);
        }
    }
}

/// <summary>Names blinded under a key that lives as long as the process.</summary>
internal sealed class InMemoryAuditNames : IAuditNames
{
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    public string Blind(Actor actor, Guid about) =>
        $"b-{Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{actor}|{about}")))[..20]}";
}
