using Microsoft.EntityFrameworkCore;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong.EntityFrameworkCore.Vault;

/// <summary>The table of wrapped keys. Whoever wraps one anew must still find it as it was read, so that an erased key does not come back.</summary>
internal sealed class EfVaultKeys(Session session, VaultKeyRing ring, IStoreErrors errors) : IVaultKeys
{
    public async Task<IReadOnlyList<MasterKeyUse>> UsesAsync(CancellationToken cancellationToken)
    {
        var counts = await errors.GuardAsync(() => session.Rows<VaultKeyRow>().GroupBy(row => row.Master)
            .Select(group => new { Master = group.Key, Wraps = group.Count() })
            .ToDictionaryAsync(pair => pair.Master, pair => pair.Wraps, cancellationToken));
        _ = counts.TryAdd(ring.CurrentMaster, 0);
        return [.. counts
            .Select(pair => new MasterKeyUse { Id = pair.Key, Wraps = pair.Value, IsCurrent = pair.Key == ring.CurrentMaster, IsKnown = ring.Knows(pair.Key) })
            .OrderByDescending(use => use.IsCurrent).ThenBy(use => use.Id, StringComparer.Ordinal)];
    }

    public async Task<int> RewrapAsync(int take, CancellationToken cancellationToken)
    {
        var (current, suite) = (ring.CurrentMaster, ring.CurrentSuite);
        var masters = await errors.GuardAsync(() => session.Rows<VaultKeyRow>().Where(row => row.Master != current || row.WrapSuite != suite)
            .Select(row => row.Master).Distinct().ToListAsync(cancellationToken));
        var known = masters.Where(ring.Knows).ToList();
        if (known.Count == 0)
        {
            return 0;
        }

        var rows = await errors.GuardAsync(() => session.Rows<VaultKeyRow>()
            .Where(row => (row.Master != current || row.WrapSuite != suite) && known.Contains(row.Master))
            .OrderBy(row => row.Master).ThenBy(row => row.Id).Take(take).ToListAsync(cancellationToken));
        rows.ForEach(row => session.Update(ring.Rewrap(row), row));
        return rows.Count;
    }
}
