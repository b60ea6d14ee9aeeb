using System.Globalization;

namespace YiXinWeiGong.Rules;

/// <summary>
/// A second, plain way to count: walks day by day with a month table and weekdays of its own, over the notices copied
/// here by hand. It shares nothing with the calendar under test.
/// </summary>
internal static class NaiveCalendar
{
    public const string FirstKnownDay = "2022-01-01"; // a Saturday

    private static readonly Dictionary<int, string> Rest = new()
    {
        [2022] = "0101-0103 0131-0206 0403-0405 0430-0504 0603-0605 0910-0912 1001-1007 1231-1231",
        [2023] = "0101-0102 0121-0127 0405-0405 0429-0503 0622-0624 0929-1006",
        [2024] = "0101-0101 0210-0217 0404-0406 0501-0505 0610-0610 0915-0917 1001-1007",
        [2025] = "0101-0101 0128-0204 0404-0406 0501-0505 0531-0602 1001-1008",
        [2026] = "0101-0103 0215-0223 0404-0406 0501-0505 0619-0621 0925-0927 1001-1007",
    };

    private static readonly Dictionary<int, string> Work = new()
    {
        [2022] = "0129 0130 0402 0424 0507 1008 1009",
        [2023] = "0128 0129 0423 0506 0625 1007 1008",
        [2024] = "0204 0218 0407 0428 0511 0914 0929 1012",
        [2025] = "0126 0208 0427 0928 1011",
        [2026] = "0104 0214 0228 0509 0920 1010",
    };

    /// <summary>Every day of the known years with whether it is a rest day, walked from the first.</summary>
    public static IReadOnlyDictionary<(int Year, int Month, int Day), bool> RestDays { get; } = Walk();

    public static (int Year, int Month, int Day) Nominal((int Year, int Month, int Day) from, int count, bool months)
    {
        var day = from;
        if (!months)
        {
            for (var i = 0; i < count; i++)
            {
                day = Next(day);
            }

            return day;
        }

        for (var i = 0; i < count; i++)
        {
            day = day.Month == 12 ? (day.Year + 1, 1, day.Day) : (day.Year, day.Month + 1, day.Day);
        }

        return (day.Year, day.Month, Math.Min(day.Day, Length(day.Year, day.Month)));
    }

    public static (int Year, int Month, int Day)? Effective((int Year, int Month, int Day) nominal)
    {
        var day = nominal;
        while (RestDays.TryGetValue(day, out var rest))
        {
            if (!rest)
            {
                return day;
            }

            day = Next(day);
        }

        return null;
    }

    private static Dictionary<(int Year, int Month, int Day), bool> Walk()
    {
        var days = new Dictionary<(int Year, int Month, int Day), bool>();
        var weekday = 6; // Saturday, 0 being Sunday
        for (var day = (Year: 2022, Month: 1, Day: 1); day.Year <= 2026; day = Next(day), weekday = (weekday + 1) % 7)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"{day.Month:00}{day.Day:00}");
            var free = Rest[day.Year].Split(' ').Any(block => string.CompareOrdinal(block[..4], text) <= 0 && string.CompareOrdinal(text, block[5..]) <= 0);
            var made = Work[day.Year].Split(' ').Contains(text);
            days.Add(day, free || (weekday is 0 or 6 && !made));
        }

        return days;
    }

    private static (int Year, int Month, int Day) Next((int Year, int Month, int Day) day) =>
        day.Day < Length(day.Year, day.Month) ? (day.Year, day.Month, day.Day + 1)
        : day.Month < 12 ? (day.Year, day.Month + 1, 1)
        : (day.Year + 1, 1, 1);

    private static int Length(int year, int month) => month switch
    {
        2 => year % 400 == 0 || (year % 4 == 0 && year % 100 != 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };
}
