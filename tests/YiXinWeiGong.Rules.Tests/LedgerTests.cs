using System.Globalization;
using System.Text.RegularExpressions;

namespace YiXinWeiGong.RuleTables;

/// <summary>docs/rules/README.md says of every acceptance scenario where it is green, or where it is at home until then.</summary>
public sealed partial class LedgerTests
{
    /// <summary>Kept by hand: which scenarios there are, and where each is at home.</summary>
    private static readonly (string Home, string Scenarios)[] Homes =
    [
        ("law", "S01 S02 S03 S05 S06 S08 S09 S11 S12 S14 S15 S16 S17 S21 S22 S23 S25 S27 S28 S29 S42 S47 S49 S52 S53 S54 S55 S57 S66 S67 S71 S72 S73 S74 S76 S78 S99 S107 S112"),
        ("storage", "S106"),
        ("people", "S84 S105"),
        ("intake", "S18 S19 S31 S32 S33 S34 S35 S38 S45 S101 S103 S104"),
        ("cases", "S07 S36 S39 S40 S43 S46 S50 S51 S59 S61 S62 S63 S70 S98"),
        ("hearings", "S79 S80 S82 S83 S86 S87 S89 S90 S91 S93 S95 S97 S111"),
    ];

    /// <summary>Homes whose scenarios are green.</summary>
    private static readonly string[] Green = ["law"];

    private static string Ledger => Path.Combine(RulePages.OwnFolder, "README.md");

    [OurPagesFact]
    public void Every_scenario_is_listed_once_with_its_home()
    {
        Lines().Select(line => (line[0], line[1])).Should().Equal(
            Homes.SelectMany(home => home.Scenarios.Split(' ').Select(scenario => (scenario, home.Home))).OrderBy(pair => int.Parse(pair.scenario[1..], CultureInfo.InvariantCulture)));
    }

    [OurPagesFact]
    public void A_pending_scenario_has_no_row()
    {
        foreach (var line in Lines().Where(line => !Green.Contains(line[1])))
        {
            line[^2].Should().Be("*pending*", $"{line[0]} has no row yet");
            PagesOf(line[0]).Should().BeEmpty($"{line[0]} is pending");
        }
    }

    [OurPagesFact]
    public void A_green_scenario_stands_where_the_ledger_says()
    {
        Assert.SkipWhen(RulePages.Current.Examples.Any(example => example.IsNoRow), "A table cannot be read; its own test says why.");

        foreach (var line in Lines().Where(line => Green.Contains(line[1])))
        {
            var links = Link().Matches(line[^2]).Select(match => match.Groups["to"].Value).ToArray();
            links.Should().NotBeEmpty($"{line[0]} is green");
            links.Where(link => link.EndsWith(".md", StringComparison.Ordinal)).Should().BeEquivalentTo(PagesOf(line[0]), $"{line[0]} stands there");
            links.Where(link => link.EndsWith(".json", StringComparison.Ordinal) && !File.ReadAllText(Path.Combine(RulePages.OwnFolder, link)).Contains(line[0], StringComparison.Ordinal))
                .Should().BeEmpty($"{line[0]} stands there");
        }
    }

    [OurPagesFact]
    public void What_the_ledger_says_of_a_pending_scenario_is_so()
    {
        foreach (var line in Lines().Where(line => line[^1] != "*not built*"))
        {
            var tests = Link().Matches(line[^1]).Select(match => match.Groups["to"].Value).ToArray();
            tests.Length.Should().Be(Green.Contains(line[1]) ? 0 : 1, $"{line[0]} is held by its rows, by a test or by nothing: *not built*");
            var named = Method().Match(line[^1]) is { Success: true } method ? method.Groups["name"].Value : line[0];
            tests.Where(test => !File.ReadAllText(Path.Combine(RulePages.OwnFolder, test)).Contains(named, StringComparison.Ordinal)).Should().BeEmpty($"the test of {line[0]} has {named}");
        }
    }

    /// <summary>The pages with a row of a scenario; its further rows are S11b, S11c and so on.</summary>
    private static IEnumerable<string> PagesOf(string scenario) => RulePages.Current.Pages
        .Where(page => page.Examples.Any(example => example.Id.TrimEnd([.. "abcdefghijklmnopqrstuvwxyz"]) == scenario)).Select(page => page.Name);

    private static IEnumerable<string[]> Lines() => File.ReadAllLines(Ledger).Where(PipeTable.IsLine).Select(PipeTable.Cells).Where(cells => Scenario().IsMatch(cells[0]));

    [GeneratedRegex("^S[0-9]+$")]
    private static partial Regex Scenario();

    [GeneratedRegex("`(?<name>[A-Za-z0-9_]+)`", RegexOptions.ExplicitCapture)]
    private static partial Regex Method();

    [GeneratedRegex(@"\]\((?<to>[^)]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();
}
