using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.EntityFrameworkCore.Vault;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong.Faults;

/// <summary>A database that can be named on a command line.</summary>
public static class WorkStore
{
    public static ServiceProvider Open(string kind, string connection, Action<IServiceCollection>? more = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<IKeyProvider>(new GivenVaultKey(new byte[32]));
        var builder = services.AddYiXinWeiGong();
        _ = kind switch
        {
            "sqlite" => builder.UseSqlite(connection),
            "postgres" => builder.UsePostgreSql(connection, options => options.MigrateAtStart = true),
            _ => throw new ArgumentException($"There is no store '{kind}'.", nameof(kind)),
        };
        more?.Invoke(services);
        return services.BuildServiceProvider();
    }
}
