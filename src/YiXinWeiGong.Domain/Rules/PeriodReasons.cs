namespace YiXinWeiGong.Rules;

/// <summary>The steps of counting a period, each with its rule and article.</summary>
internal static class PeriodReasons
{
    private static readonly DateOnly CivilCodeInForce = new(2021, 1, 1);

    /// <summary>The starting day is not counted; the count begins the day after.</summary>
    public static DeadlineReason StartNotCounted(DateOnly from) => new(DeadlineRules.StartDayIsNotCounted, InForce("ML 85(2)", "ML 85(2); MD 201", from), from.AddDays(1));

    /// <summary>Months end on the corresponding day or the month's last; days are calendar days.</summary>
    public static DeadlineReason End(LegalPeriod period, DateOnly nominal) => period.Unit switch
    {
        PeriodUnit.Month => new(DeadlineRules.MonthsEndOnTheCorrespondingDay, InForce("ML 85", "MD 202", nominal), nominal),
        PeriodUnit.WorkingDay => new(DeadlineRules.WorkingDaysAreCounted, period.ToString(), nominal),
        _ => new(DeadlineRules.DaysAreCalendarDays, InForce("ML 85", "MD 200", nominal), nominal),
    };

    /// <summary>The end fell on a rest day and moved to the first working day after.</summary>
    public static DeadlineReason Rolled(DateOnly day) => new(DeadlineRules.EndRollsOverRestDays, InForce("ML 85(3)", "ML 85(3); MD 203(1)", day), day);

    /// <summary>The last day is a weekend day that a notice made a working day.</summary>
    public static DeadlineReason MakeUpWorkday(HolidayNotice notice, DateOnly day) => new(DeadlineRules.RestDaysByNotice, notice.Name, day);

    /// <summary>From this day on nothing is known, for the year's notice is not loaded.</summary>
    public static DeadlineReason NoticeMissing(DateOnly day) => new(DeadlineRules.RestDaysByNotice, $"{HolidayNotice.NameOf(day.Year)} (not loaded)", day);

    /// <summary>From this day on nothing is known, for the year's notice does not list the statutory days and only those count (?1).</summary>
    public static DeadlineReason StatutoryDaysMissing(HolidayNotice notice, DateOnly day) =>
        new(DeadlineRules.RestDaysByNotice, $"{notice.Name} (statutory days not listed)", day);

    /// <summary>So many days before another day.</summary>
    public static DeadlineReason CountedBack(string article, DateOnly day) => new(DeadlineRules.CountedBack, article, day);

    /// <summary>The period runs from the end of another, whose steps stand beneath.</summary>
    public static DeadlineReason RunsFrom(Deadline earlier, DateOnly from) =>
        new(DeadlineRules.RunsFromAnotherEnd, earlier.Article, from) { Because = earlier.Reasons };

    /// <summary>Something changed the period.</summary>
    public static DeadlineReason Changed(PeriodChange change, DateOnly nominal) => new(
        change.Kind switch
        {
            PeriodChangeKind.Extended => DeadlineRules.Extended,
            PeriodChangeKind.Excluded => DeadlineRules.TimeExcluded,
            PeriodChangeKind.Suspended => DeadlineRules.Suspended,
            _ => DeadlineRules.RestartsOnTransfer,
        },
        change.Article,
        nominal);

    /// <summary>What is cited on a day: the Civil Code (民法典) only since it is in force.</summary>
    private static string InForce(string before, string since, DateOnly day) => day < CivilCodeInForce ? before : since;
}
