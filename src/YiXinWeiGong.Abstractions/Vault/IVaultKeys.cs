using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Vault;

/// <summary>The keys that the master keys wrap, as a store keeps them.</summary>
public interface IVaultKeys
{
    /// <summary>How many keys each master key wraps, the current one first and then by name; empty where a store wraps none.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="StoreUnavailableException">The store is busy or cannot be reached.</exception>
    Task<IReadOnlyList<MasterKeyUse>> UsesAsync(CancellationToken cancellationToken);

    /// <summary>Wraps keys anew with the current master key, with the next commit; what they seal stays as it is.</summary>
    /// <param name="take">How many at most.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>How many.</returns>
    /// <exception cref="StoreUnavailableException">The store is busy or cannot be reached.</exception>
    Task<int> RewrapAsync(int take, CancellationToken cancellationToken);
}

/// <summary>What a master key is in use for.</summary>
public sealed record MasterKeyUse
{
    /// <summary>The master key's name.</summary>
    public required string Id { get; init; }

    /// <summary>How many keys it wraps; a key that wraps none may be removed from the key store.</summary>
    public required int Wraps { get; init; }

    /// <summary>Does it wrap what is new?</summary>
    public required bool IsCurrent { get; init; }

    /// <summary>Does this host have it? What a host wraps and lacks it cannot open.</summary>
    public required bool IsKnown { get; init; }
}

/// <summary>
/// Port: deletes what is kept under a class of retention and is no aggregate. A host registers one for each thing of its own
/// that has to go, such as the network logs that it keeps.
/// </summary>
public interface IPurger
{
    /// <summary>The class of retention, a code of the table of classes such as <c>network-log</c>.</summary>
    string Class { get; }

    /// <summary>Deletes for good, in a transaction of its own; doing it twice does no harm.</summary>
    /// <param name="madeUntil">The last day on which what is to go was made, in Asia/Shanghai.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>How many.</returns>
    /// <exception cref="StoreUnavailableException">The store is busy or cannot be reached.</exception>
    Task<int> PurgeAsync(DateOnly madeUntil, int take, CancellationToken cancellationToken);
}
