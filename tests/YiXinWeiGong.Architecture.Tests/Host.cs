using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.EntityFrameworkCore;
using YiXinWeiGong.Testing;

namespace YiXinWeiGong.Architecture;

/// <summary>Hosts that are built, so that what is registered can be looked at.</summary>
internal static class Host
{
    public const string InMemory = "in memory";
    public const string OnSqlite = "on SQLite";

    public static ServiceCollection Services(string store)
    {
        var services = new ServiceCollection();
        var builder = services.AddYiXinWeiGong();
        _ = store == InMemory ? builder.UseInMemory() : builder.UseSqlite("Data Source=:memory:");
        return services;
    }

    /// <summary>Built with every check that the container knows.</summary>
    public static ServiceProvider Build(string store) =>
        Services(store).BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

    public static YiXinWeiGongContext Context(IServiceScope scope) => scope.ServiceProvider.GetRequiredService<YiXinWeiGongContext>();
}
