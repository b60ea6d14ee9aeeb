using CaseReplay.Printing;
using CaseReplay.Text;
using Microsoft.Data.Sqlite;

namespace CaseReplay;

/// <summary>The program from its command line to its exit code.</summary>
public sealed class ReplayTests
{
    public static TheoryData<string> Shipped => [.. Directory.GetFiles(ScenarioFiles.ShippedCases(), "*.json").Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Shipped))]
    public async Task A_shipped_case_holds_in_both_languages(string name)
    {
        foreach (var language in new[] { "zh", "en" })
        {
            using var console = new Console();

            (await console.RunAsync(Path.Combine(ScenarioFiles.ShippedCases(), name), "--lang", language)).Should().Be(0);

            console.Error.Should().BeEmpty();
            console.Out.Should().Contain(language == "zh" ? "共1案：1案相符，0案不符。" : "1 case: 1 as expected, 0 broken.").And.Contain("\n✓ ");
            console.Out.Should().NotContain("\e", "colours are for terminals");
            console.Out.Split('\n').Should().OnlyContain(line => TextWidth.Of(line) <= Page.Width);
        }
    }

    [Fact]
    public async Task Without_a_file_every_shipped_case_is_replayed_in_Chinese()
    {
        using var console = new Console();

        (await console.RunAsync()).Should().Be(0);

        console.Out.Should().Contain($"共{Shipped.Count}案：{Shipped.Count}案相符，0案不符。");
    }

    [Fact]
    public async Task A_timeline_says_who_did_what_what_came_of_it_and_what_the_reporter_was_told()
    {
        using var console = new Console();

        (await console.RunAsync(console.Write("x.json", Scenes.Good))).Should().Be(0);

        console.Out.Should().ContainAll(
            "2023-05-08 09:00  volunteer-a（志愿者）  提报线索 SubmitClue", "结果  已提报", "告知  volunteer-a：线索已收到",
            "2023-05-08 10:00  intake（线索受理员）  受理线索 ReceiveClue", "结果  已受理 · 宁检公益线索〔2023〕1号",
            "告知  volunteer-a：线索已受理登记——宁检公益线索〔2023〕1号", "核对  [0].status = \"Received\"",
            "拒绝  use-case.denied：您无权在此进行该操作。", "✓ 河边垃圾：4步，0个期限，1次拒绝");
        console.Out.Split("线索已受理登记").Should().HaveCount(2, "everything is told once");
    }

    [Fact]
    public async Task A_month_is_printed_as_a_month_and_marked_as_assumed()
    {
        using var console = new Console();
        var json = Scenes.With("\"at\": \"2023-05-08T09:00+08:00\"", "\"at\": \"2023-05\"");

        (await console.RunAsync(console.Write("x.json", json), "--lang", "en")).Should().Be(0);

        console.Out.Should().Contain("\n2023-05           volunteer-a").And.Contain("assumed   Dated by month only: the day is assumed.").And.NotContain("2023-05-01");
    }

    [Fact]
    public async Task The_reasons_of_a_deadline_are_printed_once()
    {
        using var console = new Console();

        (await console.RunAsync(Path.Combine(ScenarioFiles.ShippedCases(), "04-yunxi.json"), "--lang", "en")).Should().Be(0);

        console.Out.Should().Contain("deadline  Agency's written reply: met on 2024-06-20, in time\n");
        console.Out.Split("Agency's written reply (").Should().HaveCount(2);
    }

    [Theory]
    [InlineData(40, 1)]
    [InlineData(63, 1)]
    [InlineData(64, 2)]
    [InlineData(95, 2)]
    public async Task The_numbers_of_a_summary_stay_whole(int title, int lines)
    {
        using var console = new Console();
        var name = new string('x', title);

        (await console.RunAsync(console.Write("x.json", Scenes.With("Waste by the river", name)), "--lang", "en")).Should().Be(0);

        console.Out.Should().Contain(lines == 1 ? $"✓ {name}: 4 steps, 0 deadlines, 1 refusal\n" : $"✓ {name}:\n  4 steps, 0 deadlines, 1 refusal\n");
    }

    [Fact]
    public async Task A_volunteer_may_be_appointed_between_two_steps()
    {
        using var console = new Console();
        const string Later = "\"volunteer-b\": { \"volunteer\": { \"office\": \"ningxiang\", \"appointedOn\": \"2023-05-10\" } }, \"deputy\": {";
        const string Steps = """
            { "at": "2023-05-09", "as": "volunteer-b", "do": "SubmitClue", "with": { "id": "early", "field": "ENV", "divisionCode": "430182", "title": "t", "description": "d" }, "expect": { "refused": "use-case.denied" } },
            { "at": "2023-05-10", "as": "volunteer-b", "do": "SubmitClue", "with": { "id": "late", "field": "ENV", "divisionCode": "430182", "title": "t", "description": "d" }, "expect": { "status": "Submitted" } }
            """;
        var json = Scenes.With("\"deputy\": {", Later);
        json = json.Insert(json.LastIndexOf(']'), $",\n{Steps}\n");

        (await console.RunAsync(console.Write("x.json", json), "--lang", "en")).Should().Be(0, console.Error);

        console.Out.Should().Contain("\n2023-05-10        volunteer-b is appointed as a volunteer\n2023-05-10        volunteer-b (volunteer)  Report a clue");
        console.Out.Should().NotContain("volunteer-a is appointed");
    }

    [Fact]
    public async Task Lists_are_in_the_order_in_which_aliases_were_made()
    {
        using var console = new Console();
        const string Again = """
            { "at": "2023-05", "as": "volunteer-a", "do": "SubmitClue", "with": { "id": "a-later", "field": "ENV", "divisionCode": "430182", "title": "t", "description": "d" } },
            { "at": "2023-05", "as": "volunteer-a", "do": "ListMyClues", "expect": { "value": { "[0].id": "clue", "[1].id": "a-later" } } },
            {
              "at": "2023-05-08T10:00
            """;
        var json = Scenes.With("\"at\": \"2023-05-08T09:00+08:00\"", "\"at\": \"2023-05\"").Replace("\"count\": 1", "\"count\": 2");
        json = json.Replace("{\n      \"at\": \"2023-05-08T10:00", Again);
        for (var run = 0; run < 10; run++)
        {
            _ = console.Write($"{run}.json", json);
        }

        (await console.RunAsync(console.Directory, "--lang", "en")).Should().Be(0, console.Error);

        console.Out.Should().Contain("10 cases: 10 as expected, 0 broken.");
    }

    [Fact]
    public async Task A_kept_database_holds_every_case()
    {
        using var console = new Console();
        var database = Path.Combine(console.Directory, "kept.db");

        string[] cases = [.. new[] { "11-chuanying.json", "12-fuyu.json" }.Select(name => Path.Combine(ScenarioFiles.ShippedCases(), name))];

        (await console.RunAsync([.. cases, "--db", database])).Should().Be(0);

        await using var connection = new SqliteConnection($"Data Source={database}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM yxwg_clues";
        (await command.ExecuteScalarAsync()).Should().Be(2L);
    }

    [Fact]
    public async Task A_database_that_is_there_already_is_not_touched()
    {
        using var console = new Console();
        var database = console.Write("there.db", "mine");

        (await console.RunAsync("--db", database, "--lang", "en")).Should().Be(2);

        console.Error.Should().Be($"{database} is there already; name a new file.\n");
        File.ReadAllText(database).Should().Be("mine");
    }

    [Fact]
    public async Task Nothing_is_half_run_where_one_file_is_bad()
    {
        using var console = new Console();
        _ = console.Write("1.json", Scenes.Good);
        var bad = console.Write("2.json", Scenes.With("\"do\": \"ListMyClues\"", "\"do\": \"ListMine\""));
        var database = Path.Combine(console.Directory, "kept.db");

        (await console.RunAsync(console.Directory, "--db", database, "--lang", "en")).Should().Be(2);

        console.Error.Should().StartWith($"{bad}:{Scenes.LineOf(Scenes.Good, "\"ListMyClues\"")}: there is no command or query 'ListMine'");
        console.Out.Should().BeEmpty();
        File.Exists(database).Should().BeFalse();
    }

    [Theory]
    [InlineData("there is no option --fast.", "--fast")]
    [InlineData("--db needs a file name.", "--db")]
    [InlineData("no-such.json: cannot be read: ", "no-such.json")]
    [InlineData("there is no directory no-such-dir.", "--db=no-such-dir/x.db")]
    public async Task A_command_line_that_makes_no_sense_is_bad_input(string message, params string[] arguments)
    {
        using var console = new Console();

        (await console.RunAsync(["--lang=en", .. arguments])).Should().Be(2);

        console.Error.Should().StartWith(message);
        console.Out.Should().BeEmpty();
    }

    [Fact]
    public async Task An_unknown_language_is_bad_input()
    {
        using var console = new Console();

        (await console.RunAsync("--lang", "fr")).Should().Be(2);

        console.Error.Should().StartWith("--lang 须为 zh 或 en。");
    }

    [Fact]
    public async Task A_directory_without_scenarios_is_bad_input()
    {
        using var console = new Console();

        (await console.RunAsync(console.Directory, "--lang", "en")).Should().Be(2);

        console.Error.Should().Be($"{console.Directory}: there is no .json file in this directory.\n");
    }

    [Fact]
    public async Task Help_says_how_to_use_it()
    {
        using var console = new Console();

        (await console.RunAsync("--help", "--lang", "en")).Should().Be(0);

        console.Out.Should().StartWith("Usage: ").And.ContainAll("--db FILE", "--lang zh|en", "--help");
    }

    [Fact]
    public async Task Colours_are_shown_where_they_can_be()
    {
        using var console = new Console { Colours = true };

        (await console.RunAsync(console.Write("x.json", Scenes.Good))).Should().Be(0);

        console.Out.Should().Contain("\e[32m✓ 河边垃圾");
    }
}
