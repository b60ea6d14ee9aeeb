using CsCheck;

namespace YiXinWeiGong.Audit;

/// <summary>Known answers are those of the reference implementation of certificate transparency, kept by hand.</summary>
public sealed class MerkleTreeTests
{
    private const string Leaf0 = "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d";
    private const string Leaf1 = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7";
    private const string Leaf4 = "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b";
    private const string Leaves2To3 = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e";
    private const string Leaves4To5 = "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a";
    private const string Leaves6To7 = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0";
    private const string Leaves4To7 = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4";

    private static readonly string[] Data = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    private static readonly string[] Roots =
    [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        Leaf0,
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    private static readonly Gen<byte[][]> SomeLeaves = Gen.Byte.Array[0, 8].Array[1, 40];

    [Fact]
    public void The_known_trees_have_their_known_roots()
    {
        var growing = new GrowingTree();
        for (var size = 0; size <= Data.Length; size++)
        {
            Hex(MerkleTree.Root(Known(size))).Should().Be(Roots[size]);
            Hex(growing.Root()).Should().Be(Roots[size]);
            if (size < Data.Length)
            {
                growing.Add(MerkleTree.LeafHash(Convert.FromHexString(Data[size])));
            }
        }
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 8, Leaf1, Leaves2To3, Leaves4To7)]
    [InlineData(5, 8, Leaf4, Leaves6To7, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(2, 3, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(1, 5, Leaf0, Leaves2To3, Leaf4)]
    public void The_known_proofs_of_inclusion(int index, int size, params string[] proof) =>
        MerkleTree.InclusionProof(Known(size), index).Select(Hex).Should().Equal(proof);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 8, Leaf1, Leaves2To3, Leaves4To7)]
    [InlineData(6, 8, Leaves4To5, Leaves6To7, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(2, 5, Leaves2To3, Leaf4)]
    public void The_known_proofs_of_consistency(int earlier, int size, params string[] proof) =>
        MerkleTree.ConsistencyProof(Known(size), earlier).Select(Hex).Should().Equal(proof);

    [Fact]
    public void Root_and_proofs_are_those_of_the_naive_tree_and_hold() =>
        Gen.Select(SomeLeaves, Gen.Int[0, 1000], Gen.Int[0, 1000]).Sample((data, first, second) =>
        {
            var leaves = Leaves(data);
            var (index, earlier) = (first % data.Length, second % (data.Length + 1));
            var (root, earlierRoot) = (MerkleTree.Root(leaves), MerkleTree.Root([.. leaves.Take(earlier)]));
            var (inclusion, consistency) = (MerkleTree.InclusionProof(leaves, index), MerkleTree.ConsistencyProof(leaves, earlier));

            return Hex(root) == Hex(NaiveMerkleTree.Root(data))
                && inclusion.Select(Hex).SequenceEqual(NaiveMerkleTree.Path(index, data).Select(hash => Hex(hash)))
                && consistency.Select(Hex).SequenceEqual(NaiveMerkleTree.Proof(earlier, data).Select(hash => Hex(hash)))
                && MerkleTree.VerifyInclusion(leaves[index], index, data.Length, inclusion, root)
                && MerkleTree.VerifyConsistency(earlier, earlierRoot, data.Length, root, consistency);
        });

    [Fact]
    public void A_proof_holds_for_nothing_but_what_it_was_made_for() =>
        Gen.Select(SomeLeaves, Gen.Int[0, 1000], Gen.Int[0, 1000], Gen.Int[0, 1000]).Sample((data, first, second, third) =>
        {
            var leaves = Leaves(data);
            var (index, earlier) = (first % data.Length, 1 + (second % data.Length));
            var (root, earlierRoot) = (MerkleTree.Root(leaves), MerkleTree.Root([.. leaves.Take(earlier)]));
            var (inclusion, consistency) = (MerkleTree.InclusionProof(leaves, index), MerkleTree.ConsistencyProof(leaves, earlier));
            var wrong = MerkleTree.LeafHash([9, 9, 9, 9, 9, 9, 9, 9, 9]);

            return !MerkleTree.VerifyInclusion(wrong, index, data.Length, inclusion, root)
                && !MerkleTree.VerifyInclusion(leaves[index], index, data.Length, inclusion, wrong)
                && !MerkleTree.VerifyInclusion(leaves[index], index, data.Length, [.. inclusion, wrong], root)
                && !MerkleTree.VerifyConsistency(earlier, wrong, data.Length, root, consistency)
                && !MerkleTree.VerifyConsistency(earlier, earlierRoot, data.Length, wrong, consistency)
                && !MerkleTree.VerifyConsistency(earlier, earlierRoot, data.Length, root, [.. consistency, wrong])
                && (inclusion.Count == 0 || !MerkleTree.VerifyInclusion(leaves[index], index, data.Length, Changed(inclusion, third), root))
                && (consistency.Count == 0 || !MerkleTree.VerifyConsistency(earlier, earlierRoot, data.Length, root, Changed(consistency, third)));
        });

    [Fact]
    public void A_growing_tree_goes_on_from_its_peaks() =>
        Gen.Select(SomeLeaves, Gen.Int[0, 1000]).Sample((data, at) =>
        {
            var leaves = Leaves(data);
            var begun = new GrowingTree();
            leaves.Take(at % (data.Length + 1)).ToList().ForEach(begun.Add);
            var resumed = new GrowingTree(begun.Size, begun.Peaks);
            leaves.Skip((int)begun.Size).ToList().ForEach(resumed.Add);

            return resumed.Size == data.Length && Hex(resumed.Root()) == Hex(NaiveMerkleTree.Root(data));
        });

    [Fact]
    public void A_tree_does_not_go_on_from_peaks_of_another_size()
    {
        var tree = () => new GrowingTree(3, new byte[32]);

        tree.Should().Throw<ArgumentException>();
    }

    private static List<ReadOnlyMemory<byte>> Changed(IReadOnlyList<ReadOnlyMemory<byte>> proof, int where)
    {
        var changed = proof.ToList();
        var hash = changed[where % changed.Count].ToArray();
        hash[where % hash.Length] ^= 1;
        changed[where % changed.Count] = hash;
        return changed;
    }

    private static List<ReadOnlyMemory<byte>> Leaves(byte[][] data) => [.. data.Select(leaf => (ReadOnlyMemory<byte>)MerkleTree.LeafHash(leaf))];

    private static List<ReadOnlyMemory<byte>> Known(int size) => Leaves([.. Data.Take(size).Select(Convert.FromHexString)]);

    private static string Hex(ReadOnlyMemory<byte> hash) => Convert.ToHexStringLower(hash.Span);
}
