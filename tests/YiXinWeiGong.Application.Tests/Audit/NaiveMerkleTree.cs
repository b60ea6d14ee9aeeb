using System.Security.Cryptography;

namespace YiXinWeiGong.Audit;

/// <summary>The tree a second time, word for word as RFC 6962 section 2.1 defines it, over what the leaves say.</summary>
internal static class NaiveMerkleTree
{
    public static byte[] Root(byte[][] leaves) => leaves.Length switch
    {
        0 => SHA256.HashData([]),
        1 => SHA256.HashData([0, .. leaves[0]]),
        _ => SHA256.HashData([1, .. Root(leaves[..Split(leaves.Length)]), .. Root(leaves[Split(leaves.Length)..])]),
    };

    public static byte[][] Path(int index, byte[][] leaves)
    {
        if (leaves.Length == 1)
        {
            return [];
        }

        var k = Split(leaves.Length);
        return index < k
            ? [.. Path(index, leaves[..k]), Root(leaves[k..])]
            : [.. Path(index - k, leaves[k..]), Root(leaves[..k])];
    }

    public static byte[][] Proof(int earlier, byte[][] leaves) => earlier == 0 ? [] : SubProof(earlier, leaves, isWhole: true);

    private static byte[][] SubProof(int earlier, byte[][] leaves, bool isWhole)
    {
        if (earlier == leaves.Length)
        {
            return isWhole ? [] : [Root(leaves)];
        }

        var k = Split(leaves.Length);
        return earlier <= k
            ? [.. SubProof(earlier, leaves[..k], isWhole), Root(leaves[k..])]
            : [.. SubProof(earlier - k, leaves[k..], isWhole: false), Root(leaves[..k])];
    }

    private static int Split(int count)
    {
        var k = 1;
        while (k * 2 < count)
        {
            k *= 2;
        }

        return k;
    }
}
