using Npgsql;

namespace YiXinWeiGong.Benchmarks.Lifecycle.Raw;

/// <summary>
/// Hand-written ADO.NET on PostgreSQL: a pooled connection and a batch a commit, whose statements the driver keeps prepared;
/// a batch is a transaction by itself, so that BEGIN and COMMIT are sent only where something is taken before.
/// </summary>
internal sealed class PostgreSqlRawStore(NpgsqlDataSource source) : IRawStore
{
    private long _roundTrips;
    private long _statements;

    public string Name => "raw";

    public (long RoundTrips, long Statements) Sent => (Interlocked.Read(ref _roundTrips), Interlocked.Read(ref _statements));

    public async Task<object[]?> ReadAsync(int worker, RawStatement query)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var batch = Batch(connection, [query]);
        await using var reader = await batch.ExecuteReaderAsync();
        return await RowAsync(reader);
    }

    public async Task WriteAsync(int worker, IReadOnlyList<RawStatement> statements)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var batch = Batch(connection, statements);
        await batch.ExecuteNonQueryAsync();
    }

    public async Task TakeAndWriteAsync(int worker, RawStatement number, RawStatement query, Func<long, object[], IReadOnlyList<RawStatement>> then)
    {
        await using var connection = await source.OpenConnectionAsync();

        // Sent with the first statement, not by itself.
        await using var transaction = await connection.BeginTransactionAsync();
        IReadOnlyList<RawStatement> statements;
        await using (var batch = Batch(connection, [number, query]))
        await using (var reader = await batch.ExecuteReaderAsync())
        {
            var taken = (await RowAsync(reader))![0];
            _ = await reader.NextResultAsync();
            statements = then((int)taken, (await RowAsync(reader))!);
        }

        // The end of the transaction travels with the writes; the driver sees it and lets the transaction go.
        await using var writes = Batch(connection, [.. statements, new RawStatement("COMMIT", [])]);
        await writes.ExecuteNonQueryAsync();
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private NpgsqlBatch Batch(NpgsqlConnection connection, IReadOnlyList<RawStatement> statements)
    {
        Interlocked.Increment(ref _roundTrips);
        Interlocked.Add(ref _statements, statements.Count);
        var batch = new NpgsqlBatch(connection);
        foreach (var (sql, values, mustHitOne) in statements)
        {
            // A guarded statement that changes nothing fails, and with it the whole batch.
            var command = new NpgsqlBatchCommand(mustHitOne ? Guarded(sql) : sql);
            foreach (var value in values)
            {
                command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
            }

            batch.BatchCommands.Add(command);
        }

        return batch;
    }

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, string> GuardedStatements = [];

    private static string Guarded(string sql) =>
        GuardedStatements.GetOrAdd(sql, statement => $"WITH hit AS ({statement} RETURNING 1) SELECT 1 / count(*) FROM hit");

    private static async Task<object[]?> RowAsync(NpgsqlDataReader reader)
    {
        if (!await reader.ReadAsync())
        {
            return null;
        }

        var row = new object[reader.FieldCount];
        reader.GetValues(row);
        return row;
    }
}
