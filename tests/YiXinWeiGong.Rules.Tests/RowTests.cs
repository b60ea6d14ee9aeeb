namespace YiXinWeiGong.RuleTables;

/// <summary>Every row of every page is a test; a row more needs no code (docs/rules/README.md).</summary>
public sealed class RowTests
{
    public static IEnumerable<TheoryDataRow<string, int>> Rows => RulePages.Current.Examples
        .Select(example => new TheoryDataRow<string, int>(example.Place.Page, example.Place.Line) { TestDisplayName = example.Title, Label = "" });

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_comes_out_as_it_says(string page, int line)
    {
        var failures = RulePages.Current.Examples.Single(example => example.Place == new Place(page, line)).Failures();

        if (failures.Count > 0)
        {
            Assert.Fail(string.Join('\n', failures));
        }
    }
}
