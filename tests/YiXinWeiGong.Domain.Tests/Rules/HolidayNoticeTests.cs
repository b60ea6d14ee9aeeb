using System.Text;
using static YiXinWeiGong.Rules.Days;

namespace YiXinWeiGong.Rules;

public sealed class HolidayNoticeTests
{
    [Fact]
    public void The_library_ships_the_notices_from_2022_on()
    {
        LegalCalendar.Embedded.Notices.Select(notice => notice.Name).Should().StartWith(
            ["holidays-2022", "holidays-2023", "holidays-2024", "holidays-2025", "holidays-2026"]);
        Until2026.Notices.Select(notice => notice.Source[^10..]).Should().Equal(
            "2021-10-25", "2022-12-08", "2023-10-25", "2024-11-12", "2025-11-04");
    }

    [Theory]
    [InlineData(2022, 32, 7)]
    [InlineData(2023, 26, 7)]
    [InlineData(2024, 28, 8)]
    [InlineData(2025, 28, 5)]
    [InlineData(2026, 33, 6)]
    public void Each_has_as_many_days_as_its_notice(int year, int rest, int work)
    {
        var notice = LegalCalendar.Embedded.Notices.Single(one => one.Year == year);

        (notice.RestDays.Count, notice.MakeUpWorkdays.Count).Should().Be((rest, work));
        notice.RestDays.Should().BeInAscendingOrder();
    }

    [Fact]
    public void A_notice_gives_its_days()
    {
        var notice = Notice("""{ "year": 2027, "source": "s", "rest": ["2027-01-01/2027-01-01", "2027-05-01/2027-05-03", "2027-10-01/2027-10-03"], "work": ["2027-05-08"] }""");

        (notice.Year, notice.Name, notice.Source).Should().Be((2027, "holidays-2027", "s"));
        notice.RestDays.Select(day => day.ToIso()).Should().Equal("2027-01-01", "2027-05-01", "2027-05-02", "2027-05-03", "2027-10-01", "2027-10-02", "2027-10-03");
        notice.MakeUpWorkdays.Should().Equal(Day("2027-05-08"));
        notice.ToString().Should().Be("holidays-2027 (s)");
    }

    [Fact]
    public void A_holiday_of_one_day_is_written_as_a_day_or_as_an_interval()
    {
        const string both = """{ "year": 2027, "source": "s", "rest": ["2027-01-01", "2027-06-09/2027-06-09", "2027-10-01/2027-10-03"], "work": [] }""";

        Notice(both).RestDays.Select(day => day.ToIso()).Should().Equal("2027-01-01", "2027-06-09", "2027-10-01", "2027-10-02", "2027-10-03");
    }

    [Theory]
    [InlineData("", "*not JSON*")]
    [InlineData("[]", "*(1): $: expected an object, not an array*")]
    [InlineData("""{ "source": "s", "rest": [], "work": [] }""", "*'year' is missing*")]
    [InlineData("""{ "year": "2027", "source": "s", "rest": [], "work": [] }""", "*$.year: expected a number, not the string '2027'*")]
    [InlineData("""{ "year": 27, "source": "s", "rest": [], "work": [] }""", "*$.year: 27 is no whole number from 1949*")]
    [InlineData("""{ "year": 2027, "year": 2027, "source": "s", "rest": [], "work": [] }""", "*'year' stands twice*")]
    [InlineData("""{ "year": 2027, "rest": [], "work": [] }""", "*'source' is missing*")]
    [InlineData("""{ "year": 2027, "source": " ", "rest": [], "work": [] }""", "*$.source: the text is empty*")]
    [InlineData("""{ "year": 2027, "source": "s", "work": [] }""", "*'rest' is missing*")]
    [InlineData("""{ "year": 2027, "source": "s", "rest": [] }""", "*'work' is missing*")]
    [InlineData("""{ "year": 2027, "source": "s", "rest": null, "work": [] }""", "*$.rest: expected an array, not null*")]
    [InlineData("""{ "year": 2027, "source": "s", "rest": [], "work": [], "wrok": [] }""", "*unknown property 'wrok'; did you mean 'work'?*")]
    [InlineData("""{ "year": 2027, "source": "s", "rest": [1], "work": [] }""", "*rest[0]: expected a string, not 1*")]
    [InlineData("""{ "year": 2027, "source": "s", "rest": ["1 January"], "work": [] }""", "*rest[0]: '1 January' is no day and no interval of days; write yyyy-MM-dd, or yyyy-MM-dd/yyyy-MM-dd, first day not after last")]
    [InlineData("""{ "year": 2027, "source": "s", "rest": ["2028-01-01"], "work": [] }""", "*rest[0]*2028-01-01 lies outside 2027*")]
    [InlineData("""{ "year": 2027, "source": "s", "rest": ["2027-01-03/2027-01-01"], "work": [] }""", "*rest[0]*is no day and no interval of days*")]
    [InlineData("""{ "year": 2027, "source": "s", "rest": ["2027-02-01/2027-02-29"], "work": [] }""", "*rest[0]*is no day and no interval of days*")]
    [InlineData("""{ "year": 2027, "source": "s", "rest": ["2027-1-1/2027-1-3"], "work": [] }""", "*rest[0]*is no day and no interval of days*")]
    [InlineData("""{ "year": 2027, "source": "s", "rest": ["2026-12-31/2027-01-02"], "work": [] }""", "*rest[0]*2026-12-31 lies outside 2027*")]
    [InlineData("""{ "year": 2027, "source": "s", "rest": ["2027-01-01/2027-01-03", "2027-01-03/2027-01-04"], "work": [] }""", "*rest[1]*2027-01-03 is named a second time*")]
    [InlineData("""{ "year": 2027, "source": "s", "rest": [], "work": ["2027-01-09/2027-01-10"] }""", "*work[0]*is no day of the calendar*")]
    [InlineData("""{ "year": 2027, "source": "s", "rest": [], "work": ["2028-01-08"] }""", "*work[0]*outside 2027*")]
    [InlineData("""{ "year": 2027, "source": "s", "rest": [], "work": ["2027-01-09", "2027-01-09"] }""", "*work[1]*second time*")]
    [InlineData("""{ "year": 2027, "source": "s", "rest": [], "work": ["2027-01-06"] }""", "*2027-01-06*Wednesday*weekend*")]
    [InlineData("""{ "year": 2027, "source": "s", "rest": ["2027-01-09/2027-01-10"], "work": ["2027-01-09"] }""", "*2027-01-09*both*")]
    [InlineData("""{ "year": 2027, "source": "s", "rest": [], "work": [], "statutory": ["2027-01-01"] }""", "*statutory[0]*does not stand under 'rest'*")]
    [InlineData("""{ "year": 2027, "source": "s", "rest": [], "work": [] }""", "*(1): $.rest: 2027-01-01 is missing, which is free every year; add every day that the notice declares free*")]
    [InlineData("""{ "year": 2027, "source": "s", "rest": ["2027-01-02/2027-01-03", "2027-10-01/2027-10-03"], "work": [] }""", "*$.rest: 2027-01-01 is missing*")]
    [InlineData("""{ "year": 2027, "source": "s", "rest": ["2027-01-01/2027-01-03", "2027-10-01/2027-10-02"], "work": [] }""", "*$.rest: 2027-10-03 is missing*")]
    [InlineData("""{ "year": 2027, "source": "s", "rest": ["/2027-01-01"], "work": [] }""", "*rest[0]*is no day and no interval of days*")]
    [InlineData("""{ "year": 2027, "version": 0, "source": "s", "rest": [], "work": [] }""", "*$.version: 0 is no whole number from 1*")]
    public void A_malformed_notice_is_refused_with_its_fault(string json, string message) =>
        ShouldBeAtFault(() => Notice(json), message);

    [Fact]
    public void Corrected_data_have_a_higher_version_and_name_it()
    {
        var notice = Notice("""{ "$schema": "x", "year": 2027, "version": 2, "source": "s", "rest": ["2027-01-01/2027-01-01", "2027-05-01/2027-05-03", "2027-10-01/2027-10-03"], "work": ["2027-05-16", "2027-05-08"], "statutory": ["2027-05-02", "2027-05-01"] }""");

        (notice.Name, notice.Version).Should().Be(("holidays-2027@2", 2));
        notice.MakeUpWorkdays.Should().Equal(Day("2027-05-08"), Day("2027-05-16"));
        notice.StatutoryDays.Should().Equal(Day("2027-05-01"), Day("2027-05-02"));
    }

    [Fact]
    public void A_calendar_takes_a_year_s_notice_once_and_corrected_data_in_its_place()
    {
        var first = Notice("""{ "year": 2027, "source": "s", "rest": ["2027-01-01/2027-01-01", "2027-05-01/2027-05-03", "2027-10-01/2027-10-03"], "work": [] }""");
        var second = Notice("""{ "year": 2027, "version": 2, "source": "s", "rest": ["2027-01-01/2027-01-01", "2027-05-01/2027-05-04", "2027-10-01/2027-10-03"], "work": [] }""");

        var calendar = Until2026.With(first);

        calendar.IsRestDay(Day("2027-05-04")).Should().BeFalse();
        calendar.With(second).IsRestDay(Day("2027-05-04")).Should().BeTrue();
        calendar.With(second).Notices.Should().HaveCount(6);
        FluentActions.Invoking(() => calendar.With(first)).Should().Throw<FormatException>().WithMessage("holidays-2027: holidays-2027 is loaded already; raise its 'version'*");
        FluentActions.Invoking(() => calendar.With(second).With(first)).Should().Throw<FormatException>();
    }

    [Theory]
    [InlineData("2026-03-01", "2026-12-31", "")]
    [InlineData("2026-12-31", "2027-01-01", "2027")]
    [InlineData("2021-12-31", "2022-01-01", "2021")]
    [InlineData("2026-11-24", "2028-02-24", "2027 2028")]
    [InlineData("2028-01-01", "2026-01-01", "")]
    public void A_calendar_names_the_years_whose_notice_is_missing(string from, string until, string missing) =>
        string.Join(' ', Until2026.MissingYears(Day(from), Day(until))).Should().Be(missing);

    [Fact]
    public void By_the_reading_of_statutory_days_a_year_that_does_not_list_them_is_unknown()
    {
        var calendar = Until2026.With(Notice("""{ "year": 2027, "source": "s", "rest": ["2027-01-01/2027-01-01", "2027-05-01/2027-05-03", "2027-10-01/2027-10-03"], "work": [] }"""));

        calendar.IsRestDay(Day("2027-05-01"), RestDays.StatutoryDaysOnly).Should().BeNull();
        calendar.IsRestDay(Day("2026-05-03"), RestDays.StatutoryDaysOnly).Should().BeFalse("a Sunday that is no statutory day");
    }

    [Fact]
    public void A_deadline_says_whether_it_lacks_the_notice_or_the_statutory_days_in_it()
    {
        var notice = Notice("""{ "year": 2027, "source": "s", "rest": ["2027-01-01/2027-01-03", "2027-10-01/2027-10-07"], "work": [] }""");
        var by = new ChoiceTaken("rest-days", "statutory-days-only");
        var due = Until2026.Due("k", "a", Day("2027-03-01"), LegalPeriod.Days(2)) with { Choices = [by] };

        Until2026.Recount(due).Reasons[^1].Article.Should().Be("holidays-2027 (not loaded)");
        Until2026.With(notice).Recount(due).Reasons[^1].Should().Be(new DeadlineReason("PER-08", "holidays-2027 (statutory days not listed)", Day("2027-03-03")));
    }

    [Fact]
    public void A_missing_notice_is_a_mistake()
    {
        FluentActions.Invoking(() => Until2026.With(null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => new LegalCalendar(null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => HolidayNotice.Parse(null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void Reading_leaves_the_stream_open()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("""{ "year": 2027, "source": "s", "rest": ["2027-01-01/2027-01-01", "2027-10-01/2027-10-03"], "work": [] }"""));

        HolidayNotice.Parse(stream);

        stream.CanRead.Should().BeTrue();
    }

    [Fact]
    public void A_calendar_has_one_notice_a_year()
    {
        var twice = LegalCalendar.Embedded.Notices.Append(LegalCalendar.Embedded.Notices[0]);

        FluentActions.Invoking(() => new LegalCalendar(twice)).Should().Throw<ArgumentException>().WithMessage("*holidays-2022*");
    }

    [Fact]
    public void A_calendar_without_notices_knows_nothing_and_says_so() =>
        new LegalCalendar([]).Due("k", "a", Day("2026-03-10"), LegalPeriod.Days(1)).IsProvisional.Should().BeTrue();
}
