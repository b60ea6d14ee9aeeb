using YiXinWeiGong.Clues;
using YiXinWeiGong.Observations;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Testing.InMemory;

namespace YiXinWeiGong.Testing.Conformance;

/// <summary>A correct store, to plant a bug in.</summary>
internal class PlantedStore<T, TId>(InMemorySession session) : IStore<T, TId>
    where T : AggregateRoot
    where TId : struct, ITypedId<TId>
{
    private readonly InMemoryStore<T, TId> _correct = new(session);

    protected InMemorySession Session { get; } = session;

    public virtual Task<T?> FindAsync(TId id, CancellationToken cancellationToken) => _correct.FindAsync(id, cancellationToken);

    public virtual void Add(T aggregate) => _correct.Add(aggregate);

    public virtual Task<IReadOnlyList<T>> ListAsync(ISpecification<T> specification, CancellationToken cancellationToken) => _correct.ListAsync(specification, cancellationToken);

    public virtual Task<IReadOnlyList<TResult>> ListAsync<TResult>(ISpecification<T, TResult> specification, CancellationToken cancellationToken) =>
        _correct.ListAsync(specification, cancellationToken);

    public virtual Task<int> CountAsync(ISpecification<T> specification, CancellationToken cancellationToken) => _correct.CountAsync(specification, cancellationToken);

    protected Task<IReadOnlyList<T>> Answer(IEnumerable<T> found) => Task.FromResult(Session.List(found));
}

/// <summary>A full page lacks its last row.</summary>
internal sealed class ShortPageStore<T, TId>(InMemorySession session) : PlantedStore<T, TId>(session)
    where T : AggregateRoot
    where TId : struct, ITypedId<TId>
{
    public override async Task<IReadOnlyList<T>> ListAsync(ISpecification<T> specification, CancellationToken cancellationToken) =>
        await base.ListAsync(specification, cancellationToken) is var found && specification.Take > 1 && found.Count == specification.Take ? [.. found.SkipLast(1)] : found;
}

/// <summary>A page has a row too many.</summary>
internal sealed class LongPageStore<T, TId>(InMemorySession session) : PlantedStore<T, TId>(session)
    where T : AggregateRoot
    where TId : struct, ITypedId<TId>
{
    public override Task<IReadOnlyList<T>> ListAsync(ISpecification<T> specification, CancellationToken cancellationToken)
    {
        var all = Session.Committed<T>();
        var page = StoreOrder.Evaluate(specification, all).ToList();
        var more = all.Where(specification.IsSatisfiedBy).Except(page).Take(specification.Take >= 0 ? 1 : 0);
        return Answer(page.Concat(more));
    }
}

/// <summary>Text is ordered by the process's culture.</summary>
internal sealed class CultureStore<T, TId>(InMemorySession session) : PlantedStore<T, TId>(session)
    where T : AggregateRoot
    where TId : struct, ITypedId<TId>
{
    public override Task<IReadOnlyList<T>> ListAsync(ISpecification<T> specification, CancellationToken cancellationToken) =>
        Answer(specification.Evaluate(Session.Committed<T>()));
}

/// <summary>Only the first key orders.</summary>
internal sealed class FirstKeyStore<T, TId>(InMemorySession session) : PlantedStore<T, TId>(session)
    where T : AggregateRoot
    where TId : struct, ITypedId<TId>
{
    public override Task<IReadOnlyList<T>> ListAsync(ISpecification<T> specification, CancellationToken cancellationToken)
    {
        var found = Session.Committed<T>().Where(specification.IsSatisfiedBy);
        found = specification.OrderExpressions.FirstOrDefault() is { } order ? found.OrderBy(one => order.KeySelectorFunc(one)) : found;
        return Answer(specification.Take >= 0 ? found.Take(specification.Take) : found);
    }
}

/// <summary>What is counted is the page.</summary>
internal sealed class PageCountStore<T, TId>(InMemorySession session) : PlantedStore<T, TId>(session)
    where T : AggregateRoot
    where TId : struct, ITypedId<TId>
{
    public override async Task<int> CountAsync(ISpecification<T> specification, CancellationToken cancellationToken) =>
        (await ListAsync(specification, cancellationToken)).Count;
}

/// <summary>An office's clues are everybody's.</summary>
internal sealed class EveryOfficeStore<T, TId>(InMemorySession session) : PlantedStore<T, TId>(session)
    where T : AggregateRoot
    where TId : struct, ITypedId<TId>
{
    public override Task<IReadOnlyList<T>> ListAsync(ISpecification<T> specification, CancellationToken cancellationToken) =>
        specification is CluesOfOffice ? Answer(Session.Committed<T>().OrderBy(one => one.Ref.Id)) : base.ListAsync(specification, cancellationToken);
}

/// <summary>An observer's rounds are everybody's.</summary>
internal sealed class EveryObserverStore<T, TId>(InMemorySession session) : PlantedStore<T, TId>(session)
    where T : AggregateRoot
    where TId : struct, ITypedId<TId>
{
    public override Task<IReadOnlyList<T>> ListAsync(ISpecification<T> specification, CancellationToken cancellationToken) =>
        specification is ObservationsBy ? Answer(Session.Committed<T>().OrderBy(one => one.Ref.Id)) : base.ListAsync(specification, cancellationToken);
}

/// <summary>One property of one kind is not kept.</summary>
internal sealed class ForgetfulStore<T, TId>(InMemorySession session) : PlantedStore<T, TId>(session)
    where T : AggregateRoot
    where TId : struct, ITypedId<TId>
{
    public override void Add(T aggregate)
    {
        base.Add(aggregate);
        if (aggregate is Observation)
        {
            typeof(Observation).GetProperty(nameof(Observation.SeenAt))!.SetValue(aggregate, null);
        }
    }
}

/// <summary>What is added is everybody's before the commit.</summary>
internal sealed class EagerStore<T, TId>(InMemorySession session, InMemoryDatabase database) : PlantedStore<T, TId>(session)
    where T : AggregateRoot
    where TId : struct, ITypedId<TId>
{
    public override void Add(T aggregate)
    {
        lock (database.Gate)
        {
            database.Aggregates.TryAdd((typeof(T), aggregate.Ref.Id), InMemoryDatabase.Copy(aggregate));
        }
    }
}

/// <summary>Each time another object of the same aggregate is found.</summary>
internal sealed class ForeverNewStore<T, TId>(InMemorySession session) : PlantedStore<T, TId>(session)
    where T : AggregateRoot
    where TId : struct, ITypedId<TId>
{
    public override async Task<T?> FindAsync(TId id, CancellationToken cancellationToken) =>
        await base.FindAsync(id, cancellationToken) is { } found ? InMemoryDatabase.Copy(found) : null;
}

/// <summary>An id that is empty finds anything.</summary>
internal sealed class AnyRowStore<T, TId>(InMemorySession session) : PlantedStore<T, TId>(session)
    where T : AggregateRoot
    where TId : struct, ITypedId<TId>
{
    public override Task<T?> FindAsync(TId id, CancellationToken cancellationToken) =>
        id.Value == Guid.Empty && Session.Committed<T>().FirstOrDefault() is { } any ? Task.FromResult<T?>(any) : base.FindAsync(id, cancellationToken);
}
