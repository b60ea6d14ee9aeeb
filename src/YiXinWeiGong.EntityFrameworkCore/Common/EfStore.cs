using Microsoft.EntityFrameworkCore;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.EntityFrameworkCore;

internal sealed class EfStore<T, TId>(WorkflowContext workflow, IStoreErrors errors) : IStore<T, TId>
    where T : AggregateRoot
    where TId : struct
{
    public Task<T?> FindAsync(TId id, CancellationToken cancellationToken) =>
        errors.GuardAsync(async () => await workflow.Context.Set<T>().FindAsync([id], cancellationToken));

    public void Add(T aggregate)
    {
        // Two in one unit of work under one id: the second is the conflict, as it would be in the database.
        try
        {
            workflow.Context.Set<T>().Add(aggregate);
        }
        catch (InvalidOperationException taken)
        {
            throw new StoreConflictException("The id is taken.", taken);
        }
    }

    public Task<IReadOnlyList<T>> ListAsync(ISpecification<T> specification, CancellationToken cancellationToken) =>
        errors.GuardAsync<IReadOnlyList<T>>(async () => await workflow.Context.Set<T>().Apply(specification).ToListAsync(cancellationToken));

    public Task<IReadOnlyList<TResult>> ListAsync<TResult>(ISpecification<T, TResult> specification, CancellationToken cancellationToken) =>
        errors.GuardAsync<IReadOnlyList<TResult>>(async () => await workflow.Context.Set<T>().Apply(specification)
            .Select(specification.Selector ?? throw new ArgumentException("The specification selects nothing.", nameof(specification)))
            .ToListAsync(cancellationToken));

    public Task<int> CountAsync(ISpecification<T> specification, CancellationToken cancellationToken) =>
        errors.GuardAsync(() => workflow.Context.Set<T>().Apply(specification, paged: false).CountAsync(cancellationToken));
}

/// <summary>Tells what kind of trouble a database's exception is; each provider knows its own.</summary>
internal interface IStoreErrors
{
    /// <summary>Was a key or a unique index violated?</summary>
    bool IsDuplicate(Exception exception);

    /// <summary>Is the database busy or out of reach, so that trying again may help?</summary>
    bool IsTransient(Exception exception);
}

internal static class StoreErrors
{
    public static async Task<TResult> GuardAsync<TResult>(this IStoreErrors errors, Func<Task<TResult>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception exception) when (errors.IsTransient(exception))
        {
            throw new StoreUnavailableException("The database is busy or cannot be reached.", exception);
        }
    }
}
