using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using YiXinWeiGong.Benchmarks.Lifecycle.Raw;
using YiXinWeiGong.EntityFrameworkCore.Vault;

namespace YiXinWeiGong.Benchmarks.Lifecycle;

/// <summary>A database of its own on the server that <c>YXWG_POSTGRES</c> names, dropped afterwards.</summary>
internal sealed class PostgreSqlGround : Ground
{
    public const string Variable = "YXWG_POSTGRES";

    private const int KeyBytes = 32;

    private readonly string _server;
    private readonly string _database;
    private readonly NpgsqlDataSource _look;

    private PostgreSqlGround(string server, string database)
    {
        (_server, _database) = (server, database);

        // The same for both peers: as many connections as there are workers, and statements that stay prepared.
        var settings = new NpgsqlConnectionStringBuilder(server) { Database = database, MaxPoolSize = 64, MaxAutoPrepare = 200, AutoPrepareMinUsages = 2 };
        var services = new ServiceCollection();
        services.AddSingleton<IVaultKeyProvider>(new GivenVaultKey(new byte[KeyBytes]));
        services.AddYiXinWeiGong().UsePostgreSql(settings.ConnectionString, options => options.MigrateAtStart = true);
        Services = services.BuildServiceProvider();
        RawStores = [new PostgreSqlRawStore(NpgsqlDataSource.Create(settings.ConnectionString))];
        _look = NpgsqlDataSource.Create(settings.ConnectionString);
    }

    public override string Name => "postgres";

    public override ServiceProvider Services { get; }

    public override IReadOnlyList<IRawStore> RawStores { get; }

    /// <returns>The ground, or nothing where no server is named.</returns>
    public static async Task<PostgreSqlGround?> OpenAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } server)
        {
            return null;
        }

        var database = $"yxwg_bench_{Life.Key()}";
        await ExecuteAsync(server, $"CREATE DATABASE {database}");
        return new PostgreSqlGround(server, database);
    }

    public override async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> ColumnsAsync()
    {
        var columns = await RowsAsync("SELECT table_name::text, column_name::text FROM information_schema.columns WHERE table_schema = 'public'");
        return columns.GroupBy(row => (string)row[0]).ToDictionary(table => table.Key, IReadOnlyList<string> (table) => [.. table.Select(row => (string)row[1])]);
    }

    public override async Task<(long Rows, long Bytes)> SizeAsync(string table, IReadOnlyList<string> columns)
    {
        var row = (await RowsAsync($"SELECT count(*), coalesce(sum(length(t::text)), 0)::bigint FROM \"{table}\" AS t"))[0];
        return ((long)row[0], (long)row[1]);
    }

    public override async Task<long?> LogAsync() =>
        Convert.ToInt64((await RowsAsync("SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')"))[0][0], CultureInfo.InvariantCulture);

    public override async ValueTask DisposeAsync()
    {
        foreach (var store in RawStores)
        {
            await store.DisposeAsync();
        }

        await Services.DisposeAsync();
        await _look.DisposeAsync();
        await ExecuteAsync(_server, $"DROP DATABASE {_database} WITH (FORCE)");
    }

    private static async Task ExecuteAsync(string server, string sql)
    {
        await using var source = NpgsqlDataSource.Create(server);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<List<object[]>> RowsAsync(string sql)
    {
        await using var command = _look.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<object[]>();
        while (await reader.ReadAsync())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }
}
