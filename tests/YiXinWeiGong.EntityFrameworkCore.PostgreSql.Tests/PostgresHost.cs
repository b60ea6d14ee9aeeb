using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.EntityFrameworkCore.Vault;
using YiXinWeiGong.Testing;

namespace YiXinWeiGong.EntityFrameworkCore.PostgreSql;

/// <summary>The library on a PostgreSQL database of its own, with a clock that stands still. Skips where there is no server.</summary>
public sealed class PostgresHost : IAsyncLifetime
{
    private readonly Action<PostgreSqlOptions>? _configure;
    private readonly Action<IServiceCollection>? _services;
    private ServiceProvider? _provider;

    public PostgresHost()
    {
    }

    public PostgresHost(Action<PostgreSqlOptions>? configure, Action<IServiceCollection>? services = null) => (_configure, _services) = (configure, services);

    public PostgresDatabase Database { get; } = new();

    public FakeClock Clock { get; } = new(new DateTimeOffset(2026, 3, 10, 1, 0, 0, TimeSpan.Zero));

    public ServiceProvider Services => _provider ?? throw new InvalidOperationException("InitializeAsync() was not called.");

    public async ValueTask InitializeAsync()
    {
        PostgresServer.SkipWhereThereIsNone();
        await Database.InitializeAsync();
        _provider = Another();
    }

    /// <summary>Another host on the same database.</summary>
    public ServiceProvider Another(Action<PostgreSqlOptions>? configure = null, string? connectionString = null)
    {
        var services = new ServiceCollection();
        _services?.Invoke(services);
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<IVaultKeyProvider>(new GivenVaultKey(Enumerable.Range(1, 32).Select(i => (byte)i).ToArray()));
        services.AddYiXinWeiGong().UsePostgreSql(connectionString ?? Database.ConnectionString, options =>
        {
            options.MigrateAtStart = true;
            _configure?.Invoke(options);
            configure?.Invoke(options);
        });
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public Task<IReadOnlyList<string>> RowsAsync(string sql) => Database.RowsAsync(sql);

    public async ValueTask DisposeAsync()
    {
        if (_provider is not null)
        {
            await _provider.DisposeAsync();
        }

        await Database.DisposeAsync();
    }
}
