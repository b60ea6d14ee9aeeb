using System.Collections.Concurrent;
using System.Threading.Channels;

namespace YiXinWeiGong.Benchmarks.Lifecycle.Raw;

/// <summary>What hand-written ADO.NET on SQLite has in common: a connection a worker to read by, and one writer at a time.</summary>
internal abstract class SqliteRawStore(string connectionString) : IRawStore
{
    private readonly ConcurrentDictionary<int, SqliteStatements> _readers = [];
    private long _roundTrips;
    private long _statements;

    public abstract string Name { get; }

    public (long RoundTrips, long Statements) Sent => (Interlocked.Read(ref _roundTrips), Interlocked.Read(ref _statements));

    public Task<object[]?> ReadAsync(int worker, RawStatement query)
    {
        Count(1);
        return Task.FromResult(OfWorker(worker).Read(query));
    }

    public Task WriteAsync(int worker, IReadOnlyList<RawStatement> statements)
    {
        Count(statements.Count);
        return CommitAsync(worker, connection => connection.Execute(statements));
    }

    public Task TakeAndWriteAsync(int worker, RawStatement number, RawStatement query, Func<long, object[], IReadOnlyList<RawStatement>> then) =>
        CommitAsync(worker, connection =>
        {
            Count(2);
            var statements = then(connection.ReadNumber(number), connection.Read(query)!);
            Count(statements.Count);
            connection.Execute(statements);
        });

    public virtual ValueTask DisposeAsync()
    {
        foreach (var connection in _readers.Values)
        {
            connection.Dispose();
        }

        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>Does something in a transaction, and comes back when it is on the disk.</summary>
    protected abstract Task CommitAsync(int worker, Action<SqliteStatements> work);

    protected SqliteStatements OfWorker(int worker) => _readers.GetOrAdd(worker, _ => new SqliteStatements(connectionString));

    private void Count(int statements)
    {
        Interlocked.Increment(ref _roundTrips);
        Interlocked.Add(ref _statements, statements);
    }
}

/// <summary>Each commit waits for the disk by itself; writers wait in line, as SQLite has one at a time.</summary>
internal sealed class SqliteFsyncStore(string connectionString) : SqliteRawStore(connectionString)
{
    private readonly SemaphoreSlim _line = new(1);

    public override string Name => "raw-fsync";

    public override ValueTask DisposeAsync()
    {
        _line.Dispose();
        return base.DisposeAsync();
    }

    protected override async Task CommitAsync(int worker, Action<SqliteStatements> work)
    {
        await _line.WaitAsync();
        try
        {
            var connection = OfWorker(worker);
            connection.Within("BEGIN IMMEDIATE", "COMMIT", "ROLLBACK", () => work(connection));
        }
        finally
        {
            _line.Release();
        }
    }
}

/// <summary>Commits that wait at the same time share one wait for the disk; each succeeds or fails by itself.</summary>
internal sealed class SqliteGroupStore : SqliteRawStore
{
    private const int MostInGroup = 64;

    private readonly Channel<Waiting> _line = Channel.CreateUnbounded<Waiting>(new UnboundedChannelOptions { SingleReader = true });
    private readonly string _connectionString;
    private readonly Thread _writer;

    public SqliteGroupStore(string connectionString)
        : base(connectionString)
    {
        _connectionString = connectionString;
        _writer = new Thread(Write) { IsBackground = true, Name = "raw-group writer" };
        _writer.Start();
    }

    public override string Name => "raw-group";

    public override ValueTask DisposeAsync()
    {
        _line.Writer.Complete();
        _writer.Join();
        return base.DisposeAsync();
    }

    protected override Task CommitAsync(int worker, Action<SqliteStatements> work)
    {
        var waiting = new Waiting(work, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        _ = _line.Writer.TryWrite(waiting);
        return waiting.Done.Task;
    }

    private void Write()
    {
        using var connection = new SqliteStatements(_connectionString);
        var group = new List<(TaskCompletionSource Done, Exception? Failed)>();
        while (_line.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            group.Clear();
            try
            {
                connection.Within("BEGIN IMMEDIATE", "COMMIT", "ROLLBACK", () =>
                {
                    while (group.Count < MostInGroup && _line.Reader.TryRead(out var waiting))
                    {
                        group.Add((waiting.Done, Attempt(connection, waiting.Work)));
                    }
                });
            }
            catch (Microsoft.Data.Sqlite.SqliteException failed)
            {
                group.ForEach(one => one.Done.SetException(failed));
                continue;
            }

            foreach (var (done, failed) in group)
            {
                if (failed is null)
                {
                    done.SetResult();
                }
                else
                {
                    done.SetException(failed);
                }
            }
        }
    }

    private static Exception? Attempt(SqliteStatements connection, Action<SqliteStatements> work)
    {
        try
        {
            connection.Within("SAVEPOINT one", "RELEASE one", "ROLLBACK TO one", () => work(connection));
            return null;
        }
        catch (Exception failed) when (failed is Microsoft.Data.Sqlite.SqliteException or InvalidOperationException)
        {
            return failed;
        }
    }

    private sealed record Waiting(Action<SqliteStatements> Work, TaskCompletionSource Done);
}
