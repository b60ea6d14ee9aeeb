using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.Benchmarks.Lifecycle.Raw;

namespace YiXinWeiGong.Benchmarks.Lifecycle;

/// <summary>The database on which the peers are compared: the library's tables, filled by all of them in turn.</summary>
internal abstract class Ground : IAsyncDisposable
{
    /// <summary>What the figures call it.</summary>
    public abstract string Name { get; }

    /// <summary>The library on it, as a host registers it; its background work is off.</summary>
    public abstract ServiceProvider Services { get; }

    /// <summary>The hand-written peers, the one that others are measured by first.</summary>
    public abstract IReadOnlyList<IRawStore> RawStores { get; }

    /// <summary>The tables there are, each with its columns.</summary>
    public abstract Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> ColumnsAsync();

    /// <summary>How many rows a table has, and how many bytes are in them.</summary>
    public abstract Task<(long Rows, long Bytes)> SizeAsync(string table, IReadOnlyList<string> columns);

    /// <summary>How many bytes were written ahead to the log since the server began, where the database tells.</summary>
    public virtual Task<long?> LogAsync() => Task.FromResult<long?>(null);

    public abstract ValueTask DisposeAsync();
}
