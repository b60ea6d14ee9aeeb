using CaseReplay.Printing;
using CaseReplay.Text;

namespace CaseReplay;

/// <summary>What comes of cases under two sets of rules, side by side.</summary>
public sealed class DiffTests
{
    private const string TenDays = """
        {
          "id": "URGENT-2027", "version": 1, "zh": "紧急情形十日回复", "en": "ten days in urgent cases", "source": "test", "layer": "national",
          "from": "2027-01-01",
          "parameters": { "urgent-agency-reply": { "is": "10 days", "article": "JS 21(2)" } }
        }
        """;

    private static readonly string Urgent = Path.GetFullPath(Path.Combine(ScenarioFiles.ShippedCases(), "..", "..", "..", "docs", "scenarios", "urgent.json"));

    [Fact]
    public async Task The_urgent_case_holds_under_the_law_of_its_days()
    {
        using var console = new Console();

        (await console.RunAsync(Urgent)).Should().Be(0, console.Error);
    }

    [Fact]
    public async Task Ten_days_for_an_urgent_reply_change_its_last_day_and_make_a_reply_on_the_fourteenth_day_late()
    {
        using var console = new Console();
        _ = console.Write("1.json", File.ReadAllText(Urgent));
        _ = console.Write("2.json", Scenes.Good);
        var book = Path.Combine(Directory.CreateDirectory(Path.Combine(console.Directory, "books")).FullName, "urgent-2027.json");
        File.WriteAllText(book, TenDays);

        (await console.RunAsync("diff", "--book", "current", "--book", book, "--lang", "en", console.Directory)).Should().Be(0, console.Error);

        Steps(console).Should().Equal("step 13", "step 15");
        Lines(console).Should().ContainInOrder(
            "step 13  2025-03-10  procurator  Serve a recommendation (ServeRecommendation)",
            "    Agency's written reply",
            "      2025-03-25 → 2025-03-25 (JS 21(2), JS@1)     │ 2025-03-20 → 2025-03-20 (JS 21(2),",
            "                                                   │ URGENT-2027@1)",
            "step 15  2025-03-24  procurator  Record the agency's reply (RecordReply)",
            "    Agency's written reply",
            "      met on 2025-03-24, in time                   │ met on 2025-03-24, late",
            "1 of 2 scenarios differs, 2 steps.");
    }

    [Fact]
    public async Task No_published_case_has_an_urgent_recommendation_so_none_differs()
    {
        using var console = new Console();
        var book = console.Write("urgent-2027.json", TenDays);

        (await console.RunAsync("diff", "--book", "current", "--book", book, "--lang", "en")).Should().Be(0, console.Error);

        Lines(console)[^1].Should().Be("8 scenarios: nothing differs.");
    }

    [Theory]
    [InlineData("BG", "BG@1")]
    [InlineData("BG", "current")]
    [InlineData("SD", "SD")]
    public async Task The_same_rules_twice_show_nothing(string old, string @new)
    {
        using var console = new Console();

        (await console.RunAsync("diff", "--book", old, "--book", @new, Case("04-yunxi"))).Should().Be(0, console.Error);

        Lines(console)[^1].Should().Be("共1案：两套规则下没有不同。");
        console.Error.Should().BeEmpty();
    }

    [Fact]
    public async Task Under_the_pilot_there_is_no_limit_for_service_and_one_month_for_the_reply()
    {
        using var console = new Console();

        (await console.RunAsync("diff", "--book", "SD", "--book", "BG", "--lang", "en", Case("08-baiyunebo"))).Should().Be(0, console.Error);

        // By hand: BG 70, 75(1), 76 have no counterpart in the pilot's book; SD 40 gives one month, JS 21(2) two, so that the
        // reply of 25 July to what was served on 3 June came late. The letter of step 18 is too
        // short for both: thirty days from 27 May are one less than a month.
        Steps(console).Should().Equal("step 12", "step 24", "step 25", "step 27");
        Lines(console).Should().ContainInOrder(
            "      SD                                           │ BG",
            "    Serve the filing decision",
            "      no limit in law                              │ 2025-05-26 → 2025-05-26 (BG 70, BG@1)",
            "    Serve the recommendation",
            "      no limit in law                              │ 2025-05-31 → 2025-06-03 (BG 76, BG@1)",
            "    Record with the superior office",
            "      no limit in law                              │ 2025-06-08 → 2025-06-09 (BG 75(1), BG@1)",
            "      met on 2025-07-25, late                      │ met on 2025-07-25, in time",
            "1 of 1 scenario differs, 4 steps.");
        console.Out.Should().Contain("      2025-07-03 → 2025-07-03 (SD 40, SD@1)        │ 2025-08-03 → 2025-08-04 (JS 21(2), JS@1)\n");
    }

    [Fact]
    public async Task What_one_side_refuses_is_shown_with_its_reason_and_what_only_follows_from_it_in_one_line()
    {
        using var console = new Console();

        (await console.RunAsync("diff", "--book", "SD", "--book", "current", "--lang", "en", Case("03-huangmei"))).Should().Be(0, console.Error);

        // The pilot's book does not ask two to investigate, so that the counter-example of step 5 is recorded, and step 6 finds it there.
        Lines(console).Should().ContainInOrder(
            "step 5  2022-04-18  procurator  Record evidence (RecordEvidence)",
            "    outcome",
            "      recorded                                     │ refused evidence.two-staff: Evidence is");
        Steps(console).Should().Contain("step 5").And.NotContain("step 6").And.NotContain("step 61");
        console.Out.Should().Contain("Only because an earlier step differs: 6 RecordEvidence, 61 GetCase\n");
        Lines(console)[^1].Should().EndWith("(2 of them only because an earlier one does).");
    }

    [Fact]
    public async Task Notice_of_a_hearing_has_no_limit_before_the_hearing_rules()
    {
        using var console = new Console();

        (await console.RunAsync("diff", "--book", "JS@1", "--book", "TZ", Case("16-yuhu"))).Should().Be(0, console.Error);

        // The notice of 28 June for 30 June would be refused under TZ 10 item 2 and is given without it.
        Steps(console).Should().Equal("第40步", "第41步", "第48步");
        console.Out.Should().Contain("      无法定期限                                   │ 2022-06-27 → 2022-06-27（TZ 10 item").And.Contain("│ 拒绝 hearing.notice-too-late");
    }

    [Fact]
    public async Task A_draft_is_tried_as_if_in_force_and_the_draft_that_ships_sets_no_period()
    {
        using var console = new Console();

        (await console.RunAsync("diff", "--book", "current", "--book", "PIL-DRAFT", "--lang", "en", Case("04-yunxi"))).Should().Be(0, console.Error);

        console.Out.Should().Contain("PIL-DRAFT@1 Procuratorial");
        Lines(console)[^1].Should().Be("1 scenario: nothing differs.");
    }

    [Theory]
    [InlineData("\"from\": \"2027-01-01\"", "\"off\": true", "10 days")]
    [InlineData("\"from\": \"2027-01-01\"", "\"from\": \"2019-01-01\", \"until\": \"2023-12-31\"", "10 days")]
    [InlineData("\"from\": \"2027-01-01\"", "\"from\": \"2022-01-01\"", "10 days")]
    [InlineData("\"layer\": \"national\"", "\"layer\": \"local\", \"divisions\": [\"430182\"]", "10 days")]
    [InlineData("\"layer\": \"national\"", "\"layer\": \"provincial\", \"divisions\": [\"420000\"]", "none")]
    public async Task A_file_is_tried_whatever_its_dates_for_the_offices_it_is_for(string piece, string other, string tried)
    {
        using var console = new Console();
        var book = console.Write("book.json", TenDays.Replace(piece, other, StringComparison.Ordinal));

        (await console.RunAsync("diff", "--book=current", $"--book={book}", "--lang=en", Urgent)).Should().Be(0, console.Error);

        console.Out.Should().Contain("URGENT-2027@1 ten days in urgent cases");
        Steps(console).Should().Equal(tried == "10 days" ? ["step 13", "step 15"] : []);
    }

    [Fact]
    public async Task Every_line_fits_the_page_in_both_languages()
    {
        foreach (var language in new[] { "zh", "en" })
        {
            using var console = new Console();

            (await console.RunAsync("diff", "--book", "SD", "--book", "current", "--lang", language, Case("02-shishou"))).Should().Be(0, console.Error);

            console.Out.Split('\n').Should().OnlyContain(line => TextWidth.Of(line) <= Page.Width).And.Contain(line => line.Contains('│'));
        }
    }

    [Theory]
    [InlineData("diff takes two --book, the old and then the new; 0 given.", "diff")]
    [InlineData("diff takes two --book, the old and then the new; 1 given.", "diff", "--book", "BG")]
    [InlineData("diff takes two --book, the old and then the new; 3 given.", "diff", "--book", "BG", "--book", "SD", "--book", "JS")]
    [InlineData("--book needs a rule book.", "diff", "--book", "BG", "--book")]
    [InlineData("--book goes with diff.", "--book", "BG")]
    [InlineData("diff keeps no database; leave --db out.", "diff", "--book", "BG", "--book", "SD", "--db", "kept.db")]
    [InlineData("there is no rule book 'BGG'; did you mean 'BG'? (known: current, BG, JS, PIL-DRAFT, SD, TZ, XF; or a .json file)\n", "diff", "--book", "BGG", "--book", "BG")]
    [InlineData("there is no rule book 'JS@2'; did you mean 'JS@1'? (known: ", "diff", "--book", "JS@2", "--book", "BG")]
    [InlineData("no-such.json: cannot be read: ", "diff", "--book", "no-such.json", "--book", "BG")]
    [InlineData("no-such.dir: cannot be read: ", "diff", "--book", "SD", "--book", "BG", "no-such.dir")]
    public async Task A_comparison_that_makes_no_sense_is_bad_input(string message, params string[] arguments)
    {
        using var console = new Console();

        string[] inEnglish = arguments is ["diff", .. var rest] ? ["diff", "--lang=en", .. rest] : ["--lang=en", .. arguments];

        (await console.RunAsync(inEnglish)).Should().Be(2);

        console.Error.Should().StartWith(message);
        console.Out.Should().BeEmpty();
    }

    [Theory]
    [InlineData("\"urgent-agency-reply\"", "\"urgent-agency-repl\"", "(4): $.parameters.urgent-agency-repl: ")]
    [InlineData("\"URGENT-2027\"", "\"BG\"", "(3): $.from: BG@1 is loaded already")]
    public async Task A_malformed_book_is_named_with_its_line_once_and_beside_the_scenarios_faults(string piece, string other, string message)
    {
        using var console = new Console();
        var book = console.Write("book.json", TenDays.Replace(piece, other, StringComparison.Ordinal));
        var bad = console.Write("bad.json", Scenes.With("\"do\": \"ListMyClues\"", "\"do\": \"ListMine\""));

        (await console.RunAsync("diff", "--book", book, "--book", book, "--lang", "en", bad)).Should().Be(2);

        console.Error.Should().StartWith($"{book}{message}").And.Contain($"\n{bad}:{Scenes.LineOf(Scenes.Good, "\"ListMyClues\"")}: there is no command");
        console.Error.Split(book).Should().HaveCountLessThan(4);
        console.Out.Should().BeEmpty();
    }

    private static string Case(string name) => Path.Combine(ScenarioFiles.ShippedCases(), $"{name}.json");

    private static string[] Lines(Console console) => console.Out.TrimEnd().Split('\n');

    private static string[] Steps(Console console) =>
        [.. Lines(console).Where(line => line.StartsWith("step ", StringComparison.Ordinal) || line.StartsWith('第')).Select(line => line.Split("  ")[0])];
}
