using Ardalis.GuardClauses;

namespace YiXinWeiGong.Rules;

/// <summary>In what a legal period is counted (期间单位).</summary>
public enum PeriodUnit
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Calendar days (日); the case-handling rules know no working days (PER-07).</summary>
    [Label("日", "day")]
    Day = 1,

    /// <summary>Calendar months (月).</summary>
    [Label("月", "month")]
    Month = 2,
}

/// <summary>The length of a legal period (期间), before it is laid on the calendar.</summary>
/// <param name="Count">How many units; at least one.</param>
/// <param name="Unit">In what it is counted.</param>
public readonly record struct LegalPeriod(int Count, PeriodUnit Unit)
{
    /// <summary>So many calendar days (日).</summary>
    /// <param name="count">How many; at least one.</param>
    public static LegalPeriod Days(int count) => new(Guard.Against.NegativeOrZero(count), PeriodUnit.Day);

    /// <summary>So many calendar months (月).</summary>
    /// <param name="count">How many; at least one.</param>
    public static LegalPeriod Months(int count) => new(Guard.Against.NegativeOrZero(count), PeriodUnit.Month);

    /// <summary>The count and the unit, such as <c>15 days</c>.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{Count} {(Unit == PeriodUnit.Month ? "month" : "day")}{(Count == 1 ? "" : "s")}");

    /// <summary>The last day of the period by the calendar alone (PER-01, PER-02).</summary>
    /// <remarks>
    /// The day it starts on is not counted, so a period of days ends that many days later; a period of months ends on the
    /// corresponding day, or on the month's last day where there is none (民法典第二百零一条、第二百零二条).
    /// </remarks>
    internal DateOnly EndFrom(DateOnly start)
    {
        Guard.Against.NegativeOrZero(Count);
        return Unit switch
        {
            PeriodUnit.Day => start.AddDays(Count),
            PeriodUnit.Month => start.AddMonths(Count),
            _ => throw new InvalidOperationException("A period is counted in days or in months."),
        };
    }
}
