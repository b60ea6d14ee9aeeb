using Microsoft.Data.Sqlite;

namespace YiXinWeiGong.Benchmarks.Lifecycle.Raw;

/// <summary>One connection to SQLite with its prepared statements; for one thread at a time.</summary>
internal sealed class SqliteStatements : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    public SqliteStatements(string connectionString)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        _connection.Open();
        foreach (var setting in new[] { "journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON" })
        {
            Execute(new RawStatement($"PRAGMA {setting}", []));
        }
    }

    public object[]? Read(RawStatement query)
    {
        using var reader = Filled(query).ExecuteReader();
        if (!reader.Read())
        {
            return null;
        }

        var row = new object[reader.FieldCount];
        reader.GetValues(row);
        return row;
    }

    public long ReadNumber(RawStatement query) => (long)Read(query)![0];

    public void Execute(RawStatement statement)
    {
        if (Filled(statement).ExecuteNonQuery() != 1 && statement.MustHitOne)
        {
            throw new InvalidOperationException("Somebody else changed it first.");
        }
    }

    public void Execute(IReadOnlyList<RawStatement> statements)
    {
        foreach (var statement in statements)
        {
            Execute(statement);
        }
    }

    /// <summary>Does something between two statements, or takes it back.</summary>
    public void Within(string begin, string end, string undo, Action work)
    {
        Execute(new RawStatement(begin, []));
        try
        {
            work();
            Execute(new RawStatement(end, []));
        }
        catch
        {
            Execute(new RawStatement(undo, []));
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        _connection.Dispose();
    }

    private SqliteCommand Filled(RawStatement statement)
    {
        if (!_prepared.TryGetValue(statement.Sql, out var command))
        {
            command = _connection.CreateCommand();
            command.CommandText = statement.Sql;
            for (var i = 0; i < statement.Values.Length; i++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = $"${i + 1}" });
            }

            _prepared.Add(statement.Sql, command);
        }

        for (var i = 0; i < statement.Values.Length; i++)
        {
            command.Parameters[i].Value = statement.Values[i] ?? DBNull.Value;
        }

        return command;
    }
}
