using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using YiXinWeiGong.EntityFrameworkCore.Evidence;
using YiXinWeiGong.EntityFrameworkCore.Vault;
using YiXinWeiGong.Evidence;
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
        services.TryAddSingleton<IEvidenceSeal, EvidenceSeal>();
        services.TryAddSingleton<IEvidenceStore, DatabaseEvidenceStore>();
        services.TryAdd(ServiceDescriptor.Scoped(typeof(IStore<,>), typeof(EfStore<,>)));
        return builder;
    }
}
