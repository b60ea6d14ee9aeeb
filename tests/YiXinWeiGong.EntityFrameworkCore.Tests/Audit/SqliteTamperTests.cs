using YiXinWeiGong.EntityFrameworkCore.Sqlite;

namespace YiXinWeiGong.EntityFrameworkCore.Audit;

public sealed class SqliteTamperTests : TamperContract
{
    private readonly SqliteHost _host = new();

    protected override IServiceProvider Services => _host.Services;

    public override async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await base.DisposeAsync();
    }
}
