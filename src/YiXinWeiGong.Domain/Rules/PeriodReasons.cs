namespace YiXinWeiGong.Rules;

/// <summary>The steps of counting a period, each with its rule and article.</summary>
internal static class PeriodReasons
{
    /// <summary>The starting day is not counted; the count begins the day after.</summary>
    public static DeadlineReason StartNotCounted(DateOnly from) => new(DeadlineRules.StartDayIsNotCounted, "ML 85(2); MD 201", from.AddDays(1));

    /// <summary>Months end on the corresponding day or the month's last; days are calendar days.</summary>
    public static DeadlineReason End(LegalPeriod period, DateOnly nominal) => period.Unit == PeriodUnit.Month
        ? new(DeadlineRules.MonthsEndOnTheCorrespondingDay, "MD 202", nominal)
        : new(DeadlineRules.DaysAreCalendarDays, "MD 200", nominal);

    /// <summary>The end fell on a rest day and moved to the first working day after.</summary>
    public static DeadlineReason Rolled(DateOnly day) => new(DeadlineRules.EndRollsOverRestDays, "ML 85(3); MD 203(1)", day);

    /// <summary>The last day is a weekend day that a notice made a working day.</summary>
    public static DeadlineReason MakeUpWorkday(HolidayNotice notice, DateOnly day) => new(DeadlineRules.RestDaysByNotice, notice.Name, day);

    /// <summary>From this day on nothing is known, for the year's notice is not loaded.</summary>
    public static DeadlineReason NoticeMissing(DateOnly day) => new(DeadlineRules.RestDaysByNotice, $"{HolidayNotice.NameOf(day.Year)} (not loaded)", day);

    /// <summary>So many days before another day.</summary>
    public static DeadlineReason CountedBack(DateOnly day) => new(DeadlineRules.CountedBack, "TZ 10(2)", day);
}

/// <summary>What becomes of a period's nominal end (PER-03): only the end rolls, and never into the unknown.</summary>
internal sealed record Roll(DateOnly? Day, IReadOnlyList<DeadlineReason> Reasons, IReadOnlyList<string> Calendars)
{
    public static Roll From(DateOnly nominal, IReadOnlyDictionary<int, HolidayNotice> notices)
    {
        var calendars = new List<string>();
        for (var day = nominal; ; day = day.AddDays(1))
        {
            if (!notices.TryGetValue(day.Year, out var notice))
            {
                return new Roll(null, [PeriodReasons.NoticeMissing(day)], calendars);
            }

            if (!calendars.Contains(notice.Name))
            {
                calendars.Add(notice.Name);
            }

            if (!notice.IsRestDay(day))
            {
                return new Roll(day, [.. Steps(nominal, day, notice)], calendars);
            }
        }
    }

    private static IEnumerable<DeadlineReason> Steps(DateOnly nominal, DateOnly day, HolidayNotice notice)
    {
        if (day != nominal)
        {
            yield return PeriodReasons.Rolled(day);
        }

        if (notice.IsMakeUpWorkday(day))
        {
            yield return PeriodReasons.MakeUpWorkday(notice, day);
        }
    }
}
