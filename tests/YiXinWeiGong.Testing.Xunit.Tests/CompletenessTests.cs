using System.Reflection;

namespace YiXinWeiGong.Testing.Conformance;

/// <summary>What the kit keeps by hand leaves nothing out, and every store runs all of it.</summary>
public sealed class CompletenessTests
{
    /// <summary>What follows from other properties and is not stored.</summary>
    private static readonly string[] Derived =
    [
        "Ref", "HasEvents", "Duties", "Clue.Matter", "Clue.Number", "Evaluation.Matter", "Case.IsOpen", "Hearing.Majority", "Recusal.Decider", "Approval.Awaits",
        "Approval.DecidedAt", "Obligation.Owner", "Obligation.DueOn", "Obligation.NominalOn",
    ];

    public static TheoryData<string> Kinds => [.. AggregateKinds.All.Select(kind => kind.Name)];

    public static TheoryData<string> Specifications => [.. InDomain(IsSpecification).Select(type => type.Name)];

    public static TheoryData<string, string> SuitesAndStores => [.. KitRunner.Suites.SelectMany(suite => ((string[])["InMemory", "Sqlite", "PostgreSql"]).Select(store => (suite.Name, store)))];

    [Fact]
    public void Every_kind_of_aggregate_is_sampled() =>
        AggregateKinds.All.Select(kind => kind.Type).Should().BeEquivalentTo(InDomain(type => type.IsSubclassOf(typeof(AggregateRoot))));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_property_of_a_kind_is_compared(string kind)
    {
        var of = AggregateKinds.Of(kind);
        var properties = of.Type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Select(property => property.Name)
            .Where(name => !Derived.Contains(name) && !Derived.Contains($"{kind}.{name}"));

        of.Describe(of.Make()).Keys.Should().BeEquivalentTo(properties);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Between_its_samples_no_property_of_a_kind_stays_empty(string kind)
    {
        var of = AggregateKinds.Of(kind);
        var samples = of.Samples.Select(sample => of.Describe(of.MakeSample(sample))).ToList();

        samples[0].Keys.Where(name => name != "Version" && samples.TrueForAll(sample => sample[name] is "null" or "[]" or "false" or "0")).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Specifications))]
    public void Every_specification_is_sampled_and_finds_some_and_leaves_some_out(string specification)
    {
        var (samples, population) = (SpecificationSamples.All.Where(sample => sample.Specification.Name == specification).ToList(), new Population(20260310));

        samples.Should().NotBeEmpty("a specification without samples is not known to find the same on every store");
        samples.Should().Contain(sample => sample.Expected(population).Count > 0);
        if (specification is not nameof(Offices.OfficesByLevel) and not nameof(Rules.NoticesByVersion) and not nameof(Rules.NoticeIds))
        {
            samples.Should().Contain(sample => sample.ExpectedCount(population) < sample.All(population));
        }
    }

    [Fact]
    public void Samples_of_specifications_have_names_of_their_own() => SpecificationSamples.All.Select(sample => sample.Name).Should().OnlyHaveUniqueItems();

    [Theory]
    [MemberData(nameof(SuitesAndStores))]
    public void Every_suite_is_run_on_every_store(string suite, string store) => typeof(CompletenessTests).Assembly.GetExportedTypes()
        .Should().ContainSingle(type => type.BaseType!.Name == suite && type.Name.StartsWith(store, StringComparison.Ordinal) && type.IsSealed);

    private static IEnumerable<Type> InDomain(Func<Type, bool> which) => typeof(AggregateRoot).Assembly.GetTypes().Where(type => !type.IsAbstract && which(type));

    private static bool IsSpecification(Type type) => type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ISpecification<>));
}
