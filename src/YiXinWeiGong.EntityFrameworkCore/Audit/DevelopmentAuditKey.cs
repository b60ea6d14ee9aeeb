using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using YiXinWeiGong.Audit;

namespace YiXinWeiGong.EntityFrameworkCore.Audit;

/// <summary>The key that signs audit checkpoints in a file beside the database: for development, as its log says at every start.</summary>
internal static partial class DevelopmentAuditKey
{
    /// <param name="path">The file; made where there is none. A path in memory has a key that lives as long as the process.</param>
    /// <param name="logger">Is warned.</param>
    public static GivenAuditKey Open(string path, ILogger logger)
    {
        Warn(logger);
        if (path.StartsWith(":memory:", StringComparison.Ordinal))
        {
            return new GivenAuditKey(ECDsa.Create(ECCurve.NamedCurves.nistP256));
        }

        if (!File.Exists(path))
        {
            Make(path);
        }

        return GivenAuditKey.FromPem(File.ReadAllText(path));
    }

    /// <summary>Whole or not at all: of two hosts that start at once, both use the key of the first.</summary>
    private static void Make(string path)
    {
        var draft = $"{path}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var key = ECDsa.Create(ECCurve.NamedCurves.nistP256))
        using (var writer = new StreamWriter(draft, options))
        {
            writer.WriteLine(key.ExportPkcs8PrivateKeyPem());
        }

        try
        {
            File.Move(draft, path);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }

    [LoggerMessage(EventId = 2002, Level = LogLevel.Warning,
        Message = "The key that signs audit checkpoints is kept in a file beside the database, where whoever changes the log can sign it anew. Register an IAuditSigner before the trail has to prove anything.")]
    private static partial void Warn(ILogger logger);
}
