using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace YiXinWeiGong.Testing.Conformance;

/// <summary>The kit on a SQLite file of its own.</summary>
internal static class SqliteKit
{
    public static StorageUnderTest Create(FakeClock clock)
    {
        var folder = Directory.CreateTempSubdirectory("yxwg-kit").FullName;
        var connection = $"Data Source={Path.Combine(folder, "kit.db")}";
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        services.AddYiXinWeiGong().UseSqlite(connection);
        return new StorageUnderTest(services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true }))
        {
            ReadHistoryAsync = () => ReadAsync(
                connection, "select Name, Subject, At, Payload from yxwg_events order by rowid",
                row => new KeptEvent(row[0]!, Guid.Parse(row[1]!), At(row[2]!), row[3]!)),
            Drop = () =>
            {
                using var pooled = new SqliteConnection(connection);
                SqliteConnection.ClearPool(pooled);
                Directory.Delete(folder, recursive: true);
                return ValueTask.CompletedTask;
            },
        };
    }

    public static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static async Task<IReadOnlyList<T>> ReadAsync<T>(string connectionString, string sql, Func<string?[], T> map)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(map([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetString(i))]));
        }

        return rows;
    }
}

public sealed class SqliteFindingTests : FindingSuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => new(SqliteKit.Create(clock));
}

public sealed class SqliteSpecificationTests : SpecificationSuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => new(SqliteKit.Create(clock));
}

public sealed class SqliteOrderTests : OrderSuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => new(SqliteKit.Create(clock));
}

public sealed class SqlitePagingTests : PagingSuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => new(SqliteKit.Create(clock));
}

public sealed class SqliteUniqueTests : UniqueSuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => new(SqliteKit.Create(clock));
}

public sealed class SqliteNumberTests : NumberSuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => new(SqliteKit.Create(clock));
}

public sealed class SqliteAtomicityTests : AtomicitySuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => new(SqliteKit.Create(clock));
}

public sealed class SqliteIdempotencyTests : IdempotencySuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => new(SqliteKit.Create(clock));
}

public sealed class SqliteAuditTests : AuditSuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => new(SqliteKit.Create(clock));
}

public sealed class SqliteHistoryTests : HistorySuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => new(SqliteKit.Create(clock));
}

public sealed class SqliteVaultTests : VaultSuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => new(SqliteKit.Create(clock));
}

public sealed class SqliteIsolationTests : IsolationSuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => new(SqliteKit.Create(clock));
}

public sealed class SqliteModelTests : ModelSuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => new(SqliteKit.Create(clock));
}

public sealed class SqliteAuditLogTests : AuditLogSuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => new(SqliteKit.Create(clock));
}

public sealed class SqliteEvidenceStoreTests : EvidenceStoreSuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => new(SqliteKit.Create(clock));
}

public sealed class SqliteOutboxTests : OutboxSuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => new(SqliteKit.Create(clock));
}
