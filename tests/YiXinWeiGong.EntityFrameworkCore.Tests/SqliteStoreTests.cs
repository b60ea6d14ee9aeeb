using YiXinWeiGong.EntityFrameworkCore.Sqlite;

namespace YiXinWeiGong.EntityFrameworkCore;

public sealed class SqliteStoreTests : StoreContract
{
    private readonly SqliteHost _host = new();

    protected override IServiceProvider Services => _host.Services;

    public override async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override async Task<IReadOnlyList<string>> RowsAsync()
    {
        var counts = new List<string>();
        foreach (var table in await _host.RowsAsync("select name from sqlite_master where type = 'table' order by name"))
        {
            counts.Add($"{table} {(await _host.RowsAsync($"select count(*) from {table}"))[0]}");
        }

        return counts;
    }
}
