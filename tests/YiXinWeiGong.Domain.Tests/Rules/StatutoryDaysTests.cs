using System.Globalization;

namespace YiXinWeiGong.Rules;

/// <summary>The statutory days of the data against the lunar calendar of .NET, which knows nothing of any notice.</summary>
public sealed class StatutoryDaysTests
{
    [Theory]
    [InlineData(2022, "04-05")]
    [InlineData(2023, "04-05")]
    [InlineData(2024, "04-04")]
    [InlineData(2025, "04-04")]
    [InlineData(2026, "04-05")]
    public void They_are_the_festivals_of_the_law_of_their_year(int year, string qingming)
    {
        var since2025 = year >= 2025;
        var spring = Lunar(year, 1, 1);
        List<DateOnly> days =
        [
            new(year, 1, 1), spring, spring.AddDays(1), spring.AddDays(2),
            DateOnly.ParseExact($"{year}-{qingming}", "yyyy-MM-dd", CultureInfo.InvariantCulture),
            new(year, 5, 1), Lunar(year, 5, 5), Lunar(year, 8, 15), new(year, 10, 1), new(year, 10, 2), new(year, 10, 3),
        ];
        if (since2025)
        {
            days.AddRange([spring.AddDays(-1), new DateOnly(year, 5, 2)]);
        }

        var notice = LegalCalendar.Embedded.Notices.Single(one => one.Year == year);

        notice.StatutoryDays.Should().Equal(days.Order());
        notice.StatutoryDays.Should().HaveCount(since2025 ? 13 : 11);
    }

    private static DateOnly Lunar(int year, int month, int day)
    {
        var calendar = new ChineseLunisolarCalendar();
        var leap = calendar.GetLeapMonth(year);
        return DateOnly.FromDateTime(calendar.ToDateTime(year, leap > 0 && month >= leap ? month + 1 : month, day, 0, 0, 0, 0));
    }
}
