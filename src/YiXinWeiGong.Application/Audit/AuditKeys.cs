using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace YiXinWeiGong.Audit;

/// <summary>A signing key that the host hands over, such as from its own secret store: ECDSA on P-256.</summary>
public sealed class GivenAuditKey : IAuditSigner, IDisposable
{
    private readonly Lock _oneAtATime = new();
    private readonly ECDsa _key;

    /// <summary>Takes a key over.</summary>
    /// <param name="key">The key, with its private part; it is disposed of together with this.</param>
    /// <exception cref="ArgumentException">The key is not on P-256.</exception>
    public GivenAuditKey(ECDsa key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (key.KeySize != 256)
        {
            throw new ArgumentException("Checkpoints are signed with a key on P-256.", nameof(key));
        }

        (_key, PublicKey) = (key, key.ExportSubjectPublicKeyInfo());
    }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> PublicKey { get; }

    /// <summary>Reads a private key from PEM text.</summary>
    /// <param name="pem">The text.</param>
    /// <exception cref="ArgumentException">It holds no such key.</exception>
    public static GivenAuditKey FromPem(string pem)
    {
        var key = ECDsa.Create();
        key.ImportFromPem(pem);
        return new GivenAuditKey(key);
    }

    /// <inheritdoc/>
    public Task<ReadOnlyMemory<byte>> SignAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        lock (_oneAtATime)
        {
            return Task.FromResult<ReadOnlyMemory<byte>>(_key.SignData(data.Span, HashAlgorithmName.SHA256));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();
}

/// <summary>What is signed of a checkpoint, and whether it was.</summary>
internal static class CheckpointSignatures
{
    /// <summary>Names a key: the first 16 hexadecimal digits of the hash of its public part.</summary>
    public static string KeyIdOf(ReadOnlyMemory<byte> publicKey) => Convert.ToHexStringLower(SHA256.HashData(publicKey.Span))[..16];

    public static byte[] SignedPart(AuditCheckpoint checkpoint) => Encoding.UTF8.GetBytes(string.Join('\n',
        "yixinweigong audit checkpoint v1",
        checkpoint.Origin,
        checkpoint.First.ToString(CultureInfo.InvariantCulture),
        checkpoint.Size.ToString(CultureInfo.InvariantCulture),
        Convert.ToBase64String(checkpoint.Root.Span),
        checkpoint.At.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
        checkpoint.KeyId,
        ""));

    public static bool Holds(AuditCheckpoint checkpoint)
    {
        if (checkpoint.KeyId != KeyIdOf(checkpoint.PublicKey))
        {
            return false;
        }

        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(checkpoint.PublicKey.Span, out _);
            return key.KeySize == 256 && key.VerifyData(SignedPart(checkpoint), checkpoint.Signature.Span, HashAlgorithmName.SHA256);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
