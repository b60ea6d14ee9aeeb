using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using YiXinWeiGong.EntityFrameworkCore.Jobs;
using YiXinWeiGong.EntityFrameworkCore.Outbox;
using YiXinWeiGong.EntityFrameworkCore.Vault;
using YiXinWeiGong.Jobs;
using YiXinWeiGong.Outbox;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong.EntityFrameworkCore;

/// <summary>What the providers' packages share.</summary>
internal static class EntityFrameworkCoreRegistration
{
    public static YiXinWeiGongBuilder AddEntityFrameworkStores(this YiXinWeiGongBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton<VaultCipher>();
        services.TryAddScoped<VaultKeyCheck>();
        services.TryAddScoped<Session>();
        services.TryAddScoped<IUnitOfWork, EfUnitOfWork>();
        services.TryAddScoped<INumberSeries, EfNumberSeries>();
        services.TryAddScoped<IIdentityVault, EfIdentityVault>();
        services.TryAddScoped<IOutbox, EfOutbox>();
        services.TryAddScoped<IJobLeases, EfJobLeases>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, HostedRelay>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, HostedJobs>());
        services.TryAdd(ServiceDescriptor.Scoped(typeof(IStore<,>), typeof(EfStore<,>)));
        return builder;
    }
}
