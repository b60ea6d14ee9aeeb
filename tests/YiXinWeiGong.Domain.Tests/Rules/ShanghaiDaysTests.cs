using System.Globalization;
using static YiXinWeiGong.Rules.Days;

namespace YiXinWeiGong.Rules;

public sealed class ShanghaiDaysTests
{
    [Theory]
    [InlineData("2026-03-10T15:59:59.9999999Z", "2026-03-10")]
    [InlineData("2026-03-10T16:00:00Z", "2026-03-11")]
    [InlineData("2026-03-10T00:00:00+08:00", "2026-03-10")]
    [InlineData("2025-12-31T11:00:00-05:00", "2026-01-01")]
    [InlineData("1988-07-01T15:30:00Z", "1988-07-01")]
    public void The_day_of_an_instant_is_Shanghai_s_without_summer_time(string at, string day) =>
        Until2026.DateOf(Instant(at)).Should().Be(Day(day));

    [Fact]
    public void A_day_begins_at_midnight_in_Shanghai_and_ends_where_the_next_begins()
    {
        Until2026.StartOf(Day("2026-05-11")).Should().BeExactly(Instant("2026-05-11T00:00:00+08:00"));
        Until2026.EndOf(Day("2026-05-11")).Should().BeExactly(Instant("2026-05-12T00:00:00+08:00"));
        Until2026.EndOf(Day("2026-12-31")).Should().Be(Instant("2026-12-31T16:00:00Z"));
    }

    [Theory]
    [InlineData("2026-02-16", true)]
    [InlineData("2026-02-14", false)]
    [InlineData("2026-03-14", true)]
    [InlineData("2026-03-16", false)]
    [InlineData("2027-03-14", null)]
    [InlineData("2021-12-31", null)]
    public void A_rest_day_is_what_the_notice_says_it_is(string day, bool? rest) =>
        Until2026.IsRestDay(Day(day)).Should().Be(rest);

    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("zh-CN")]
    [InlineData("tr-TR")]
    public void The_machine_s_culture_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);

            var due = Due("2026-03-10", "2 months");

            due.ToString().Should().Be("agency-reply 2026-05-10 → 2026-05-11");
            due.Calendars.Should().Equal("holidays-2026");
            Due("2026-12-31", "2 months").ToString().Should().Be("agency-reply 2027-02-28 → provisional");
            Due("2026-12-31", "2 months").Reasons[^1].Article.Should().Be("holidays-2027 (not loaded)");
            Notice("""{ "year": 2027, "source": "s", "rest": ["2027-01-01/2027-01-03", "2027-10-01/2027-10-03"], "work": [] }""").RestDays.Should().HaveCount(6);
            LegalPeriod.Days(15).ToString().Should().Be("15 days");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
