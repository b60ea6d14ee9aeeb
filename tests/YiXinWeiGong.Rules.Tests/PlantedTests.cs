namespace YiXinWeiGong.RuleTables;

/// <summary>A wrong expectation planted into any cell of any row is found. A row that fails by itself says so as a test of its own, and only there.</summary>
public sealed class PlantedTests
{
    [Fact]
    public void A_wrong_expectation_in_any_cell_fails_its_row_and_names_its_column()
    {
        var examples = RulePages.Current.Examples.Where(example => example.Failures().Count == 0).ToArray();
        Assert.SkipWhen(examples.Length == 0, "No row comes out as it says.");

        examples.Should().OnlyContain(example => example.Expected.Count > 0, "a row without an expectation proves nothing");
        examples.SelectMany(Unnoticed).Should().BeEmpty();
    }

    private static IEnumerable<string> Unnoticed(Example example) =>
        from pair in example.Expected
        let wrong = pair.Key.WrongExpectation(pair.Value)
        let failures = Plant(example, pair.Key, wrong).Failures()
        where wrong == pair.Value || !failures.Any(failure => failure.StartsWith($"{example.Place}: {example.Id}: column '{pair.Key}': expected {wrong}, but it is ", StringComparison.Ordinal))
        select $"{example.Place} {example.Id}: nobody noticed {wrong} in column '{pair.Key}' instead of {pair.Value}";

    private static Example Plant(Example example, Column column, string wrong) =>
        example with { Expected = new Dictionary<Column, string>(example.Expected) { [column] = wrong } };
}
