namespace YiXinWeiGong.Testing.Conformance;

/// <summary>Every specification of the Domain finds in the store what it finds in memory, in the same order.</summary>
public abstract class SpecificationSuite : StorageSuite
{
    private const int Seed = 20260310;

    /// <summary>Every specification with some arguments.</summary>
    public static TheoryData<string> Samples => [.. SpecificationSamples.All.Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Finds_what_the_evaluator_in_memory_finds_in_its_order(string sample)
    {
        var (population, found) = (await PopulateAsync(), Find(sample));
        await using var work = Begin();

        var listed = await found.ListAsync(population, work.Services);

        var expected = found.Expected(population);
        Assert.Equal(InOrder(expected), InOrder(listed));

        List<object> InOrder(IReadOnlyList<object> rows) => found.IsOrdered(population) ? [.. rows] : [.. rows.Order()];
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Counts_what_meets_the_conditions_whatever_the_page(string sample)
    {
        var (population, found) = (await PopulateAsync(), Find(sample));
        await using var work = Begin();

        Assert.Equal(found.ExpectedCount(population), await found.CountAsync(population, work.Services));
    }

    [Fact]
    public async Task Finds_what_was_changed_before_the_commit_in_its_own_scope_at_the_latest_after_it()
    {
        var population = await PopulateAsync();
        await using var work = Begin();
        foreach (var sample in SpecificationSamples.All)
        {
            Assert.Equal(sample.ExpectedCount(population), await sample.CountAsync(population, work.Services));
        }

        // Reading everything in one scope changes nothing and finds the same once more.
        Assert.Empty(work.Unit.Changed());
        foreach (var sample in SpecificationSamples.All.Where(sample => sample.IsOrdered(population)))
        {
            Assert.Equal(sample.Expected(population), await sample.ListAsync(population, work.Services));
        }

        Assert.Empty(work.Unit.Changed());
    }

    /// <summary>The population, kept once for all facts.</summary>
    private Task<Population> PopulateAsync() => Shared.OnceAsync(async () =>
    {
        var population = new Population(Seed);
        await KeepAsync(population.All);
        return population;
    });

    private static SpecificationSample Find(string name) => SpecificationSamples.All.Single(sample => sample.Name == name);
}
