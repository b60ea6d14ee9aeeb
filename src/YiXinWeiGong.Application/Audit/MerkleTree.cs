using System.Numerics;
using System.Security.Cryptography;

namespace YiXinWeiGong.Audit;

/// <summary>
/// The hash tree of certificate transparency (RFC 6962, section 2.1; RFC 9162 for the checks): leaves and inner nodes are
/// hashed under different prefixes, with SHA-256.
/// </summary>
public static class MerkleTree
{
    internal const int HashSize = SHA256.HashSizeInBytes;

    private const byte LeafPrefix = 0;
    private const byte NodePrefix = 1;

    /// <summary>The root of a tree without leaves.</summary>
    internal static byte[] EmptyRoot => SHA256.HashData(ReadOnlySpan<byte>.Empty);

    /// <summary>The hash of a leaf.</summary>
    /// <param name="data">What the leaf says.</param>
    public static byte[] LeafHash(ReadOnlySpan<byte> data)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([LeafPrefix]);
        hash.AppendData(data);
        return hash.GetHashAndReset();
    }

    /// <summary>The root over leaves.</summary>
    /// <param name="leaves">Their hashes, in order.</param>
    public static byte[] Root(IReadOnlyList<ReadOnlyMemory<byte>> leaves)
    {
        ArgumentNullException.ThrowIfNull(leaves);
        return RootOf(leaves, 0, leaves.Count);
    }

    /// <summary>What proves that a leaf is in a tree, to whoever has the leaf and the root.</summary>
    /// <param name="leaves">The tree's leaves.</param>
    /// <param name="index">Which leaf, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The tree has no such leaf.</exception>
    public static IReadOnlyList<ReadOnlyMemory<byte>> InclusionProof(IReadOnlyList<ReadOnlyMemory<byte>> leaves, int index)
    {
        ArgumentNullException.ThrowIfNull(leaves);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, leaves.Count);
        var proof = new List<ReadOnlyMemory<byte>>();
        var (from, count) = (0, leaves.Count);
        while (count > 1)
        {
            var left = LeftSize(count);
            if (index - from < left)
            {
                proof.Add(RootOf(leaves, from + left, count - left));
                count = left;
            }
            else
            {
                proof.Add(RootOf(leaves, from, left));
                (from, count) = (from + left, count - left);
            }
        }

        proof.Reverse();
        return proof;
    }

    /// <summary>What proves that a tree only grew, to whoever has both roots.</summary>
    /// <param name="leaves">The leaves of the grown tree.</param>
    /// <param name="earlierSize">How many leaves it had before.</param>
    /// <exception cref="ArgumentOutOfRangeException">The tree has fewer leaves than that.</exception>
    public static IReadOnlyList<ReadOnlyMemory<byte>> ConsistencyProof(IReadOnlyList<ReadOnlyMemory<byte>> leaves, int earlierSize)
    {
        ArgumentNullException.ThrowIfNull(leaves);
        ArgumentOutOfRangeException.ThrowIfNegative(earlierSize);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(earlierSize, leaves.Count);
        var proof = new List<ReadOnlyMemory<byte>>();
        if (earlierSize == 0 || earlierSize == leaves.Count)
        {
            return proof;
        }

        var (from, count, earlier, isWhole) = (0, leaves.Count, earlierSize, true);
        while (earlier < count)
        {
            var left = LeftSize(count);
            if (earlier <= left)
            {
                proof.Add(RootOf(leaves, from + left, count - left));
                count = left;
            }
            else
            {
                proof.Add(RootOf(leaves, from, left));
                (from, count, earlier, isWhole) = (from + left, count - left, earlier - left, false);
            }
        }

        if (!isWhole)
        {
            proof.Add(RootOf(leaves, from, count));
        }

        proof.Reverse();
        return proof;
    }

    /// <summary>Is a leaf in the tree with that root?</summary>
    /// <param name="leaf">The leaf's hash.</param>
    /// <param name="index">Its place, from 0.</param>
    /// <param name="size">How many leaves the tree has.</param>
    /// <param name="proof">The proof.</param>
    /// <param name="root">The tree's root.</param>
    public static bool VerifyInclusion(
        ReadOnlyMemory<byte> leaf, long index, long size, IReadOnlyList<ReadOnlyMemory<byte>> proof, ReadOnlyMemory<byte> root)
    {
        ArgumentNullException.ThrowIfNull(proof);
        if (index < 0 || index >= size)
        {
            return false;
        }

        var (node, last) = (index, size - 1);
        var hash = leaf;
        foreach (var sibling in proof)
        {
            if (last == 0)
            {
                return false;
            }

            if (IsRightChild(node) || node == last)
            {
                hash = NodeHash(sibling.Span, hash.Span);
                (node, last) = UpToRightChild(node, last);
            }
            else
            {
                hash = NodeHash(hash.Span, sibling.Span);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && hash.Span.SequenceEqual(root.Span);
    }

    /// <summary>Did the tree with one root grow into the tree with the other?</summary>
    /// <param name="earlierSize">How many leaves it had.</param>
    /// <param name="earlierRoot">The root it had.</param>
    /// <param name="size">How many leaves it has now.</param>
    /// <param name="root">The root it has now.</param>
    /// <param name="proof">The proof.</param>
    public static bool VerifyConsistency(
        long earlierSize, ReadOnlyMemory<byte> earlierRoot, long size, ReadOnlyMemory<byte> root, IReadOnlyList<ReadOnlyMemory<byte>> proof)
    {
        ArgumentNullException.ThrowIfNull(proof);
        if (earlierSize < 0 || earlierSize > size)
        {
            return false;
        }

        if (earlierSize == size)
        {
            return proof.Count == 0 && earlierRoot.Span.SequenceEqual(root.Span);
        }

        if (earlierSize == 0)
        {
            return proof.Count == 0 && earlierRoot.Span.SequenceEqual(EmptyRoot);
        }

        var path = BitOperations.IsPow2(earlierSize) ? [earlierRoot, .. proof] : proof;
        if (path.Count == 0)
        {
            return false;
        }

        var (node, last) = (earlierSize - 1, size - 1);
        while (IsRightChild(node))
        {
            (node, last) = (node >> 1, last >> 1);
        }

        var (earlier, now) = (path[0], path[0]);
        foreach (var sibling in path.Skip(1))
        {
            if (last == 0)
            {
                return false;
            }

            if (IsRightChild(node) || node == last)
            {
                earlier = NodeHash(sibling.Span, earlier.Span);
                now = NodeHash(sibling.Span, now.Span);
                (node, last) = UpToRightChild(node, last);
            }
            else
            {
                now = NodeHash(now.Span, sibling.Span);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && earlier.Span.SequenceEqual(earlierRoot.Span) && now.Span.SequenceEqual(root.Span);
    }

    internal static byte[] NodeHash(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        Span<byte> both = stackalloc byte[1 + (2 * HashSize)];
        both[0] = NodePrefix;
        left.CopyTo(both[1..]);
        right.CopyTo(both[(1 + HashSize)..]);
        return SHA256.HashData(both);
    }

    private static byte[] RootOf(IReadOnlyList<ReadOnlyMemory<byte>> leaves, int from, int count)
    {
        var growing = new GrowingTree();
        for (var i = from; i < from + count; i++)
        {
            growing.Add(leaves[i]);
        }

        return growing.Root();
    }

    /// <summary>The largest power of two that is smaller than a count.</summary>
    private static int LeftSize(int count) => 1 << BitOperations.Log2((uint)(count - 1));

    private static bool IsRightChild(long node) => (node & 1) == 1;

    private static (long Node, long Last) UpToRightChild(long node, long last)
    {
        while (!IsRightChild(node) && node != 0)
        {
            (node, last) = (node >> 1, last >> 1);
        }

        return (node, last);
    }
}

/// <summary>A tree that only remembers the roots of its full subtrees: enough to add leaves and to tell the root.</summary>
internal sealed class GrowingTree
{
    private readonly List<ReadOnlyMemory<byte>> _peaks = [];

    public GrowingTree()
    {
    }

    /// <param name="size">How many leaves it has.</param>
    /// <param name="peaks">The roots of its full subtrees, largest first.</param>
    /// <exception cref="ArgumentException">A tree of that size has another number of full subtrees.</exception>
    public GrowingTree(long size, ReadOnlyMemory<byte> peaks)
    {
        if (peaks.Length != BitOperations.PopCount((ulong)size) * MerkleTree.HashSize)
        {
            throw new ArgumentException("A tree of that size has another number of full subtrees.", nameof(peaks));
        }

        Size = size;
        for (var at = 0; at < peaks.Length; at += MerkleTree.HashSize)
        {
            _peaks.Add(peaks.Slice(at, MerkleTree.HashSize));
        }
    }

    public long Size { get; private set; }

    public ReadOnlyMemory<byte> Peaks => _peaks.SelectMany(peak => peak.ToArray()).ToArray();

    public void Add(ReadOnlyMemory<byte> leaf)
    {
        var node = leaf;
        for (var full = Size; (full & 1) == 1; full >>= 1)
        {
            node = MerkleTree.NodeHash(_peaks[^1].Span, node.Span);
            _peaks.RemoveAt(_peaks.Count - 1);
        }

        _peaks.Add(node);
        Size++;
    }

    public byte[] Root()
    {
        if (_peaks.Count == 0)
        {
            return MerkleTree.EmptyRoot;
        }

        var root = _peaks[^1].ToArray();
        for (var i = _peaks.Count - 2; i >= 0; i--)
        {
            root = MerkleTree.NodeHash(_peaks[i].Span, root);
        }

        return root;
    }
}
