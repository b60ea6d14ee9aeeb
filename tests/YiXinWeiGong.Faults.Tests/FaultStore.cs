using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using YiXinWeiGong.EntityFrameworkCore.PostgreSql;

namespace YiXinWeiGong.Faults;

/// <summary>An empty database of its own, for a test that is hard on it.</summary>
public abstract class FaultStore : IAsyncDisposable
{
    /// <summary>The store's name on the worker's command line.</summary>
    public abstract string Kind { get; }

    public abstract string ConnectionString { get; }

    public ServiceProvider Open(Action<IServiceCollection>? more = null) => WorkStore.Open(Kind, ConnectionString, more);

    /// <summary>What a query over the bare tables says, one value a row.</summary>
    public async Task<IReadOnlyList<string>> RowsAsync(string sql)
    {
        await using var connection = Connect();
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

    public async Task<int> CountAsync(string table, string where = "1=1") =>
        int.Parse((await RowsAsync($"""select count(*) from "yxwg_{table}" where {where}"""))[0], System.Globalization.CultureInfo.InvariantCulture);

    public abstract ValueTask DisposeAsync();

    protected abstract DbConnection Connect();
}

public sealed class SqliteFaultStore : FaultStore
{
    private readonly string _folder = Directory.CreateTempSubdirectory("yxwg-faults").FullName;

    public override string Kind => "sqlite";

    public override string ConnectionString => $"Data Source={Path.Combine(_folder, "test.db")}";

    public override ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    protected override DbConnection Connect() => new SqliteConnection(ConnectionString);
}

/// <summary>On the server that <c>YXWG_POSTGRES</c> names; the test is skipped where it names none.</summary>
public sealed class PostgresFaultStore : FaultStore
{
    private readonly PostgresDatabase _database = new();

    public override string Kind => "postgres";

    public override string ConnectionString => _database.ConnectionString;

    public static async Task<FaultStore> CreateAsync()
    {
        PostgresServer.SkipWhereThereIsNone();
        var store = new PostgresFaultStore();
        await store._database.InitializeAsync();
        return store;
    }

    public override ValueTask DisposeAsync() => _database.DisposeAsync();

    protected override DbConnection Connect() => new NpgsqlConnection(ConnectionString);
}

/// <summary>How long the tests try: short for every change, long in <c>eng/deep</c>.</summary>
internal static class Effort
{
    /// <summary>So many workers are killed (<c>YXWG_FAULT_SEEDS</c>).</summary>
    public static int Seeds { get; } = Read("YXWG_FAULT_SEEDS", 6);

    /// <summary>So many clues are submitted by many writers at once (<c>YXWG_FAULT_CLUES</c>).</summary>
    public static int Clues { get; } = Read("YXWG_FAULT_CLUES", 640);

    private static int Read(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
