using Microsoft.Extensions.Options;

namespace YiXinWeiGong.EntityFrameworkCore.Vault;

/// <summary>How the vault is kept; <c>services.Configure&lt;VaultOptions&gt;(…)</c>.</summary>
public sealed class VaultOptions
{
    /// <summary>
    /// May the master key be kept in a file of this machine, where the host registers no <c>IKeyProvider</c>? Where this is
    /// not said, <c>ASPNETCORE_ENVIRONMENT</c> and <c>DOTNET_ENVIRONMENT</c> decide as they do in .NET: every one that is set
    /// must say <c>Development</c> or <c>Testing</c>, and neither being set is production.
    /// </summary>
    public bool? AllowDevelopmentKey { get; set; }

    /// <summary>Where that file is; beside the database on SQLite, else in the user's folder of application data.</summary>
    public string? DevelopmentKeyFile { get; set; }

    /// <summary>The suite under which everything new is sealed; what was sealed under another stays readable while that is registered.</summary>
    public string Suite { get; set; } = "aes-256-gcm";
}

/// <summary>The suites at hand.</summary>
internal sealed class CryptoSuites(IEnumerable<YiXinWeiGong.Vault.ICryptoSuite> all, IOptions<VaultOptions> options)
{
    private readonly Dictionary<string, YiXinWeiGong.Vault.ICryptoSuite> _byId = all.ToDictionary(suite => suite.Id, StringComparer.Ordinal);

    /// <summary>The one for what is new.</summary>
    public YiXinWeiGong.Vault.ICryptoSuite Current => Of(options.Value.Suite);

    /// <exception cref="InvalidOperationException">There is none of that name.</exception>
    public YiXinWeiGong.Vault.ICryptoSuite Of(string id) => _byId.TryGetValue(id, out var suite)
        ? suite
        : throw new InvalidOperationException($"The vault needs the suite '{id}', which is not registered; there is {string.Join(", ", _byId.Keys)}.");
}
