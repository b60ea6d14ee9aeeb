using System.Security.Cryptography;

namespace YiXinWeiGong.EntityFrameworkCore.Vault;

/// <summary>Seals and blinds what belongs to no person: remembered answers, the names of calls and of who may be a reporter.</summary>
internal sealed class VaultCipher(VaultKeyRing ring)
{
    /// <summary>Seals a text, the suite's name before it; opens only under the same label.</summary>
    public byte[] Seal(string label, string text)
    {
        var (key, suite) = (ring.Answers, System.Text.Encoding.UTF8.GetBytes(ring.Answers.Suite));
        return [(byte)suite.Length, .. suite, .. key.Seal(label, text)];
    }

    /// <exception cref="CryptographicException">The box was tampered with, moved, or sealed under another key.</exception>
    public string Open(string label, byte[] box) => box.Length > 0 && box.Length > box[0]
        ? ring.Answers.Open(System.Text.Encoding.UTF8.GetString(box, 1, box[0]), label, box[(box[0] + 1)..])
        : throw new CryptographicException("The box is too short.");

    /// <summary>A keyed hash for exact matches: 64 hexadecimal digits.</summary>
    public string Blind(string purpose, string text) => ring.Blind.Blind(purpose, text);
}
