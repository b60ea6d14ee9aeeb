namespace YiXinWeiGong.RuleTables;

/// <summary>What cannot be read says where, what is wrong and how to mend it, and stops nothing else.</summary>
public sealed class FaultTests
{
    private const string Good = """
        # Page

        <!-- rule-table: period -->

        | id | from | 期间 · period | → | 届满日 | rules | why |
        |---|---|---|---|---|---|---|
        | P1 | 2026-03-10 周二 | 2个月 | | 2026年5月11日 | PER-01, PER-02、PER-03 | a \| in a cell |
        | P2 | 2026-03-10 | 15 days | → | 2026-03-25 Wed | | |
        """;

    [Fact]
    public void A_page_is_read_as_it_is_written()
    {
        var examples = Read(Good);

        examples.Select(example => example.Title).Should().Equal("x.md:7 P1 a | in a cell", "x.md:8 P2");
        examples.SelectMany(example => example.Failures()).Should().BeEmpty();
        examples[0].Expected.ToDictionary(pair => pair.Key.Name, pair => pair.Value).Should()
            .Equal(new Dictionary<string, string> { ["due"] = "2026-05-11", ["rules"] = "PER-01, PER-02, PER-03" });
    }

    [Theory]
    [InlineData("2026-03-10 周二", "2026-03-32", "x.md:7: P1: column 'from': '2026-03-32' is no day; write it like 2026-05-11 or 2026-05-11 周一")]
    [InlineData("2026-03-10 周二", "２０２６-03-10", "x.md:7: P1: column 'from': '２０２６-03-10' is no day; write it like 2026-05-11 or 2026-05-11 周一")]
    [InlineData("2026-03-10 周二", "2026-03-10 周三", "x.md:7: P1: column 'from': 2026-03-10 is no 周三; write 周二 or Tue, or another day")]
    [InlineData("2026-03-10 周二", "", "x.md:7: P1: column 'from': is empty; every row needs it, like 2026-05-11 周一")]
    [InlineData("2026-03-10 周二", "9999-12-31", "x.md:7: P1: column 'from': '9999-12-31' is too far away; write a year from 1900 to 2199")]
    [InlineData("2026-03-10 周二", "0001-01-01", "x.md:7: P1: column 'from': '0001-01-01' is too far away; write a year from 1900 to 2199")]
    [InlineData("2026-05-11", "9999-12-31", "x.md:7: P1: column 'due': '9999-12-31' is too far away; write a year from 1900 to 2199")]
    [InlineData("2个月", "10000个月", "x.md:7: P1: column 'period': '10000个月' is no period; *")]
    [InlineData("2个月", "0个月", "x.md:7: P1: column 'period': '0个月' is no period; write it like 15 days, 15日, 2 months, 2个月 or 7 working days")]
    [InlineData("PER-02", "PER-20", "x.md:7: P1: column 'rules': there is no code 'PER-20'; write one of: PER-01 期间开始之日不计入，自次日起算 /*")]
    [InlineData("| P1 |", "| P 1 |", "x.md:7: P 1: column 'id': 'P 1' is no id; write an S-number like S01, or letters and digits of your own like P7")]
    [InlineData("2个月 | |", "2个月 | x |", "x.md:7: P1: column '→': 'x' stands where only the arrow may; move it to a column of its own")]
    [InlineData("2026-05-11", "2026-05-12", "x.md:7: P1: column 'due': expected 2026-05-12, but it is 2026-05-11, because of PER-01 (ML 85(2); MD 201) 2026-03-11; PER-02 (MD 202) 2026-05-10; PER-03 (ML 85(3); MD 203(1)) 2026-05-11")]
    [InlineData("2026-05-11", "无", "x.md:7: P1: column 'due': expected none, but it is 2026-05-11*")]
    [InlineData(@"\|", "|", @"x.md:7: P1: has 8 cells where the header has 7; add or take away a |, and write \| for one that is text")]
    [InlineData("2个月 | |", "2个月 ｜ |", "x.md:7: P1: has 6 cells where the header has 7; one is the wide ｜; write |")]
    public void A_bad_cell_fails_its_row_alone(string cell, string bad, string message)
    {
        var examples = Read(Good.Replace("2026年5月11日", "2026-05-11", StringComparison.Ordinal).Replace(cell, bad, StringComparison.Ordinal));

        examples.Should().HaveCount(2);
        examples[0].Failures().Should().ContainSingle().Which.Should().Match(message);
        if (cell != "2026-05-11")
        {
            examples[1].Failures().Should().BeEmpty();
        }
    }

    [Theory]
    [InlineData("| id |", "| no |", "x.md:5: column 'no': the first column is not 'id'; begin the table with | id |")]
    [InlineData("| why |", "| wy |", "x.md:5: column 'wy': table 'period' has no such column; write one of from, period, notices, choices, nominal, due, provisional, rules, calendars, why")]
    [InlineData("| rules |", "| due |", "x.md:5: column 'due': stands there twice; leave one")]
    [InlineData("| from |", "| notices |", "x.md:5: column 'from': is missing; every 'period' table needs it (the day the period runs from, itself not counted)")]
    [InlineData("| → | 届满日 |", "| 届满日 | → |", "x.md:5: column 'due': is expected; move it to the right of the →")]
    [InlineData("| 期间 · period | → | 届满日 |", "| 届满日 | → | 期间 · period |", "x.md:5: column 'due': is expected; move it to the right of the →")]
    [InlineData("|---|\n", "|\n", "x.md:5: the line below the header does not rule it; write |---|---|---|---|---|---|---|")]
    [InlineData("| → | 届满日 |", "| calendars | 届满日 |", "x.md:5: no column is the →; write it between what is given and what is expected")]
    [InlineData("rule-table: period", "rule-table: periode", "x.md:3: there is no rule table 'periode'; write one of period, in-time, rest-day*")]
    [InlineData("<!-- rule-table: period -->", "<!-- Rule table: period -->", "x.md:3: announces no table as it is written; write <!-- rule-table: NAME --> on a line of its own")]
    [InlineData("<!-- rule-table: period -->", "<!-- rule-table: period --> Periods", "x.md:3: announces no table as it is written; *")]
    [InlineData("<!-- rule-table: period -->", "<!-- rule-table: period", "x.md:3: announces no table as it is written; *")]
    [InlineData("rule-table: period", "rules: period", "x.md:5: no table is announced here; write <!-- rule-table: NAME --> above it, NAME being one of period, in-time, rest-day*")]
    [InlineData("| id |", "Not a table: | id |", "x.md:3: no table follows; write its header below, | id | … | → | … | why |")]
    public void A_bad_header_fails_once_and_the_next_table_is_run(string text, string bad, string message)
    {
        var examples = Read($"{Good.Replace(text, bad, StringComparison.Ordinal)}\n\n{Good}");

        examples[0].Failures()[0].Should().Match(message);
        examples.Skip(1).Select(example => example.Title).Should().Equal("x.md:16 P1 a | in a cell", "x.md:17 P2");
        examples.Skip(1).SelectMany(example => example.Failures()).Should().BeEmpty();
    }

    [Theory]
    [InlineData("\n| P3 | 2026-03-10 | 15日 | → | | | |", "x.md:9: P3: nothing is expected; fill in a column right of the →")]
    [InlineData("\n| P2 | 2026-03-10 | 15日 | → | 2026-03-25 | | |", "x.md:9: P2: column 'id': P2 stands at x.md:8 already; give this row another id, like P2b")]
    [InlineData("\nP3 | 2026-03-10 | 15日 | → | 2026-03-25 | | |", "x.md:9: is neither a row nor apart from the table; begin a row with |, or leave an empty line after the table")]
    [InlineData("\n\nP3 | 2026-03-10 | 15日 | | 2026-03-31 | | |", @"x.md:10: looks like a row but stands in no table; begin it with | right below a row, or write \| for one that is text")]
    [InlineData("\n\n｜ P3 ｜ 2026-03-10 ｜ 15日 ｜ ｜ 2026-03-31 ｜ ｜ ｜", "x.md:10: looks like a row but stands in no table; *")]
    [InlineData("\n\n> | P3 | 2026-03-10 | 15日 | → | 2026-03-31 | | |", "x.md:10: looks like a row but stands in no table; *")]
    [InlineData("\n\n| P3 | 2026-03-10 | 15日 | | 2026-03-31 | | |", "x.md:10: no table is announced here; *")]
    [InlineData("\n\n| id | from | period | due |\n|---|---|---|---|\n| P3 | 2026-03-10 | 15日 | 2026-03-31 |", "x.md:10: no table is announced here; *")]
    [InlineData("\n\n```\n| P3 | 2026-03-10 |", "x.md:10: the block of code that begins here does not end; write ``` on a line of its own below it")]
    [InlineData("\n| P3 | 2026-03-10 |", "x.md:9: P3: has 2 cells where the header has 7; *")]
    public void A_bad_row_fails_beside_the_good_ones(string row, string message)
    {
        var examples = Read(Good + row);

        examples[2].Failures().Should().ContainSingle().Which.Should().Match(message);
        examples.Take(2).SelectMany(example => example.Failures()).Should().BeEmpty();
    }

    [Fact]
    public void A_table_without_a_row_is_a_fault() =>
        Read(string.Join('\n', Good.Split('\n').Take(6))).Should().ContainSingle()
            .Which.Failures().Should().Equal("x.md:5: the table has no row; write one below its header");

    [Fact]
    public void What_stands_in_a_block_of_code_is_not_run() =>
        Read($"```markdown\n{Good}\n```\n").Should().BeEmpty();

    [Theory]
    [InlineData("```sh", "x.md:1: the block of code that begins here does not end; write ``` on a line of its own below it")]
    [InlineData("~~~", "x.md:1: the block of code that begins here does not end; write ~~~ on a line of its own below it")]
    [InlineData("```\n```\n```", "x.md:3: the block of code that begins here does not end; write ``` on a line of its own below it")]
    public void A_block_of_code_that_does_not_end_hides_no_row(string fence, string message)
    {
        var examples = Read($"{fence}\n{Good}");

        examples[0].Failures().Should().Equal(message);
        examples.Skip(1).Select(example => example.Id).Should().Equal("P1", "P2");
    }

    [Fact]
    public void A_block_of_code_does_not_end_where_another_begins()
    {
        var examples = Read($"```sh\nls\n\n{Good}\n\n```sh\nls\n```\n");

        examples[0].Failures().Should().Equal("x.md:1: the block of code that begins here does not end before another begins in line 13; write ``` on a line of its own below it");
        examples.Skip(1).Select(example => example.Id).Should().Equal("P1", "P2");
    }

    [Fact]
    public void What_stands_right_below_another_table_is_not_missed() =>
        Read($"| a |\n|---|\n| b |\n{Good[Good.IndexOf("<!--", StringComparison.Ordinal)..]}").Select(example => example.Id).Should().Equal("P1", "P2");

    [Fact]
    public void Prose_and_tables_that_are_not_rules_are_no_fault() =>
        Read("Either | or, \\| or \\|, and `| id | → |`.\n\n| a | b |\n|---|---|\n| `→` | `id` |\n").Should().BeEmpty();

    [Fact]
    public void A_notice_that_nobody_has_fails_its_row() =>
        Read("""
            <!-- rule-table: rest-day -->
            | id | day | notices | → | rest-day |
            |---|---|---|---|---|
            | D1 | 2027-01-01 | 2026, 2099 | | 未知 |
            """).Single().Failures().Should().ContainSingle().Which.Should().Match("x.md:4: D1: column 'notices': there is no notice of 2099; write years of 2022 to *");

    [Theory]
    [InlineData("rest-days", "x.md:4: D1: column 'choices': 'rest-days' is no choice; write a key and a value, like review-start=nominal-end")]
    [InlineData("rest-days=statutory-days-only, office-closes=17:30, rest-days=weekends-and-bridge-days", "x.md:4: D1: column 'choices': 'rest-days' stands there twice, as rest-days=statutory-days-only and rest-days=weekends-and-bridge-days; leave one")]
    [InlineData("office-closes=17:30、office-closes=17:30", "x.md:4: D1: column 'choices': 'office-closes' stands there twice, as office-closes=17:30 and office-closes=17:30; leave one")]
    [InlineData("rest-days=sundays", "x.md:4: D1: column 'choices': LOCAL(1): $.choices.rest-days: *")]
    [InlineData("rest-day=statutory-days-only", "x.md:4: D1: column 'choices': LOCAL(1): $.parameters.rest-day: *")]
    [InlineData("agency-reply=ten days", "x.md:4: D1: column 'choices': LOCAL(1): $.parameters.agency-reply.is: 'ten days' is no period; write a count in digits and its unit, such as '15 days' or '15 months'")]
    [InlineData("agency-reply=soon", "x.md:4: D1: column 'choices': LOCAL(1): $.parameters.agency-reply.is: 'soon' is no period; *")]
    public void A_choice_that_no_rule_book_may_make_fails_its_row(string choice, string message) =>
        Read($"""
            <!-- rule-table: rest-day -->
            | id | day | choices | → | rest-day |
            |---|---|---|---|---|
            | D1 | 2026-01-01 | {choice} | | 是 |
            """).Single().Failures().Should().ContainSingle().Which.Should().Match(message);

    [Theory]
    [InlineData("中止", "'中止' takes one day; write it like *")]
    [InlineData("检察长延长 2026-05-21", "'检察长延长 2026-05-21' takes no day; write it like *")]
    [InlineData("鉴定 2026-05-20", "'鉴定 2026-05-20' takes two days; write it like *")]
    [InlineData("中止 2026-05-32", "'2026-05-32' is no day; *")]
    [InlineData("搁置 2026-05-21", "'搁置' is none of the words it may be; *")]
    public void A_step_that_cannot_be_taken_fails_its_row(string step, string message) =>
        Read($"""
            <!-- rule-table: review -->
            | id | of | from | steps | → | due |
            |---|---|---|---|---|---|
            | E1 | 行政审查起诉 | 2026-03-10 | {step} | | 2026-06-11 |
            """).Single().Failures().Should().ContainSingle().Which.Should().Match($"x.md:4: E1: column 'steps': {message}");

    [Theory]
    [InlineData("duty", "| id | duty | from | urgent | → | due |", "| U1 | serve-recommendation | 2026-05-25 | 否 | → | 2026-05-28 |", "urgent")]
    [InlineData("review", "| id | of | from | letter | → | due |", "| U1 | 公告期间 | 2026-03-10 | 2个月 | → | 2026-04-09 |", "letter")]
    [InlineData("review", "| id | of | from | urgent | → | due |", "| U1 | 公告期间 | 2026-03-10 | 是 | → | 2026-04-09 |", "urgent")]
    [InlineData("transfer", "| id | at | to | on | → | instrument |", "| U1 | ningxiang | changsha | 2026-03-10 | → | 无 |", "to")]
    [InlineData("moved", "| id | on | by | → | path |", "| U1 | 2026-03-10 | changsha | → | 无 |", "by")]
    [InlineData("moved", "| id | on | to | → | path |", "| U1 | 2026-03-10 | changsha | → | 无 |", "to")]
    [InlineData("moved", "| id | on | talks-failed | → | path |", "| U1 | 2026-03-10 | 2026-03-09 | → | 无 |", "talks-failed")]
    [InlineData("moved", "| id | on | documented | → | path |", "| U1 | 2026-03-10 | 是 | → | 无 |", "documented")]
    [InlineData("competence", "| id | track | on | reason | → | permitted |", "| U1 | Administrative | 2026-03-10 | 例 | → | 无 |", "reason")]
    [InlineData("recusal", "| id | of | received | finding | → | decides |", "| U1 | 检察官 | 2026-03-10 | 应当回避 | → | 检察长 |", "finding")]
    [InlineData("pinned", "| id | filed | later-from | later | served | effect | → | reply |", "| U1 | 2026-03-02 | 2026-04-01 | agency-reply=1 month | 2026-03-20 | 未届满的期限重新计算 | → | 2个月 |", "effect")]
    public void What_is_given_but_does_not_count_fails_its_row(string table, string header, string row, string column) =>
        Read($"""
            <!-- rule-table: {table} -->
            {header}
            |{string.Concat(Enumerable.Repeat("---|", PipeTable.Cells(header).Length))}
            {row}
            """).Single().Failures().Should().Equal($"x.md:4: U1: column '{column}': is not asked here; leave it empty");

    [Theory]
    [InlineData("2026-03-26", "x.md:4: T1: column 'posted': 2026-03-26 is after it arrived; write a day up to 2026-03-25")]
    [InlineData("2026-03-25", null)]
    public void Nothing_is_posted_after_it_arrived(string posted, string? fault) =>
        Read($"""
            <!-- rule-table: in-time -->
            | id | from | period | done | posted | → | in-time |
            |---|---|---|---|---|---|---|
            | T1 | 2026-03-10 | 15日 | 2026-03-24T16:00:00Z | {posted} | → | 是 |
            """).Single().Failures().Should().Equal(fault is null ? [] : [fault]);

    [Theory]
    [InlineData("0001-01-01 09:00")]
    [InlineData("9999-12-31 23:59:59Z")]
    public void An_instant_at_an_end_of_the_calendar_fails_its_row(string done) =>
        Read($"""
            <!-- rule-table: in-time -->
            | id | from | period | done | → | in-time |
            |---|---|---|---|---|---|
            | T1 | 2026-03-10 | 15日 | {done} | → | 是 |
            """).Single().Failures().Should().Equal($"x.md:4: T1: column 'done': '{done}' is too far away; write a year from 1900 to 2199");

    [Fact]
    public void The_longest_period_from_the_last_day_stays_on_the_calendar() =>
        Read("""
            <!-- rule-table: review -->
            | id | of | from | letter | choices | steps | → | refused |
            |---|---|---|---|---|---|---|---|
            | E1 | 行政审查起诉 | 2199-12-31 | 1200个月 | administrative-review=1200 months | 检察长延长 | → | 无 |
            """).Single().Failures().Should().BeEmpty();

    [Fact]
    public void A_folder_that_is_not_there_or_holds_no_table_fails()
    {
        var folder = Directory.CreateTempSubdirectory("rule-tables").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "empty.md"), "# Nothing\n");

            RulePages.In(folder).Examples.Single().Failures().Should().Equal(
                $"{folder}:0: no page (*.md) of the folder holds a rule table; write one, as docs/rules/README.md says");
            RulePages.In(Path.Combine(folder, "no")).Examples.Single().Failures().Should().Equal($"{Path.Combine(folder, "no")}:0: there is no such folder; name one that is there");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_folder_of_a_host_s_own_is_run_with_no_more_code()
    {
        var folder = Directory.CreateTempSubdirectory("rule-tables").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "more", ".still"));
            File.WriteAllText(Path.Combine(folder, "ours.md"), Good);
            File.WriteAllText(Path.Combine(folder, "more", "OURS.MD"), Good);
            File.WriteAllText(Path.Combine(folder, "more", ".still", ".ours.md"), Good);

            RulePages.In(folder).Examples.Select(example => example.Title).Should().Equal(
                $"{folder}/more/.still/.ours.md:7 P1 a | in a cell", $"{folder}/more/.still/.ours.md:8 P2", $"{folder}/more/OURS.MD:7 P1 a | in a cell", $"{folder}/more/OURS.MD:8 P2",
                $"{folder}/ours.md:7 P1 a | in a cell", $"{folder}/ours.md:8 P2");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IReadOnlyList<Example> Read(string page) => new PageReader("x.md", page.Split('\n'), Family.Tables).Read();
}
