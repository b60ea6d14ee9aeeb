using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Audit;

/// <summary>Checks the whole log against checkpoints that were kept outside the database, and against the database's own.</summary>
/// <param name="log">The log.</param>
public sealed class AuditVerifier(IAuditLog log)
{
    private const int PageSize = 1000;

    /// <summary>Reads the log once from its first entry to its last.</summary>
    /// <param name="kept">Checkpoints that were kept outside; the more with leaves, the closer a difference is located.</param>
    /// <param name="trustedKeys">The ids of the keys that may sign; empty where the keys of <paramref name="kept"/> are to be trusted.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="StoreUnavailableException">The store is busy or cannot be reached.</exception>
    public async Task<AuditVerification> VerifyAsync(
        IReadOnlyList<AuditCheckpoint> kept, IReadOnlyCollection<string>? trustedKeys = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(kept);
        var own = await OwnAsync(cancellationToken);
        var check = new LogCheck(kept, own, trustedKeys ?? []);
        for (var after = 0L; ;)
        {
            var page = await PageAsync(after, check, cancellationToken);
            if (page.Count == 0)
            {
                break;
            }

            foreach (var entry in page)
            {
                check.Next(entry);
            }

            after = check.Last;
        }

        check.End();
        var unsealed = await UnsealedErasuresAsync(cancellationToken);
        return check.Result(unsealed, await log.BacklogAsync(cancellationToken));
    }

    /// <summary>What proves to whoever has a checkpoint that an entry is in the log; the entry's leaf is proved without the others.</summary>
    /// <param name="sequence">The entry's sequence.</param>
    /// <param name="checkpoint">The checkpoint.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The proof for <see cref="MerkleTree.VerifyInclusion"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The checkpoint does not cover the entry.</exception>
    public async Task<IReadOnlyList<ReadOnlyMemory<byte>>> ProveInclusionAsync(long sequence, AuditCheckpoint checkpoint, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        return MerkleTree.InclusionProof(await LeavesAsync(checkpoint.Size, cancellationToken), checked((int)(sequence - 1)));
    }

    /// <summary>What proves to whoever has two checkpoints that the log only grew from one to the other.</summary>
    /// <param name="earlier">The earlier checkpoint.</param>
    /// <param name="later">The later checkpoint.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The proof for <see cref="MerkleTree.VerifyConsistency"/>.</returns>
    public async Task<IReadOnlyList<ReadOnlyMemory<byte>>> ProveConsistencyAsync(AuditCheckpoint earlier, AuditCheckpoint later, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        return MerkleTree.ConsistencyProof(await LeavesAsync(later.Size, cancellationToken), checked((int)earlier.Size));
    }

    private async Task<List<ReadOnlyMemory<byte>>> LeavesAsync(long size, CancellationToken cancellationToken)
    {
        var leaves = new List<ReadOnlyMemory<byte>>(checked((int)size));
        while (leaves.Count < size
            && await log.SealedAsync(leaves.Count, (int)Math.Min(PageSize, size - leaves.Count), cancellationToken) is { Count: > 0 } page)
        {
            leaves.AddRange(page.Select(entry => entry.LeafHash));
        }

        return leaves;
    }

    private async Task<List<AuditCheckpoint>> OwnAsync(CancellationToken cancellationToken)
    {
        var own = new List<AuditCheckpoint>();
        while (await log.CheckpointsAsync(own.Count == 0 ? 0 : own[^1].Size, PageSize, cancellationToken) is { Count: > 0 } page)
        {
            own.AddRange(page);
        }

        return own;
    }

    /// <summary>A page; where a row cannot even be read, row by row up to that one, which is a difference too.</summary>
    private async Task<IReadOnlyList<SealedAuditEntry>> PageAsync(long after, LogCheck check, CancellationToken cancellationToken)
    {
        try
        {
            return await log.SealedAsync(after, PageSize, cancellationToken);
        }
        catch (Exception exception) when (IsBadRow(exception))
        {
            var readable = new List<SealedAuditEntry>();
            for (var last = after; ;)
            {
                try
                {
                    var next = await log.SealedAsync(last, 1, cancellationToken);
                    if (next.Count == 0)
                    {
                        return readable;
                    }

                    readable.AddRange(next);
                    last = next[0].Sequence;
                }
                catch (Exception bad) when (IsBadRow(bad))
                {
                    check.Unreadable(last + 1);
                    return readable;
                }
            }
        }
    }

    private static bool IsBadRow(Exception exception) => exception is not OperationCanceledException and not StoreUnavailableException;

    /// <summary>What was erased a moment ago may have its record still unsealed.</summary>
    private async Task<IReadOnlyList<AuditEntry>> UnsealedErasuresAsync(CancellationToken cancellationToken) =>
        [.. (await log.UnsealedAsync(int.MaxValue, cancellationToken)).Where(LogCheck.IsErasure)];
}
