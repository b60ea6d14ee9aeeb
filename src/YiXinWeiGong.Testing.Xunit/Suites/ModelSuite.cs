using System.Globalization;

namespace YiXinWeiGong.Testing.Conformance;

/// <summary>
/// Random sequences of operations, compared at every step with a reference model. <c>YXWG_MODEL_SEQUENCES</c> says how many
/// (50 unless told), <c>YXWG_MODEL_SEED</c> the seed of the first; a failure names the seed that replays it.
/// </summary>
public abstract class ModelSuite : StorageSuite
{
    private const int Chunks = 10;

    /// <summary>Parts of the sequences, so that a failure leaves the others standing.</summary>
    public static TheoryData<int> Parts => [.. Enumerable.Range(0, Chunks)];

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task Random_sequences_do_what_the_reference_model_does(int part)
    {
        var (count, first) = (Option("YXWG_MODEL_SEQUENCES", 50), Option("YXWG_MODEL_SEED", 20260310));
        var (audit, commits) = ((await Storage.ReadAuditAsync()).Count, 0);
        for (var i = part; i < count; i += Chunks)
        {
            commits += await RunAsync(first + i);
        }

        Assert.Equal(audit + commits, (await Storage.ReadAuditAsync()).Count);
    }

    private async Task<int> RunAsync(int seed)
    {
        await using var sequence = new ModelSequence(Services, seed);
        try
        {
            await sequence.RunAsync();
            return sequence.Commits;
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"YXWG_MODEL_SEQUENCES=1 YXWG_MODEL_SEED={seed} replays this: {failure.Message}\n{sequence.Log}", failure);
        }
    }

    private static int Option(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
