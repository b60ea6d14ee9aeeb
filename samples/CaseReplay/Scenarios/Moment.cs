using System.Globalization;
using CaseReplay.Text;

namespace CaseReplay.Scenarios;

/// <summary>How much of a time the source tells.</summary>
internal enum Precision
{
    Month,
    Day,
    Minute,
}

/// <summary>When a step happens, and how much of that is known.</summary>
internal sealed record Moment(DateTimeOffset At, Precision Precision)
{
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);
    private static readonly string[] Instants = ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz"];

    /// <summary>What is taken for granted where the source tells only the month. Of a day the hour is simply not printed.</summary>
    public Bilingual? Assumed => Precision == Precision.Month
        ? new Bilingual("时间只到月：具体日期为设定。", "Dated by month only: the day is assumed.")
        : null;

    /// <summary>
    /// A full time with its offset; a day; or a month, taken as its first day. What is not told is taken as 09:00, or as
    /// the time of the step before where that lies later in the same day or month.
    /// </summary>
    public static Moment? Parse(string text, DateTimeOffset? before)
    {
        var culture = CultureInfo.InvariantCulture;
        if (DateTimeOffset.TryParseExact(text, Instants, culture, DateTimeStyles.None, out var instant))
        {
            return new Moment(instant.ToOffset(Shanghai), Precision.Minute);
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", culture, DateTimeStyles.None, out var day))
        {
            return Later(day, before is { } last && DayOf(last) == day ? before : null, Precision.Day);
        }

        return DateOnly.TryParseExact(text, "yyyy-MM", culture, DateTimeStyles.None, out var month)
            ? Later(month, before is { } earlier && DayOf(earlier) is var d && (d.Year, d.Month) == (month.Year, month.Month) ? before : null, Precision.Month)
            : null;
    }

    /// <summary>As the source tells it, in Shanghai's time.</summary>
    public override string ToString() => At.ToString(
        Precision switch { Precision.Month => "yyyy-MM", Precision.Day => "yyyy-MM-dd", _ => "yyyy-MM-dd HH:mm" }, CultureInfo.InvariantCulture);

    /// <summary>With the day and hour that it is taken as.</summary>
    public string InFull() => At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Shanghai);

    public static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(Shanghai).DateTime);

    private static Moment Later(DateOnly day, DateTimeOffset? before, Precision precision)
    {
        var morning = StartOf(day).AddHours(9);
        return new Moment(before > morning ? before.Value.ToOffset(Shanghai) : morning, precision);
    }
}
