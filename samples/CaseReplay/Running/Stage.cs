using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Testing;

namespace CaseReplay.Running;

/// <summary>The library as a host would set it up, on a SQLite file, with a clock that the scenario sets.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly SqliteConnection _watch;

    private Stage(ServiceProvider services, FakeClock clock, SqliteConnection watch) => (_services, Clock, _watch) = (services, clock, watch);

    public FakeClock Clock { get; }

    public IServiceProvider Services => _services;

    /// <summary>Opens a database, making its tables where there are none.</summary>
    public static async Task<Stage> OpenAsync(string database, DateTimeOffset at, RuleBooks books)
    {
        var clock = new FakeClock(at);
        var connection = new SqliteConnectionStringBuilder { DataSource = database }.ToString();
        var services = new ServiceCollection();
        _ = services.AddSingleton<TimeProvider>(clock);
        _ = services.AddSingleton(books);
        _ = services.AddYiXinWeiGong().UseSqlite(connection);
        var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
        await provider.PrepareYiXinWeiGongAsync();
        var watch = new SqliteConnection(connection);
        await watch.OpenAsync();
        return new Stage(provider, clock, watch);
    }

    /// <summary>A number that changes with every commit anybody makes to the database.</summary>
    public async Task<long> DataVersionAsync()
    {
        await using var command = _watch.CreateCommand();
        command.CommandText = "PRAGMA data_version;";
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        await _watch.DisposeAsync();
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
    }
}
