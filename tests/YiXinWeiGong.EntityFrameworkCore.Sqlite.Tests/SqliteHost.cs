using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.Testing;

namespace YiXinWeiGong.EntityFrameworkCore.Sqlite;

/// <summary>The library on a SQLite file of its own, with a clock that stands still.</summary>
public sealed class SqliteHost : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("yxwg").FullName;

    public SqliteHost()
    {
        ConnectionString = $"Data Source={Path.Combine(_folder, "test.db")}";
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddYiXinWeiGong().UseSqlite(ConnectionString);
        Services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public string ConnectionString { get; }

    public FakeClock Clock { get; } = new(new DateTimeOffset(2026, 3, 10, 1, 0, 0, TimeSpan.Zero));

    public ServiceProvider Services { get; }

    /// <summary>What a query over the bare tables says, one value a row.</summary>
    public async Task<IReadOnlyList<string>> RowsAsync(string sql)
    {
        await using var connection = new SqliteConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetValue(0).ToString()!);
        }

        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
