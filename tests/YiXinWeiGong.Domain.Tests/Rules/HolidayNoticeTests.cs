using System.Text;
using static YiXinWeiGong.Rules.Days;

namespace YiXinWeiGong.Rules;

public sealed class HolidayNoticeTests
{
    [Fact]
    public void The_library_ships_the_notices_of_2022_to_2026()
    {
        LegalCalendar.Embedded.Notices.Select(notice => notice.Name).Should().Equal(
            "holidays-2022", "holidays-2023", "holidays-2024", "holidays-2025", "holidays-2026");
        LegalCalendar.Embedded.Notices.Select(notice => notice.Source[^10..]).Should().Equal(
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
        var notice = Notice("""{ "year": 2027, "source": "s", "rest": ["2027-05-01/2027-05-03"], "work": ["2027-05-08"] }""");

        (notice.Year, notice.Name, notice.Source).Should().Be((2027, "holidays-2027", "s"));
        notice.RestDays.Should().Equal(Day("2027-05-01"), Day("2027-05-02"), Day("2027-05-03"));
        notice.MakeUpWorkdays.Should().Equal(Day("2027-05-08"));
        notice.ToString().Should().Be("holidays-2027 (s)");
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
    [InlineData("""{ "year": 2027, "source": "s", "rest": ["2027-01-01"], "work": [] }""", "*rest[0]: '2027-01-01' is no interval of days; write yyyy-MM-dd/yyyy-MM-dd*")]
    [InlineData("""{ "year": 2027, "source": "s", "rest": ["2027-01-03/2027-01-01"], "work": [] }""", "*rest[0]*is no interval of days*")]
    [InlineData("""{ "year": 2027, "source": "s", "rest": ["2027-02-01/2027-02-29"], "work": [] }""", "*rest[0]*is no interval of days*")]
    [InlineData("""{ "year": 2027, "source": "s", "rest": ["2027-1-1/2027-1-3"], "work": [] }""", "*rest[0]*is no interval of days*")]
    [InlineData("""{ "year": 2027, "source": "s", "rest": ["2026-12-31/2027-01-02"], "work": [] }""", "*rest[0]*2026-12-31 lies outside 2027*")]
    [InlineData("""{ "year": 2027, "source": "s", "rest": ["2027-01-01/2027-01-03", "2027-01-03/2027-01-04"], "work": [] }""", "*rest[1]*2027-01-03 is named a second time*")]
    [InlineData("""{ "year": 2027, "source": "s", "rest": [], "work": ["2027-01-09/2027-01-10"] }""", "*work[0]*is no day of the calendar*")]
    [InlineData("""{ "year": 2027, "source": "s", "rest": [], "work": ["2028-01-08"] }""", "*work[0]*outside 2027*")]
    [InlineData("""{ "year": 2027, "source": "s", "rest": [], "work": ["2027-01-09", "2027-01-09"] }""", "*work[1]*second time*")]
    [InlineData("""{ "year": 2027, "source": "s", "rest": [], "work": ["2027-01-06"] }""", "*2027-01-06*Wednesday*weekend*")]
    [InlineData("""{ "year": 2027, "source": "s", "rest": ["2027-01-09/2027-01-10"], "work": ["2027-01-09"] }""", "*2027-01-09*both*")]
    [InlineData("""{ "year": 2027, "source": "s", "rest": [], "work": [], "statutory": ["2027-01-01"] }""", "*statutory[0]*does not stand under 'rest'*")]
    [InlineData("""{ "year": 2027, "version": 0, "source": "s", "rest": [], "work": [] }""", "*$.version: 0 is no whole number from 1*")]
    public void A_malformed_notice_is_refused_with_its_fault(string json, string message) =>
        FluentActions.Invoking(() => Notice(json)).Should().Throw<FormatException>().WithMessage(message);

    [Fact]
    public void Reading_leaves_the_stream_open()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("""{ "year": 2027, "source": "s", "rest": [], "work": [] }"""));

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
