using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using YiXinWeiGong.EntityFrameworkCore.Vault;
using YiXinWeiGong.Evidence;
using YiXinWeiGong.Offices;

namespace YiXinWeiGong.EntityFrameworkCore.Evidence;

/// <summary>
/// Seals content frame by frame (AES-256-GCM) under a data key of its own, which the vault's key wraps and which stands before the
/// frames. Each frame opens at its place only, and the last one says that it is, so that nothing can be swapped or cut off.
/// </summary>
internal sealed class EvidenceSeal(VaultCipher vault) : IEvidenceSeal
{
    public const int FrameSize = 64 * 1024;

    private const int KeySize = 32;
    private const int NonceSize = 12;
    private const int TagSize = 16;

    /// <summary>What is added to each frame: its length, the nonce and the tag.</summary>
    public const int Overhead = sizeof(int) + NonceSize + TagSize;

    public Stream Seal(OfficeId office, Stream into)
    {
        var key = RandomNumberGenerator.GetBytes(KeySize);
        return new SealingStream(new FrameCipher(office, key), vault.Seal(KeyLabel(office), Convert.ToBase64String(key)), into);
    }

    public Stream Open(OfficeId office, Stream from) => new OpeningStream(wrapped => new FrameCipher(office, Convert.FromBase64String(vault.Open(KeyLabel(office), wrapped))), from);

    private static string KeyLabel(OfficeId office) => $"evidence-key|{office}";

    /// <summary>Seals and opens single frames.</summary>
    internal sealed class FrameCipher(OfficeId office, byte[] key) : IDisposable
    {
        private readonly AesGcm _aes = new(key, TagSize);

        /// <returns>The length of what follows, with the highest bit where it is the last; the nonce, what is sealed, the tag.</returns>
        public byte[] Seal(ReadOnlySpan<byte> plain, int index, bool isLast)
        {
            var frame = new byte[plain.Length + Overhead];
            BinaryPrimitives.WriteUInt32LittleEndian(frame, (uint)(frame.Length - sizeof(int)) | (isLast ? 0x8000_0000u : 0));
            var nonce = frame.AsSpan(sizeof(int), NonceSize);
            RandomNumberGenerator.Fill(nonce);
            _aes.Encrypt(nonce, plain, frame.AsSpan(sizeof(int) + NonceSize, plain.Length), frame.AsSpan(frame.Length - TagSize), Label(index, isLast));
            return frame;
        }

        /// <exception cref="ContentDamagedException">It is not what was sealed at this place.</exception>
        public byte[] Open(ReadOnlySpan<byte> box, int index, bool isLast)
        {
            var plain = new byte[box.Length - NonceSize - TagSize];
            try
            {
                _aes.Decrypt(box[..NonceSize], box[NonceSize..^TagSize], box[^TagSize..], plain, Label(index, isLast));
                return plain;
            }
            catch (CryptographicException changed)
            {
                throw new ContentDamagedException(changed);
            }
        }

        public void Dispose()
        {
            _aes.Dispose();
            CryptographicOperations.ZeroMemory(key);
        }

        private byte[] Label(int index, bool isLast) => Encoding.UTF8.GetBytes($"evidence|{office}|{index}|{isLast}");
    }
}
