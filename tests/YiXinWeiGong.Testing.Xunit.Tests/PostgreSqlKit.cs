using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using YiXinWeiGong.EntityFrameworkCore.PostgreSql;
using YiXinWeiGong.EntityFrameworkCore.Vault;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong.Testing.Conformance;

/// <summary>The kit on a PostgreSQL database of its own. Skips where there is no server.</summary>
internal static class PostgreSqlKit
{
    public static async ValueTask<StorageUnderTest> CreateAsync(FakeClock clock)
    {
        PostgresServer.SkipWhereThereIsNone();
        var database = await PostgresDatabase.CreateAsync();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        services.AddSingleton<IKeyProvider>(new GivenVaultKey(Enumerable.Range(1, 32).Select(i => (byte)i).ToArray()));
        services.AddYiXinWeiGong().UsePostgreSql(database.ConnectionString, options => options.MigrateAtStart = true);

        // Rows are only ever added, so that they lie in the order in which they came.
        return new StorageUnderTest(services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true }))
        {
            ReadHistoryAsync = () => ReadAsync(
                database, """select "Name", "Subject"::text, "At"::text, "Payload"::text from yxwg_events order by ctid""",
                row => new KeptEvent(row[0]!, Guid.Parse(row[1]!), SqliteKit.At(row[2]!), row[3]!)),
            Drop = database.DisposeAsync,
        };
    }

    private static async Task<IReadOnlyList<T>> ReadAsync<T>(PostgresDatabase database, string sql, Func<string?[], T> map)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(map([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetString(i))]));
        }

        return rows;
    }
}

public sealed class PostgreSqlFindingTests : FindingSuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => PostgreSqlKit.CreateAsync(clock);
}

public sealed class PostgreSqlSpecificationTests : SpecificationSuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => PostgreSqlKit.CreateAsync(clock);
}

public sealed class PostgreSqlOrderTests : OrderSuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => PostgreSqlKit.CreateAsync(clock);
}

public sealed class PostgreSqlPagingTests : PagingSuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => PostgreSqlKit.CreateAsync(clock);
}

public sealed class PostgreSqlUniqueTests : UniqueSuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => PostgreSqlKit.CreateAsync(clock);
}

public sealed class PostgreSqlNumberTests : NumberSuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => PostgreSqlKit.CreateAsync(clock);
}

public sealed class PostgreSqlAtomicityTests : AtomicitySuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => PostgreSqlKit.CreateAsync(clock);
}

public sealed class PostgreSqlIdempotencyTests : IdempotencySuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => PostgreSqlKit.CreateAsync(clock);
}

public sealed class PostgreSqlAuditTests : AuditSuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => PostgreSqlKit.CreateAsync(clock);
}

public sealed class PostgreSqlHistoryTests : HistorySuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => PostgreSqlKit.CreateAsync(clock);
}

public sealed class PostgreSqlVaultTests : VaultSuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => PostgreSqlKit.CreateAsync(clock);
}

public sealed class PostgreSqlIsolationTests : IsolationSuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => PostgreSqlKit.CreateAsync(clock);
}

public sealed class PostgreSqlModelTests : ModelSuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => PostgreSqlKit.CreateAsync(clock);
}

public sealed class PostgreSqlAuditLogTests : AuditLogSuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => PostgreSqlKit.CreateAsync(clock);
}

public sealed class PostgreSqlEvidenceStoreTests : EvidenceStoreSuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => PostgreSqlKit.CreateAsync(clock);
}

public sealed class PostgreSqlOutboxTests : OutboxSuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => PostgreSqlKit.CreateAsync(clock);
}
