namespace YiXinWeiGong.Rules;

/// <summary>Reads a notice and refuses what no notice says, because a mistyped day would move deadlines silently.</summary>
internal static class HolidayNoticeReader
{
    public static HolidayNotice Read(StrictJson root)
    {
        _ = root.Object("$schema", "year", "version", "source", "rest", "work", "statutory");
        var year = root.Required("year").Whole(1949, 9998);
        var version = root.Optional("version")?.Whole(1, 999) ?? 1;
        var source = root.Required("source").Text();
        var rest = Days(root.Required("rest"), year, Interval);
        var work = Days(root.Required("work"), year, Day);
        var statutory = root.Optional("statutory") is { } days ? Days(days, year, Day) : [];
        foreach (var (day, item) in work)
        {
            if (rest.ContainsKey(day))
            {
                throw item.Fault($"{day.ToIso()} stands under both 'rest' and 'work'", "keep one of the two");
            }

            if (!HolidayNotice.IsWeekend(day))
            {
                throw item.Fault($"{day.ToIso()} is a {day.DayOfWeek}", "only a weekend day can be a make-up workday");
            }
        }

        foreach (var (day, item) in statutory)
        {
            if (!rest.ContainsKey(day))
            {
                throw item.Fault($"{day.ToIso()} is statutory and does not stand under 'rest'", "add it to 'rest', or take it out here");
            }
        }

        foreach (var day in FreeEveryYear(year))
        {
            if (!rest.ContainsKey(day))
            {
                throw root.Required("rest").Fault($"{day.ToIso()} is missing, which is free every year", "add every day that the notice declares free, not weekends alone");
            }
        }

        return new HolidayNotice(year, version, source, rest.Keys, work.Keys, statutory.Keys);
    }

    /// <summary>New Year and the National Days (《全国年节及纪念日放假办法》第二条), without which a notice is not complete.</summary>
    private static DateOnly[] FreeEveryYear(int year) => [new(year, 1, 1), new(year, 10, 1), new(year, 10, 2), new(year, 10, 3)];

    private static Dictionary<DateOnly, StrictJson> Days(StrictJson list, int year, Func<StrictJson, IEnumerable<DateOnly>> read)
    {
        var days = new Dictionary<DateOnly, StrictJson>();
        foreach (var item in list.Array())
        {
            foreach (var day in read(item))
            {
                if (day.Year != year)
                {
                    throw item.Fault($"{day.ToIso()} lies outside {year}", "put it into the data of its own year");
                }

                if (!days.TryAdd(day, item))
                {
                    throw item.Fault($"{day.ToIso()} is named a second time", "keep one of the two");
                }
            }
        }

        return days;
    }

    private static IEnumerable<DateOnly> Day(StrictJson item) => [item.Day()];

    private static IEnumerable<DateOnly> Interval(StrictJson item)
    {
        var text = item.Text();
        if (IsoDate.TryParse(text, out var day))
        {
            return [day];
        }

        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && IsoDate.TryParse(text.AsSpan(0, slash), out var first) && IsoDate.TryParse(text.AsSpan(slash + 1), out var last) && first <= last
            ? Enumerable.Range(first.DayNumber, last.DayNumber - first.DayNumber + 1).Select(DateOnly.FromDayNumber)
            : throw item.Fault($"'{text}' is no day and no interval of days", "write yyyy-MM-dd, or yyyy-MM-dd/yyyy-MM-dd, first day not after last");
    }
}
