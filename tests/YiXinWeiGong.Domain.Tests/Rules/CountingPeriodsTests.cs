using static YiXinWeiGong.Rules.Days;

namespace YiXinWeiGong.Rules;

public sealed class CountingPeriodsTests
{
    [Theory]
    [InlineData("S01 a reply due on a Sunday rolls to Monday", "2026-03-10", "2 months", "2026-05-10", "2026-05-11")]
    [InlineData("S02 a make-up workday is a working day", "2026-03-09", "2 months", "2026-05-09", "2026-05-09")]
    [InlineData("S03 no 31 February, and its last day is a make-up workday", "2025-12-31", "2 months", "2026-02-28", "2026-02-28")]
    [InlineData("S05 an urgent reply over the Spring Festival", "2026-02-05", "15 days", "2026-02-20", "2026-02-24")]
    [InlineData("S06 an urgent reply on a working day", "2026-03-10", "15 days", "2026-03-25", "2026-03-25")]
    [InlineData("S14 the Spring Festival inside a period does not lengthen it", "2026-01-20", "2 months", "2026-03-20", "2026-03-20")]
    [InlineData("S22 three months for a transferred civil case", "2026-07-20", "3 months", "2026-10-20", "2026-10-20")]
    [InlineData("S27 a recusal is decided after the Qingming block", "2026-04-02", "3 days", "2026-04-05", "2026-04-07")]
    [InlineData("S42 a filing decision is served after the National Day block", "2026-09-28", "7 days", "2026-10-05", "2026-10-08")]
    [InlineData("S47 a recommendation is served after the Dragon Boat block", "2026-06-17", "3 days", "2026-06-20", "2026-06-22")]
    [InlineData("S49 recording upward, five days from service", "2026-03-13", "5 days", "2026-03-18", "2026-03-18")]
    [InlineData("S52 one month of review", "2026-05-11", "1 month", "2026-06-11", "2026-06-11")]
    [InlineData("S53 one month more rolls over a weekend", "2026-06-11", "1 month", "2026-07-11", "2026-07-13")]
    [InlineData("S55 counted from the rolled expiry", "2026-10-08", "1 month", "2026-11-08", "2026-11-09")]
    [InlineData("S55 counted from the nominal expiry", "2026-10-01", "1 month", "2026-11-01", "2026-11-02")]
    [InlineData("S66 a civil notice ends after the Qingming block", "2026-03-05", "30 days", "2026-04-04", "2026-04-07")]
    [InlineData("S66 and its review three months on", "2026-04-07", "3 months", "2026-07-07", "2026-07-07")]
    [InlineData("S71 and one month more", "2026-07-07", "1 month", "2026-08-07", "2026-08-07")]
    [InlineData("S99 a procedural reply over the Spring Festival", "2026-02-12", "7 days", "2026-02-19", "2026-02-24")]
    [InlineData("S99 a result within three months", "2026-02-12", "3 months", "2026-05-12", "2026-05-12")]
    [InlineData("S107 an indictment recorded upward", "2026-07-10", "5 days", "2026-07-15", "2026-07-15")]
    [InlineData("a leap day ends a month", "2024-01-31", "1 month", "2024-02-29", "2024-02-29")]
    [InlineData("a leap day starts a month", "2024-02-29", "1 month", "2024-03-29", "2024-03-29")]
    [InlineData("a leap day has no corresponding day a year on", "2024-02-29", "12 months", "2025-02-28", "2025-02-28")]
    [InlineData("days count through a leap day", "2024-02-27", "2 days", "2024-02-29", "2024-02-29")]
    [InlineData("days count through a common February", "2025-02-27", "4 days", "2025-03-03", "2025-03-03")]
    [InlineData("a 31st meets a month of 30 days", "2022-08-31", "1 month", "2022-09-30", "2022-09-30")]
    [InlineData("a period across the year's end", "2025-12-20", "15 days", "2026-01-04", "2026-01-04")]
    [InlineData("an end on New Year's Day 2026 meets the make-up Sunday", "2025-12-17", "15 days", "2026-01-01", "2026-01-04")]
    [InlineData("New Year's Eve 2022 rolls into another year", "2022-12-16", "15 days", "2022-12-31", "2023-01-03")]
    [InlineData("a Sunday made a working day, 2023", "2023-04-20", "3 days", "2023-04-23", "2023-04-23")]
    [InlineData("the National Day block of 2025 has eight days", "2025-09-26", "5 days", "2025-10-01", "2025-10-09")]
    [InlineData("a weekend that touches a block ends with the block's make-up day, 2024", "2024-02-02", "15 days", "2024-02-17", "2024-02-18")]
    public void The_end_of_a_period_is(string why, string from, string period, string nominal, string effective)
    {
        var due = Due(from, period);

        (due.From, due.Nominal, due.Effective).Should().Be((Day(from), Day(nominal), Day(effective)), why);
        due.IsProvisional.Should().BeFalse();
    }

    [Fact]
    public void A_deadline_names_what_it_is_and_the_article_that_sets_it()
    {
        var due = Until2026.Due(DeadlineKinds.RecordUpward, "BG 75(1)", Day("2026-03-13"), LegalPeriod.Days(5));

        (due.Kind, due.Article, due.MetOn).Should().Be(("record-upward", "BG 75(1)", null));
    }

    [Fact]
    public void A_rolled_deadline_tells_every_step() =>
        Due("2026-03-10", "2 months").Reasons.Should().Equal(
            new DeadlineReason("PER-01", "ML 85(2); MD 201", Day("2026-03-11")),
            new DeadlineReason("PER-02", "MD 202", Day("2026-05-10")),
            new DeadlineReason("PER-03", "ML 85(3); MD 203(1)", Day("2026-05-11")));

    [Theory]
    [InlineData("2020-11-30", "1 month", "ML 85(2)|ML 85")]
    [InlineData("2020-12-15", "10 days", "ML 85(2)|ML 85")]
    [InlineData("2020-12-01", "1 month", "ML 85(2)|MD 202")]
    [InlineData("2021-01-01", "15 days", "ML 85(2); MD 201|MD 200")]
    public void The_civil_code_is_cited_only_since_it_is_in_force(string from, string period, string articles) =>
        string.Join('|', Due(from, period).Reasons.Take(2).Select(reason => reason.Article)).Should().Be(articles);

    [Fact]
    public void A_deadline_in_days_tells_that_they_are_calendar_days() =>
        Due("2026-03-10", "15 days").Reasons.Select(reason => (reason.Rule, reason.Date)).Should().Equal(
            ("PER-01", Day("2026-03-11")), ("PER-07", Day("2026-03-25")));

    [Fact]
    public void A_deadline_on_a_make_up_workday_cites_the_notice() =>
        Due("2026-03-09", "2 months").Reasons[^1].Should().Be(new DeadlineReason("PER-08", "holidays-2026", Day("2026-05-09")));

    [Fact]
    public void A_deadline_that_rolls_onto_a_make_up_workday_tells_both() =>
        Due("2025-12-17", "15 days").Reasons.Select(reason => reason.Rule).Should().Equal("PER-01", "PER-07", "PER-03", "PER-08");

    [Fact]
    public void A_deadline_names_the_notice_it_was_decided_by() =>
        Due("2025-12-31", "2 months").Calendars.Should().Equal("holidays-2026");

    [Fact]
    public void A_deadline_that_rolls_over_the_year_names_both_notices() =>
        Due("2022-12-16", "15 days").Calendars.Should().Equal("holidays-2022", "holidays-2023");

    [Fact]
    public void A_met_deadline_differs_only_in_the_day_it_was_met()
    {
        var due = Due("2026-03-10", "2 months");

        due.Met(Day("2026-05-01")).Should().Be(due with { MetOn = Day("2026-05-01") });
        due.MetOn.Should().BeNull();
    }

    [Fact]
    public void A_period_is_of_at_least_one_unit()
    {
        FluentActions.Invoking(() => LegalPeriod.Days(0)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => LegalPeriod.Months(-1)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Until2026.Due("k", "a", Day("2026-03-10"), default)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Until2026.Due("k", "a", Day("2026-03-10"), new LegalPeriod(1, PeriodUnit.None))).Should().Throw<InvalidOperationException>();
    }

    [Theory]
    [InlineData(" ", "a")]
    [InlineData("k", "")]
    public void A_deadline_without_kind_or_article_is_a_mistake(string kind, string article)
    {
        FluentActions.Invoking(() => Until2026.Due(kind, article, Day("2026-03-10"), LegalPeriod.Days(1))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Until2026.NoticeBefore(kind, article, Day("2026-03-10"), 1)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_period_reads_as_a_person_would_say_it() =>
        new[] { LegalPeriod.Days(1), LegalPeriod.Days(15), LegalPeriod.Months(1), LegalPeriod.Months(2) }
            .Select(period => period.ToString()).Should().Equal("1 day", "15 days", "1 month", "2 months");
}
