using System.Security.Cryptography;
using System.Text;

namespace YiXinWeiGong;

/// <summary>Ids made from a name instead of a time: the same name gives the same id (a version 8 UUID of RFC 9562, from SHA-256).</summary>
internal static class NameBasedId
{
    public static Guid Of(string name)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(name), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
