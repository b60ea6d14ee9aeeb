using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using YiXinWeiGong.EntityFrameworkCore.Migrations;
using YiXinWeiGong.EntityFrameworkCore.Vault;
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
        services.TryAdd(ServiceDescriptor.Scoped(typeof(IStore<,>), typeof(EfStore<,>)));
        return builder;
    }

    /// <summary>Keeps the tables in a context of our own, which our migrations make.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="names">What the tables are called.</param>
    /// <param name="migrations">The provider's package.</param>
    /// <param name="migrateAtStart">May a start change tables?</param>
    /// <param name="provider">Chooses the database.</param>
    public static YiXinWeiGongBuilder AddOwnContext(
        this YiXinWeiGongBuilder builder, TableNames names, Assembly migrations, bool migrateAtStart, Action<IServiceProvider, DbContextOptionsBuilder> provider)
    {
        var services = builder.Services;
        services.AddDbContextPool<YiXinWeiGongContext>((its, options) =>
        {
            provider(its, options);
            options.UseWorkflow(names, migrations);
        });
        services.TryAddScoped(its => new WorkflowContext(its.GetRequiredService<YiXinWeiGongContext>()));
        services.TryAddSingleton(new MigrationAtStart(migrateAtStart));
        services.TryAddScoped<StoreMigrator>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IStorePreparation, StorePreparation>());
        return builder.AddEntityFrameworkStores();
    }

    /// <summary>Keeps the tables in a context of the host's, which registers it and makes its migrations.</summary>
    public static YiXinWeiGongBuilder AddHostContext<TContext>(this YiXinWeiGongBuilder builder)
        where TContext : DbContext
    {
        var services = builder.Services;
        services.TryAddScoped(its => new WorkflowContext(its.GetRequiredService<TContext>()));
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IStorePreparation, HostPreparation>());
        return builder.AddEntityFrameworkStores();
    }

    /// <summary>Where nobody gave the vault its key, a start says so instead of a failing constructor.</summary>
    public static void AskForVaultKey(this IServiceCollection services) => services.TryAddSingleton<IVaultKeyProvider>(_ =>
        throw new InvalidOperationException("The identity vault has no key. Register an IVaultKeyProvider, such as GivenVaultKey with the key from your secret store."));
}
