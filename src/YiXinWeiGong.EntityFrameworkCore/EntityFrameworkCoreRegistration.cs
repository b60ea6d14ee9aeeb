using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using YiXinWeiGong.Audit;
using YiXinWeiGong.EntityFrameworkCore.Audit;
using YiXinWeiGong.EntityFrameworkCore.Evidence;
using YiXinWeiGong.EntityFrameworkCore.Jobs;
using YiXinWeiGong.EntityFrameworkCore.Migrations;
using YiXinWeiGong.EntityFrameworkCore.Outbox;
using YiXinWeiGong.EntityFrameworkCore.Vault;
using YiXinWeiGong.Evidence;
using YiXinWeiGong.Jobs;
using YiXinWeiGong.Outbox;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.EntityFrameworkCore;

/// <summary>What the providers' packages share.</summary>
internal static class EntityFrameworkCoreRegistration
{
    public static YiXinWeiGongBuilder AddEntityFrameworkStores(this YiXinWeiGongBuilder builder)
    {
        var services = builder.Services;
        services.AddVault();
        services.TryAddScoped<Session>();
        services.TryAddScoped<IUnitOfWork, EfUnitOfWork>();
        services.TryAddScoped<INumberSeries, EfNumberSeries>();
        services.TryAddScoped<IOutbox, EfOutbox>();
        services.TryAddScoped<IJobLeases, EfJobLeases>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, HostedRelay>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, HostedJobs>());
        services.TryAddScoped<IAuditLog, EfAuditLog>();
        services.TryAddSingleton<IAuditNames, EfAuditNames>();
        services.TryAddSingleton<IAuditSigner>(_ => throw new InvalidOperationException(
            "The audit log has no key to sign with. Register an IAuditSigner, such as GivenAuditKey with the key from your secret store."));
        services.TryAddSingleton<IEvidenceSeal, EvidenceSeal>();
        services.TryAddSingleton<IEvidenceStore, DatabaseEvidenceStore>();
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
            options.UseWorkflow(names, migrations).AddInterceptors(QueryMeter.Instance);
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
}
