using static YiXinWeiGong.Rules.Days;

namespace YiXinWeiGong.Rules;

public sealed class ProvisionalDeadlinesTests
{
    [Theory]
    [InlineData("S09 the year after the last notice", "2026-12-31", "2 months", "2027-02-28")]
    [InlineData("S12 a year before the first notice", "2016-06-01", "1 month", "2016-07-01")]
    [InlineData("a plain Wednesday is not asserted either", "2027-03-01", "2 days", "2027-03-03")]
    public void Without_a_notice_no_last_day_is_asserted(string why, string from, string period, string nominal)
    {
        var due = Due(from, period);

        (due.Nominal, due.Effective, due.IsProvisional).Should().Be((Day(nominal), null, true), why);
        due.Calendars.Should().BeEmpty();
        due.Reasons[^1].Should().Be(new DeadlineReason("PER-08", $"holidays-{nominal[..4]} (not loaded)", Day(nominal)));
    }

    [Fact]
    public void Rolling_across_a_year_end_into_an_unknown_year_is_provisional()
    {
        var calendar = new LegalCalendar(LegalCalendar.Embedded.Notices.Where(notice => notice.Year == 2022));

        var due = calendar.Due("k", "a", Day("2022-12-16"), LegalPeriod.Days(15));

        (due.Nominal, due.Effective).Should().Be((Day("2022-12-31"), null));
        due.Calendars.Should().Equal("holidays-2022");
        due.Reasons[^1].Should().Be(new DeadlineReason("PER-08", "holidays-2023 (not loaded)", Day("2023-01-01")));
    }

    [Fact]
    public void A_period_that_only_begins_in_an_unknown_year_is_not_provisional()
    {
        var due = Due("2021-12-31", "5 days");

        due.Effective.Should().Be(Day("2022-01-05"));
    }

    [Fact]
    public void Once_the_notice_is_loaded_the_last_day_is_known()
    {
        var notice = Notice("""{ "year": 2027, "source": "made up for the test", "rest": ["2027-01-01/2027-01-01", "2027-03-01/2027-03-01", "2027-10-01/2027-10-03"], "work": [] }""");
        var calendar = new LegalCalendar([.. Until2026.Notices, notice]);

        var due = calendar.Due("k", "a", Day("2026-12-31"), LegalPeriod.Months(2));

        due.Effective.Should().Be(Day("2027-03-02"));
        due.Calendars.Should().Equal("holidays-2027");
    }

    [Fact]
    public void What_was_done_by_the_nominal_day_is_in_time_all_the_same() =>
        Until2026.IsInTime(Due("2026-12-31", "2 months"), Instant("2027-02-28T23:59:59+08:00")).Should().BeTrue();

    [Fact]
    public void What_was_done_after_it_is_neither_in_time_nor_late()
    {
        var ask = () => Until2026.IsInTime(Due("2026-12-31", "2 months"), Instant("2027-03-01T00:00:00+08:00"));

        ask.Should().Throw<InvalidOperationException>().WithMessage("*agency-reply*");
    }
}
