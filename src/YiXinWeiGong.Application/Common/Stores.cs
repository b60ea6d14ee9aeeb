using YiXinWeiGong.Storage;

namespace YiXinWeiGong;

/// <summary>What handlers do with stores and aggregates over and over.</summary>
internal static class Stores
{
    /// <summary>The aggregate of that id.</summary>
    /// <exception cref="RefusalException">There is none; names the property.</exception>
    public static async Task<T> RequireAsync<T, TId>(this IStore<T, TId> store, TId id, string unknownCode, string property, CancellationToken cancellationToken)
        where T : class
        where TId : struct =>
        await store.FindAsync(id, cancellationToken) ?? throw new RefusalException(unknownCode, ProblemKind.NotFound, property);

    /// <summary>Makes sure that an id is not taken, where the answer must not wait for the commit.</summary>
    /// <exception cref="RefusalException">It is taken; names the property.</exception>
    public static async Task RequireFreeAsync<T, TId>(this IStore<T, TId> store, TId id, string property, CancellationToken cancellationToken)
        where T : class
        where TId : struct
    {
        if (await store.FindAsync(id, cancellationToken) is not null)
        {
            throw new RefusalException(CommonCodes.Conflict, ProblemKind.Conflict, property);
        }
    }

    /// <summary>What a command left behind.</summary>
    public static Receipt<TStatus> ToReceipt<TId, TStatus>(
        this AggregateRoot<TId, TStatus> aggregate, string? number = null, IReadOnlyList<Rules.Deadline>? deadlines = null)
        where TId : struct, ITypedId<TId>
        where TStatus : struct, Enum =>
        new() { Id = aggregate.Id.Value, Status = aggregate.Status, Version = aggregate.Version + 1, Number = number, Deadlines = deadlines ?? [] };
}
