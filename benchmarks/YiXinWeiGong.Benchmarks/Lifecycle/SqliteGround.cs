using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.Benchmarks.Lifecycle.Raw;

namespace YiXinWeiGong.Benchmarks.Lifecycle;

/// <summary>A SQLite file of its own in a new folder, deleted afterwards.</summary>
internal sealed class SqliteGround : Ground
{
    private readonly string _folder;
    private readonly string _connectionString;

    public SqliteGround(string directory)
    {
        _folder = Directory.CreateDirectory(Path.Combine(directory, $"yxwg-bench-{Life.Key()}")).FullName;
        _connectionString = $"Data Source={Path.Combine(_folder, "bench.db")}";
        var services = new ServiceCollection();
        services.AddYiXinWeiGong().UseSqlite(_connectionString);
        Services = services.BuildServiceProvider();
        RawStores = [new SqliteFsyncStore(_connectionString), new SqliteGroupStore(_connectionString)];
    }

    public override string Name => "sqlite";

    public override ServiceProvider Services { get; }

    public override IReadOnlyList<IRawStore> RawStores { get; }

    public override async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> ColumnsAsync()
    {
        var columns = await RowsAsync("SELECT t.name, c.name FROM sqlite_master AS t JOIN pragma_table_info(t.name) AS c WHERE t.type = 'table'");
        return columns.GroupBy(row => (string)row[0]).ToDictionary(table => table.Key, IReadOnlyList<string> (table) => [.. table.Select(row => (string)row[1])]);
    }

    public override async Task<(long Rows, long Bytes)> SizeAsync(string table, IReadOnlyList<string> columns)
    {
        var bytes = string.Join(" + ", columns.Select(column => $"coalesce(length(CAST(\"{column}\" AS BLOB)), 0)"));
        var row = (await RowsAsync($"SELECT count(*), coalesce(sum({bytes}), 0) FROM \"{table}\""))[0];
        return (Convert.ToInt64(row[0], CultureInfo.InvariantCulture), Convert.ToInt64(row[1], CultureInfo.InvariantCulture));
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var store in RawStores)
        {
            await store.DisposeAsync();
        }

        await Services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<List<object[]>> RowsAsync(string sql)
    {
        await using var connection = new SqliteConnection(_connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
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
