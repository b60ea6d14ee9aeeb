using System.Security.Cryptography;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong.EntityFrameworkCore.Vault;

/// <summary>The default suite: AES-256-GCM, HMAC-SHA-256, SHA-256 and ECDSA on P-256, all of .NET itself.</summary>
internal sealed class AesSuite : ICryptoSuite
{
    private const int NonceSize = 12;
    private const int TagSize = 16;

    public string Id => "aes-256-gcm";

    public int KeySize => 32;

    public byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> label)
    {
        var box = new byte[NonceSize + plain.Length + TagSize];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceSize));

        // One AesGcm serves one thread at a time and this serves all of them, so that each call makes its own.
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(box.AsSpan(0, NonceSize), plain, box.AsSpan(NonceSize, plain.Length), box.AsSpan(NonceSize + plain.Length), label);
        return box;
    }

    public byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> box, ReadOnlySpan<byte> label)
    {
        if (box.Length < NonceSize + TagSize)
        {
            throw new CryptographicException("The box is too short.");
        }

        var plain = new byte[box.Length - NonceSize - TagSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(box[..NonceSize], box.Slice(NonceSize, plain.Length), box[(NonceSize + plain.Length)..], plain, label);
        return plain;
    }

    public byte[] Mac(ReadOnlySpan<byte> key, ReadOnlySpan<byte> data) => HMACSHA256.HashData(key, data);

    public byte[] Hash(ReadOnlySpan<byte> data) => SHA256.HashData(data);

    public byte[] CreateSigningKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKey();
    }

    public byte[] PublicKeyOf(ReadOnlySpan<byte> signingKey)
    {
        using var key = Private(signingKey);
        return key.ExportSubjectPublicKeyInfo();
    }

    public byte[] Sign(ReadOnlySpan<byte> signingKey, ReadOnlySpan<byte> data)
    {
        using var key = Private(signingKey);
        return key.SignData(data, HashAlgorithmName.SHA256);
    }

    public bool Verify(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(publicKey, out _);
            return key.KeySize == 256 && key.VerifyData(data, signature, HashAlgorithmName.SHA256);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static ECDsa Private(ReadOnlySpan<byte> signingKey)
    {
        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(signingKey, out _);
        return key;
    }
}
