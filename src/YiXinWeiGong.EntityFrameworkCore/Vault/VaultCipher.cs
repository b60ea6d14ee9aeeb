using System.Security.Cryptography;
using System.Text;

namespace YiXinWeiGong.EntityFrameworkCore.Vault;

/// <summary>Where the vault's master key comes from; a host with a key service implements it.</summary>
public interface IVaultKeyProvider
{
    /// <summary>The master key, 32 bytes; the same for as long as what it sealed is to be read.</summary>
    ReadOnlyMemory<byte> MasterKey { get; }
}

/// <summary>A master key that the host hands over, such as from its own secret store.</summary>
/// <param name="masterKey">The key, 32 bytes.</param>
/// <exception cref="ArgumentException">The key is not 32 bytes long.</exception>
public sealed class GivenVaultKey(ReadOnlyMemory<byte> masterKey) : IVaultKeyProvider
{
    /// <inheritdoc/>
    public ReadOnlyMemory<byte> MasterKey { get; } =
        masterKey.Length == 32 ? masterKey : throw new ArgumentException("A vault key has 32 bytes.", nameof(masterKey));
}

/// <summary>Seals and blinds for the vault: AES-256-GCM and HMAC-SHA-256, each with a key of its own from the master key (HKDF).</summary>
internal sealed class VaultCipher(IVaultKeyProvider keys) : IDisposable
{
    private const int NonceSize = 12;
    private const int TagSize = 16;

    // One AesGcm serves one thread at a time and this serves all of them, so that each call makes its own.
    private readonly byte[] _sealKey = Derive(keys, "yxwg/vault/seal/1");
    private readonly byte[] _blindKey = Derive(keys, "yxwg/vault/blind/1");

    /// <summary>Seals a text; opens only under the same label, so that rows cannot be swapped.</summary>
    public byte[] Seal(string label, string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var box = new byte[NonceSize + plain.Length + TagSize];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceSize));
        using var aes = new AesGcm(_sealKey, TagSize);
        aes.Encrypt(
            box.AsSpan(0, NonceSize), plain, box.AsSpan(NonceSize, plain.Length), box.AsSpan(NonceSize + plain.Length), Encoding.UTF8.GetBytes(label));
        CryptographicOperations.ZeroMemory(plain);
        return box;
    }

    /// <exception cref="CryptographicException">The box was tampered with, moved, or sealed under another key.</exception>
    public string Open(string label, byte[] box)
    {
        var plain = new byte[box.Length - NonceSize - TagSize];
        using var aes = new AesGcm(_sealKey, TagSize);
        aes.Decrypt(
            box.AsSpan(0, NonceSize), box.AsSpan(NonceSize, plain.Length), box.AsSpan(NonceSize + plain.Length), plain, Encoding.UTF8.GetBytes(label));
        var text = Encoding.UTF8.GetString(plain);
        CryptographicOperations.ZeroMemory(plain);
        return text;
    }

    /// <summary>A keyed hash for exact matches: 64 hexadecimal digits.</summary>
    public string Blind(string purpose, string text) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_blindKey, Encoding.UTF8.GetBytes($"{purpose}\n{text}")));

    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(_sealKey);
        CryptographicOperations.ZeroMemory(_blindKey);
    }

    private static byte[] Derive(IVaultKeyProvider keys, string label) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, keys.MasterKey.ToArray(), 32, info: Encoding.UTF8.GetBytes(label));
}
