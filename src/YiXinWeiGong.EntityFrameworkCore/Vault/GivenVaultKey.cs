using System.Security.Cryptography;
using System.Text;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong.EntityFrameworkCore.Vault;

/// <summary>
/// Master keys that the host hands over, such as from its own secret store. A key's name is made from the key itself, so
/// that two hosts that name the same key mean the same key.
/// </summary>
public sealed class GivenVaultKey : IKeyProvider
{
    private const int LeastSize = 32;

    private readonly Dictionary<string, ReadOnlyMemory<byte>> _keys;

    /// <summary>Takes the keys.</summary>
    /// <param name="current">The key that wraps from now on, at least 32 bytes.</param>
    /// <param name="others">Keys that were current before or will be, under which something may still be wrapped.</param>
    /// <exception cref="ArgumentException">A key is shorter than 32 bytes.</exception>
    public GivenVaultKey(ReadOnlyMemory<byte> current, params IReadOnlyList<ReadOnlyMemory<byte>> others)
    {
        ArgumentNullException.ThrowIfNull(others);
        if (others.Append(current).Any(key => key.Length < LeastSize))
        {
            throw new ArgumentException($"A master key has at least {LeastSize} bytes.", nameof(current));
        }

        CurrentId = IdOf(current);
        _keys = others.Append(current).DistinctBy(IdOf).ToDictionary(IdOf, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public string CurrentId { get; }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? Find(string id) => _keys.TryGetValue(id, out var key) ? key : null;

    /// <summary>The name of a key: 16 hexadecimal digits that tell nothing else of it.</summary>
    /// <param name="key">The key.</param>
    public static string IdOf(ReadOnlyMemory<byte> key) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key.Span, Encoding.UTF8.GetBytes("yxwg/master-key/id")))[..16];
}
