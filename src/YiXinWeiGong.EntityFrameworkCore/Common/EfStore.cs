using Microsoft.EntityFrameworkCore;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.EntityFrameworkCore;

internal sealed class EfStore<T, TId>(Session session, IStoreErrors errors) : IStore<T, TId>
    where T : AggregateRoot
    where TId : struct, ITypedId<TId>
{
    public Task<T?> FindAsync(TId id, CancellationToken cancellationToken) => session.FindAsync<T, TId>(id, id.Value, cancellationToken);

    public void Add(T aggregate) => session.Add(aggregate);

    public Task<IReadOnlyList<T>> ListAsync(ISpecification<T> specification, CancellationToken cancellationToken) =>
        session.ListAsync(session.Rows<T>().Apply(specification), cancellationToken);

    public Task<IReadOnlyList<TResult>> ListAsync<TResult>(ISpecification<T, TResult> specification, CancellationToken cancellationToken) =>
        errors.GuardAsync<IReadOnlyList<TResult>>(async () => await session.Rows<T>().Apply(specification)
            .Select(specification.Selector ?? throw new ArgumentException("The specification selects nothing.", nameof(specification)))
            .ToListAsync(cancellationToken));

    public Task<int> CountAsync(ISpecification<T> specification, CancellationToken cancellationToken) =>
        errors.GuardAsync(() => session.Rows<T>().Apply(specification, paged: false).CountAsync(cancellationToken));
}
