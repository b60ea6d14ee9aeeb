using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong.EntityFrameworkCore.Vault;

/// <summary>The master key in a file of this machine: for development, as the log says at every start; production refuses it.</summary>
internal sealed partial class DevelopmentVaultKey : IKeyProvider
{
    private static readonly string[] Harmless = ["Development", "Testing"];

    private readonly GivenVaultKey _key;

    /// <exception cref="InvalidOperationException">This is production.</exception>
    public DevelopmentVaultKey(string path, VaultOptions options, ILogger logger)
    {
        if (!(options.AllowDevelopmentKey ?? IsDevelopment(Environment.GetEnvironmentVariable)))
        {
            throw new InvalidOperationException(
                "No IKeyProvider is registered, and a master key in a file is refused outside of development. Register an IKeyProvider, such as "
                + "GivenVaultKey; or, where no real person is in this database, set DOTNET_ENVIRONMENT=Development or VaultOptions.AllowDevelopmentKey.");
        }

        _key = new GivenVaultKey(Read(options.DevelopmentKeyFile ?? path));
        Warn(logger);
    }

    public string CurrentId => _key.CurrentId;

    public ReadOnlyMemory<byte>? Find(string id) => _key.Find(id);

    /// <summary>As .NET decides it: neither variable being set is production.</summary>
    internal static bool IsDevelopment(Func<string, string?> variable)
    {
        string[] said = [.. new[] { "ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT" }.Select(variable).OfType<string>().Where(value => value.Length > 0)];
        return said.Length > 0 && said.All(value => Harmless.Contains(value, StringComparer.OrdinalIgnoreCase));
    }

    private static byte[] Read(string path)
    {
        if (path.StartsWith(":memory:", StringComparison.Ordinal))
        {
            return RandomNumberGenerator.GetBytes(32);
        }

        // Written aside and moved, so that another process never reads half a key.
        var key = RandomNumberGenerator.GetBytes(32);
        var aside = $"{path}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";
        try
        {
            if (!File.Exists(path))
            {
                if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
                {
                    _ = Directory.CreateDirectory(folder);
                }

                var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
                if (!OperatingSystem.IsWindows())
                {
                    options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
                }

                using (var file = new FileStream(aside, options))
                {
                    file.Write(key);
                }

                File.Move(aside, path, overwrite: false);
            }
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process was first.
            File.Delete(aside);
        }

        key = File.ReadAllBytes(path);
        return key.Length == 32 ? key : throw new InvalidDataException("The file of the vault's master key does not hold 32 bytes.");
    }

    [LoggerMessage(EventId = 2001, Level = LogLevel.Warning,
        Message = "THE IDENTITY VAULT'S MASTER KEY IS IN A FILE OF THIS MACHINE. Whoever copies it together with the database reads everybody's identity. Register an IKeyProvider before real people are in it.")]
    private static partial void Warn(ILogger logger);
}
