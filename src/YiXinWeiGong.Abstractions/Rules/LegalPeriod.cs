using System.Globalization;

namespace YiXinWeiGong.Rules;

/// <summary>In what a period is counted (期间单位).</summary>
public enum PeriodUnit
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Calendar days (日); the case-handling rules know no working days (PER-07).</summary>
    [Label("日", "day")]
    Day = 1,

    /// <summary>Calendar months (月).</summary>
    [Label("个月", "month")]
    Month = 2,

    /// <summary>Working days (工作日), in which local promises are counted and no article of the case-handling rules is (PER-07).</summary>
    [Label("个工作日", "working day")]
    WorkingDay = 3,
}

/// <summary>The length of a period (期间), before it is laid on the calendar.</summary>
/// <param name="Count">How many units; at least one.</param>
/// <param name="Unit">In what it is counted.</param>
public readonly record struct LegalPeriod(int Count, PeriodUnit Unit)
{
    /// <summary>The longest count: a hundred years of months, which is beyond anything the law sets and leaves room in the calendar.</summary>
    public const int MaxCount = 1200;

    private static readonly (string One, string Many, string Chinese, PeriodUnit Unit)[] Words =
    [
        ("day", "days", "日", PeriodUnit.Day),
        ("month", "months", "个月", PeriodUnit.Month),
        ("working day", "working days", "个工作日", PeriodUnit.WorkingDay),
    ];

    /// <summary>So many calendar days (日).</summary>
    /// <param name="count">How many, from 1 to 1,200.</param>
    /// <exception cref="ArgumentException">There are not so many.</exception>
    public static LegalPeriod Days(int count) => Of(count, PeriodUnit.Day);

    /// <summary>So many calendar months (月).</summary>
    /// <param name="count">How many, from 1 to 1,200.</param>
    /// <exception cref="ArgumentException">There are not so many.</exception>
    public static LegalPeriod Months(int count) => Of(count, PeriodUnit.Month);

    /// <summary>So many working days (工作日).</summary>
    /// <param name="count">How many, from 1 to 1,200.</param>
    /// <exception cref="ArgumentException">There are not so many.</exception>
    public static LegalPeriod WorkingDays(int count) => Of(count, PeriodUnit.WorkingDay);

    /// <summary>Reads a period as rule books and tables write it: <c>15 days</c>, <c>1 month</c>, <c>7 working days</c>, <c>2个月</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="period">The period, if the text is one.</param>
    public static bool TryParse(string? text, out LegalPeriod period)
    {
        period = default;
        if (text is null)
        {
            return false;
        }

        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        var unit = text[digits..].TrimStart();
        var word = Words.FirstOrDefault(word => unit == word.One || unit == word.Many || unit == word.Chinese);
        if (word.Unit == PeriodUnit.None
            || !int.TryParse(text.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || count is < 1 or > MaxCount)
        {
            return false;
        }

        period = new LegalPeriod(count, word.Unit);
        return true;
    }

    /// <summary>The count and the unit, such as <c>15 days</c>.</summary>
    public override string ToString()
    {
        var unit = Unit;
        var word = Words.FirstOrDefault(word => word.Unit == unit);
        return string.Create(CultureInfo.InvariantCulture, $"{Count} {(Count == 1 ? word.One : word.Many)}");
    }

    private static LegalPeriod Of(int count, PeriodUnit unit) => count is >= 1 and <= MaxCount
        ? new LegalPeriod(count, unit)
        : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"A period has from 1 to {MaxCount} units, not {count}."), nameof(count));
}
