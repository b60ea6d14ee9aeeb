using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace YiXinWeiGong.Audit;

/// <summary>What of an entry goes into its leaf: salt, place and every field, each with its length, so that no two entries read alike.</summary>
internal static class AuditLeaf
{
    public const int SaltSize = 32;

    private const byte Version = 1;

    public static byte[] Hash(long sequence, AuditEntry entry, ReadOnlySpan<byte> salt)
    {
        var writer = new ArrayBufferWriter<byte>(256);
        writer.Write(salt);
        writer.Write([Version]);
        Write(writer, sequence);
        Write(writer, entry.Id);
        Write(writer, entry.Office?.Value);
        Write(writer, entry.At.UtcTicks);
        Write(writer, entry.ActedBy);
        Write(writer, entry.Command);
        Write(writer, entry.Subject);
        Write(writer, entry.Outcome is { } outcome ? (int)outcome : -1);
        Write(writer, entry.Code);
        Write(writer, entry.Purpose);
        return MerkleTree.LeafHash(writer.WrittenSpan);
    }

    private static void Write(ArrayBufferWriter<byte> writer, long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(writer.GetSpan(sizeof(long)), number);
        writer.Advance(sizeof(long));
    }

    private static void Write(ArrayBufferWriter<byte> writer, Guid? id)
    {
        if (id is not { } given)
        {
            Write(writer, -1);
            return;
        }

        Write(writer, 16);
        _ = given.TryWriteBytes(writer.GetSpan(16), bigEndian: true, out var written);
        writer.Advance(written);
    }

    private static void Write(ArrayBufferWriter<byte> writer, string? text)
    {
        if (text is null)
        {
            Write(writer, -1);
            return;
        }

        Write(writer, Encoding.UTF8.GetByteCount(text));
        writer.Write(Encoding.UTF8.GetBytes(text));
    }
}
