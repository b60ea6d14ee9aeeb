using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using YiXinWeiGong.EntityFrameworkCore;

namespace YiXinWeiGong.Faults;

/// <summary>Which statement fails, how, and how often; statements are counted from the start of a trial.</summary>
internal sealed class FaultPlan
{
    private int _at = int.MaxValue;
    private Func<Exception>? _fault;
    private bool _always;

    /// <summary>So many statements were sent since the trial began.</summary>
    public int Statements { get; private set; }

    /// <summary>So many of them failed.</summary>
    public int Faults { get; private set; }

    public void Begin(int at = int.MaxValue, Func<Exception>? fault = null, bool always = false) =>
        (Statements, Faults, _at, _fault, _always) = (0, 0, at, fault, always);

    /// <summary>Counts a statement and says whether it fails.</summary>
    public Exception? Next()
    {
        Statements++;
        if (_fault is null || (_always ? Statements < _at : Statements != _at))
        {
            return null;
        }

        Faults++;
        return _fault();
    }
}

/// <summary>Makes the queries of a context fail.</summary>
internal sealed class FaultyQueries(FaultPlan plan) : DbCommandInterceptor
{
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        plan.Next() is { } fault ? throw fault : ValueTask.FromResult(result);
}

/// <summary>Makes commits fail: what came before the failing statement is written first, in the transaction that the failure ends.</summary>
internal sealed class FaultyCommitter(Committer inner, FaultPlan plan) : Committer
{
    public override async Task WriteAsync(DbContext context, IReadOnlyList<WriteStatement> statements, CancellationToken cancellationToken)
    {
        for (var i = 0; i < statements.Count; i++)
        {
            if (plan.Next() is { } fault)
            {
                await FailAfterAsync(context, [.. statements.Take(i)], fault, cancellationToken);
            }
        }

        await inner.WriteAsync(context, statements, cancellationToken);
    }

    public override Task<IWriteTransaction> BeginAsync(DbContext context, CancellationToken cancellationToken) =>
        plan.Next() is { } fault ? throw fault : inner.BeginAsync(context, cancellationToken);

    public override Task<object?> ReadAsync(DbContext context, WriteStatement statement, CancellationToken cancellationToken) =>
        plan.Next() is { } fault ? throw fault : inner.ReadAsync(context, statement, cancellationToken);

    private async Task FailAfterAsync(DbContext context, IReadOnlyList<WriteStatement> before, Exception fault, CancellationToken cancellationToken)
    {
        var own = context.Database.CurrentTransaction is null ? await inner.BeginAsync(context, cancellationToken) : null;
        try
        {
            if (before.Count > 0)
            {
                await inner.WriteAsync(context, before, cancellationToken);
            }
        }
        finally
        {
            own?.Rollback();
        }

        throw fault;
    }
}

/// <summary>The ways in which a database fails, as its provider reports them.</summary>
internal static class SqliteFaults
{
    public static IReadOnlyDictionary<string, Func<Exception>> All { get; } = new Dictionary<string, Func<Exception>>
    {
        ["busy"] = () => new SqliteException("database is locked", 5),
        ["locked"] = () => new SqliteException("database table is locked", 6),
        ["disk full"] = () => new SqliteException("database or disk is full", 13),
        ["read error"] = () => new SqliteException("disk I/O error", 10),
        ["cannot open"] = () => new SqliteException("unable to open database file", 14),
    };
}

/// <summary>As Npgsql reports them; the state is PostgreSQL's (SQLSTATE).</summary>
internal static class PostgreSqlFaults
{
    public static IReadOnlyDictionary<string, Func<Exception>> All { get; } = new Dictionary<string, Func<Exception>>
    {
        ["deadlock"] = () => Said("deadlock detected", "40P01"),
        ["serialization failure"] = () => Said("could not serialize access", "40001"),
        ["statement time-out"] = () => Said("canceling statement due to statement timeout", "57014"),
        ["disk full"] = () => Said("could not extend file", "53100"),
        ["server stops"] = () => Said("terminating connection due to administrator command", "57P01"),
        ["lost connection"] = () => new NpgsqlException("Exception while reading from stream", new IOException("Connection reset by peer")),
        ["time-out"] = () => new NpgsqlException("Exception while reading from stream", new TimeoutException("Timeout during reading attempt")),
    };

    private static PostgresException Said(string text, string state) => new(text, "FATAL", "FATAL", state);
}
