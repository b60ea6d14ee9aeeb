using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.EntityFrameworkCore;

/// <summary>What one scope has read and changed, until it is committed or discarded.</summary>
/// <remarks>
/// Entity Framework's change tracker stays out of it (docs/adr/0014): aggregates are read without tracking and compared,
/// part by part, with the copy that was kept; their parts are immutable values, so a shallow copy is a faithful one.
/// </remarks>
internal sealed class Session(WorkflowContext workflow, Committer committer, IStoreErrors errors) : IDisposable
{
    private static readonly Func<object, object> Copy = typeof(object)
        .GetMethod(nameof(MemberwiseClone), BindingFlags.Instance | BindingFlags.NonPublic)!.CreateDelegate<Func<object, object>>();

    private readonly Dictionary<(Type Kind, Guid Id), Tracked> _known = [];
    private readonly List<Pending> _pending = [];
    private IWriteTransaction? _transaction;

    /// <summary>The context, for queries; nothing is tracked in it.</summary>
    public DbContext Context => workflow.Context;

    /// <summary>Is a transaction open that the host began?</summary>
    public bool IsInHostTransaction =>
        System.Transactions.Transaction.Current is not null || (Context.Database.CurrentTransaction is not null && _transaction is not ContextTransaction);

    public IQueryable<TRow> Rows<TRow>()
        where TRow : class => Context.Set<TRow>().AsNoTracking();

    public async Task<T?> FindAsync<T, TId>(TId id, Guid bare, CancellationToken cancellationToken)
        where T : AggregateRoot
        where TId : struct
    {
        if (_known.TryGetValue((typeof(T), bare), out var known))
        {
            return (T)known.Working;
        }

        var found = await errors.GuardAsync(() => Finder<T, TId>.Of(Context)(Context, id, cancellationToken));
        return found is null ? null : Track(found);
    }

    public async Task<IReadOnlyList<T>> ListAsync<T>(IQueryable<T> query, CancellationToken cancellationToken)
        where T : AggregateRoot
    {
        var found = await errors.GuardAsync(() => query.ToListAsync(cancellationToken));
        for (var i = 0; i < found.Count; i++)
        {
            found[i] = _known.TryGetValue((typeof(T), found[i].Ref.Id), out var known) ? (T)known.Working : Track(found[i]);
        }

        return found;
    }

    public void Add<T>(T aggregate)
        where T : AggregateRoot
    {
        if (!_known.TryAdd((typeof(T), aggregate.Ref.Id), new Tracked(aggregate, null)))
        {
            throw new StoreConflictException("The id is taken.");
        }
    }

    /// <summary>The aggregates that differ from what was read, each with it; new ones with nothing.</summary>
    public IReadOnlyList<(AggregateRoot Working, AggregateRoot? Read)> Changes() =>
        [.. _known.Values.Where(HasChanged).Select(known => (known.Working, known.Read))];

    /// <summary>Writes a row with the next commit.</summary>
    public void Insert<TRow>(TRow row)
        where TRow : class => _pending.Add(new Pending(row, writer => writer.Insert(row)));

    /// <summary>Writes a row with the next commit, in the place of the one with its key where there is one.</summary>
    public void Upsert<TRow>(TRow row)
        where TRow : class => _pending.Add(new Pending(row, writer => [writer.Upsert(row)]));

    /// <summary>Changes a row with the next commit, if it is still the one that was read.</summary>
    public void Update<TRow>(TRow row, TRow read)
        where TRow : class => _pending.Add(new Pending(row, writer => writer.Update(row, read)));

    /// <summary>Deletes a row with the next commit, if it is still the one that was read.</summary>
    public void Delete<TRow>(TRow read)
        where TRow : class => _pending.Add(new Pending(read, writer => [writer.Delete(read)]));

    /// <summary>The rows of a kind that the next commit writes, the latest first.</summary>
    public IEnumerable<TRow> PendingRows<TRow>()
        where TRow : class => _pending.Select(pending => pending.Row).OfType<TRow>().Reverse();

    /// <summary>Begins the transaction that the commit ends; for what must be taken before it, such as a number.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken) =>
        _transaction ??= await errors.GuardAsync(async () => IsInHostTransaction
            ? await SavepointTransaction.BeginAsync(Context, cancellationToken)
            : await committer.BeginAsync(Context, cancellationToken));

    /// <summary>Writes aggregates and rows, all or nothing.</summary>
    /// <exception cref="StoreConflictException">Somebody else was first.</exception>
    /// <exception cref="StoreUnavailableException">The database is busy or cannot be reached.</exception>
    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        var changes = Changes();
        var writers = TableWriters.Of(Context);
        var aggregates = changes
            .Select(change => (change.Working, change.Read, Writer: writers.Of(change.Working.GetType())))

            // Two commits that touch the same rows touch them in the same order, so that neither waits for the other.
            .OrderBy(change => change.Writer.Table, StringComparer.Ordinal).ThenBy(change => change.Working.Ref.Id)
            .SelectMany(change =>
            {
                ((IVersioned)change.Working).CommittedAs(change.Working.Version + 1);
                return change.Read is null ? change.Writer.Insert(change.Working) : change.Writer.Update(change.Working, change.Read);
            });
        WriteStatement[] statements = [.. aggregates, .. _pending.SelectMany(pending => pending.Statements(writers.Of(pending.Row.GetType())))];
        await WriteAsync(statements, cancellationToken);
        _pending.Clear();
        foreach (var (working, _) in changes)
        {
            _ = Track(working);
        }
    }

    public void Discard()
    {
        _known.Clear();
        _pending.Clear();
        _transaction?.Rollback();
        _transaction = null;
    }

    public void Dispose() => Discard();

    private async Task WriteAsync(IReadOnlyList<WriteStatement> statements, CancellationToken cancellationToken)
    {
        try
        {
            if (_transaction is null && IsInHostTransaction)
            {
                _transaction = await SavepointTransaction.BeginAsync(Context, cancellationToken);
            }

            await committer.WriteAsync(Context, statements, cancellationToken);
            if (_transaction is { } transaction)
            {
                await transaction.CommitAsync(cancellationToken);
                _transaction = null;
            }
        }
        catch (GuardMissedException conflict)
        {
            throw new StoreConflictException("Somebody else changed it first.", conflict);
        }
        catch (Exception duplicate) when (errors.IsDuplicate(duplicate))
        {
            throw new StoreConflictException("The id, number or key is taken.", duplicate);
        }
        catch (Exception busy) when (errors.IsTransient(busy))
        {
            throw new StoreUnavailableException("The database is busy or cannot be reached.", busy);
        }
    }

    private T Track<T>(T working)
        where T : AggregateRoot
    {
        _known[(working.GetType(), working.Ref.Id)] = new Tracked(working, (AggregateRoot)Copy(working));
        return working;
    }

    private bool HasChanged(Tracked known) =>
        known.Read is null || known.Working.HasEvents || TableWriters.Of(Context).Of(known.Working.GetType()).HasChanged(known.Working, known.Read);

    private readonly record struct Tracked(AggregateRoot Working, AggregateRoot? Read);

    private readonly record struct Pending(object Row, Func<TableWriter, IEnumerable<WriteStatement>> Statements);

    /// <summary>Compiled once a model: the way from an id to its aggregate, in one round trip.</summary>
    private static class Finder<T, TId>
        where T : AggregateRoot
        where TId : struct
    {
        private static readonly ConcurrentDictionary<object, Func<DbContext, TId, CancellationToken, Task<T?>>> Known = [];

        public static Func<DbContext, TId, CancellationToken, Task<T?>> Of(DbContext context) => Known.GetOrAdd(context.Model, _ => Compile());

        private static Func<DbContext, TId, CancellationToken, Task<T?>> Compile()
        {
            var (context, id, token, row) = (
                Expression.Parameter(typeof(DbContext), "context"),
                Expression.Parameter(typeof(TId), "id"),
                Expression.Parameter(typeof(CancellationToken), "cancellationToken"),
                Expression.Parameter(typeof(T), "aggregate"));
            var hasId = Expression.Lambda<Func<T, bool>>(Expression.Equal(Expression.Property(row, "Id"), id), row);
            var set = Expression.Call(context, typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, [])!.MakeGenericMethod(typeof(T)));
            var rows = Expression.Call(typeof(EntityFrameworkQueryableExtensions), nameof(EntityFrameworkQueryableExtensions.AsNoTracking), [typeof(T)], set);
            var one = Expression.Call(typeof(Queryable), nameof(Queryable.SingleOrDefault), [typeof(T)], rows, Expression.Quote(hasId));
            return EF.CompileAsyncQuery(Expression.Lambda<Func<DbContext, TId, CancellationToken, T?>>(one, context, id, token));
        }
    }
}
