namespace YiXinWeiGong.Rules;

/// <summary>How a period runs by the calendar alone: from when, how long, and which time does not count.</summary>
/// <remarks>
/// An extension makes the period longer, so that it is counted from the start and not from the end before. Time that does
/// not count is the days after the first of the interval up to its last, as PER-01 counts; what overlaps is not taken out twice.
/// Where such time begins while the end rolls, no day remains: the period is over on the last day of that time.
/// </remarks>
internal sealed class PeriodCourse(DateOnly from, LegalPeriod period)
{
    private readonly List<(DateOnly From, DateOnly Until)> _excluded = [];
    private DateOnly _start = from;
    private int _months = In(period, PeriodUnit.Month);
    private int _days = In(period, PeriodUnit.Day);

    /// <summary>The day from which it runs now, itself not counted: its first, or the day on which it began anew.</summary>
    public DateOnly Start => _start;

    /// <summary>The last day, before any rolling; never before the last of the time that does not count.</summary>
    public DateOnly Nominal
    {
        get
        {
            var end = _start.AddMonths(_months).AddDays(_days);
            var counted = _start;
            foreach (var (first, last) in _excluded.OrderBy(interval => interval.From))
            {
                var begin = first > counted ? first : counted;
                if (last > begin)
                {
                    end = end.AddDays(last.DayNumber - begin.DayNumber);
                    end = end > last ? end : last;
                    counted = last;
                }
            }

            return end;
        }
    }

    /// <summary>The course that a deadline's period has taken.</summary>
    public static PeriodCourse Of(Deadline deadline)
    {
        var course = new PeriodCourse(deadline.From, deadline.Period);
        foreach (var change in deadline.Changes)
        {
            course.Take(change);
        }

        return course;
    }

    public void Take(PeriodChange change)
    {
        switch (change)
        {
            case { Kind: PeriodChangeKind.Extended, By: { } by }:
                _months += In(by, PeriodUnit.Month);
                _days += In(by, PeriodUnit.Day);
                break;
            case { Kind: PeriodChangeKind.Restarted, From: { } received }:
                BeginAnew(received);
                break;
            case { Kind: PeriodChangeKind.Suspended, Anew: true, Until: { } resumed }:
                BeginAnew(resumed);
                break;
            case { From: { } first, Until: { } last }:
                _excluded.Add((first, last));
                break;
        }
    }

    private void BeginAnew(DateOnly start) => (_start, _months, _days) = (start, In(period, PeriodUnit.Month), In(period, PeriodUnit.Day));

    private static int In(LegalPeriod period, PeriodUnit unit) => period.Unit == unit ? period.Count : 0;
}

/// <summary>What becomes of a period's nominal end (PER-03): only the end rolls, and never into the unknown.</summary>
internal readonly ref struct Roll(LegalCalendar calendar, RestDays restDays)
{
    private readonly List<string> _calendars = [];

    /// <summary>The first day from here on that is no rest day; nothing where that cannot be known.</summary>
    public DateOnly? From(DateOnly nominal, List<DeadlineReason> reasons)
    {
        for (var day = nominal; ; day = day.AddDays(1))
        {
            if (Rests(day, reasons) is not { } rests)
            {
                return null;
            }

            if (!rests)
            {
                if (day != nominal)
                {
                    reasons.Add(PeriodReasons.Rolled(day));
                }

                if (restDays != RestDays.StatutoryDaysOnly && Look(day) is { } notice && notice.IsMakeUpWorkday(day))
                {
                    reasons.Add(PeriodReasons.MakeUpWorkday(notice, day));
                }

                return day;
            }
        }
    }

    /// <summary>The last of so many working days after a day; nothing where that cannot be known.</summary>
    public DateOnly? WorkingDays(DateOnly from, int count, List<DeadlineReason> reasons)
    {
        var day = from;
        for (var left = count; left > 0;)
        {
            day = day.AddDays(1);
            if (Rests(day, reasons) is not { } rests)
            {
                return null;
            }

            left -= rests ? 0 : 1;
        }

        return day;
    }

    /// <summary>The notices that were asked, in order.</summary>
    public IReadOnlyList<string> Calendars => _calendars;

    private bool? Rests(DateOnly day, List<DeadlineReason> reasons)
    {
        var notice = Look(day);
        var rests = notice?.IsRestDay(day, restDays);
        if (rests is null)
        {
            reasons.Add(notice is null ? PeriodReasons.NoticeMissing(day) : PeriodReasons.StatutoryDaysMissing(notice, day));
        }

        return rests;
    }

    private HolidayNotice? Look(DateOnly day)
    {
        var notice = calendar.NoticeOf(day.Year);
        if (notice is not null && (_calendars.Count == 0 || _calendars[^1] != notice.Name))
        {
            _calendars.Add(notice.Name);
        }

        return notice;
    }
}
