using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Testing.InMemory;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong.Testing;

/// <summary>Keeps the workflow in memory, for tests.</summary>
public static class InMemoryRegistration
{
    extension(YiXinWeiGongBuilder builder)
    {
        /// <summary>Keeps everything in memory for as long as the service provider lives; same answers as a database.</summary>
        public YiXinWeiGongBuilder UseInMemory()
        {
            ArgumentNullException.ThrowIfNull(builder);
            var services = builder.Services;
            services.TryAddSingleton<InMemoryDatabase>();
            services.TryAddScoped<InMemorySession>();
            services.TryAddScoped<IUnitOfWork>(provider => provider.GetRequiredService<InMemorySession>());
            services.TryAddScoped<INumberSeries, InMemoryNumberSeries>();
            services.TryAddScoped<IIdentityVault, InMemoryVault>();
            services.TryAdd(ServiceDescriptor.Scoped(typeof(IStore<,>), typeof(InMemoryStore<,>)));
            return builder;
        }
    }
}
