using System.Collections.Frozen;

namespace YiXinWeiGong.Rules;

/// <summary>The days of one calendar year that a State Council notice sets (国务院办公厅关于部分节假日安排的通知).</summary>
/// <remarks>
/// 《全国年节及纪念日放假办法》 names the festivals; each year's bridge days and make-up workdays come from a notice (PER-08).
/// Where a notice reaches back into the last days of December, those days belong in the data of their own year.
/// </remarks>
public sealed class HolidayNotice
{
    private readonly FrozenSet<DateOnly> _rest;
    private readonly FrozenSet<DateOnly> _work;

    internal HolidayNotice(int year, string source, IEnumerable<DateOnly> rest, IEnumerable<DateOnly> work)
    {
        (Year, Source, _rest, _work) = (year, source, rest.ToFrozenSet(), work.ToFrozenSet());
        (RestDays, MakeUpWorkdays) = ([.. _rest.Order()], [.. _work.Order()]);
    }

    /// <summary>The calendar year whose days it sets.</summary>
    public int Year { get; }

    /// <summary>The name under which deadlines cite it, such as <c>holidays-2026</c>.</summary>
    public string Name => NameOf(Year);

    /// <summary>The notice and the day it was issued.</summary>
    public string Source { get; }

    /// <summary>The days it declares free (放假), weekend days among them, in order.</summary>
    public IReadOnlyList<DateOnly> RestDays { get; }

    /// <summary>The weekend days it declares working days (调休上班), in order.</summary>
    public IReadOnlyList<DateOnly> MakeUpWorkdays { get; }

    /// <summary>Reads a notice from UTF-8 JSON: <c>year</c>, <c>source</c>, <c>rest</c> intervals <c>first/last</c> and <c>work</c> days.</summary>
    /// <param name="json">The stream; it stays open.</param>
    /// <exception cref="FormatException">The data are no sound notice; the message says what is wrong and where.</exception>
    public static HolidayNotice Parse(Stream json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return HolidayNoticeReader.Read(json);
    }

    /// <summary>The name and the source.</summary>
    public override string ToString() => $"{Name} ({Source})";

    internal static string NameOf(int year) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"holidays-{year}");

    /// <summary>Is a day of its year a rest day? Weekend days are, unless it declares them working days.</summary>
    internal bool IsRestDay(DateOnly day) => _rest.Contains(day) || (IsWeekend(day) && !_work.Contains(day));

    internal bool IsMakeUpWorkday(DateOnly day) => _work.Contains(day);

    internal static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
