using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong.EntityFrameworkCore.Vault;

/// <summary>Registers the vault.</summary>
internal static class VaultRegistration
{
    public static IServiceCollection AddVault(this IServiceCollection services)
    {
        services.AddOptions();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICryptoSuite, AesSuite>());
        services.TryAddSingleton<CryptoSuites>();
        services.TryAddSingleton<VaultKeyRing>();
        services.TryAddSingleton<VaultCipher>();
        services.TryAddSingleton<SlotReservations>();
        services.TryAddScoped<ReportedSlots>();
        services.TryAddScoped<VaultKeyCheck>();
        services.TryAddScoped<IIdentityVault, EfIdentityVault>();
        services.TryAddScoped<IVaultKeys, EfVaultKeys>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IPurger, RememberedAnswers>());
        return services;
    }

    /// <summary>Where the host registers no keys of its own, one in a file; production refuses it.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="path">Where the file is, if the host does not say; <c>:memory:</c> for a key that ends with the process.</param>
    public static IServiceCollection AddDevelopmentVaultKey(this IServiceCollection services, string path)
    {
        services.TryAddSingleton<IKeyProvider>(provider => new DevelopmentVaultKey(
            path,
            provider.GetRequiredService<IOptions<VaultOptions>>().Value,
            provider.GetService<ILoggerFactory>()?.CreateLogger("YiXinWeiGong.Vault") ?? NullLogger.Instance));
        return services;
    }

    /// <summary>The same for a database that is not a file of this machine.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="name">The file's name, without its end.</param>
    public static IServiceCollection AddDevelopmentVaultKeyOf(this IServiceCollection services, string name) => services.AddDevelopmentVaultKey(
        Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
            "YiXinWeiGong",
            $"{name}.vault-key"));
}
