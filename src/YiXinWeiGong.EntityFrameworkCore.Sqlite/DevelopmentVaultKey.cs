using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using YiXinWeiGong.EntityFrameworkCore.Vault;

namespace YiXinWeiGong.EntityFrameworkCore.Sqlite;

/// <summary>The vault's key in a file beside the database: for development, as its log says at every start.</summary>
internal sealed partial class DevelopmentVaultKey : IVaultKeyProvider
{
    public DevelopmentVaultKey(string path, ILogger<DevelopmentVaultKey> logger)
    {
        MasterKey = Read(path);
        Warn(logger);
    }

    public ReadOnlyMemory<byte> MasterKey { get; }

    private static byte[] Read(string path)
    {
        if (path.StartsWith(":memory:", StringComparison.Ordinal))
        {
            return RandomNumberGenerator.GetBytes(32);
        }

        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using var file = new FileStream(path, options);
            var key = RandomNumberGenerator.GetBytes(32);
            file.Write(key);
            return key;
        }
        catch (IOException) when (File.Exists(path))
        {
            var key = File.ReadAllBytes(path);
            return key.Length == 32 ? key : throw new InvalidDataException("The vault key file beside the database does not hold 32 bytes.");
        }
    }

    [LoggerMessage(EventId = 2001, Level = LogLevel.Warning,
        Message = "The identity vault's key is kept in a file beside the database. Register an IVaultKeyProvider before real people are in it.")]
    private static partial void Warn(ILogger logger);
}
