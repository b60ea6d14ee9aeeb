using System.Collections.Frozen;
using System.Globalization;

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
    private readonly FrozenSet<DateOnly> _statutory;

    internal HolidayNotice(
        int year, int version, string source, IReadOnlyCollection<DateOnly> rest, IReadOnlyCollection<DateOnly> work, IReadOnlyCollection<DateOnly> statutory)
    {
        (Year, Version, Source, _rest, _work, _statutory) = (year, version, source, rest.ToFrozenSet(), work.ToFrozenSet(), statutory.ToFrozenSet());
        (RestDays, MakeUpWorkdays, StatutoryDays) = ([.. _rest.Order()], [.. _work.Order()], [.. _statutory.Order()]);
        Name = version == 1 ? NameOf(year) : string.Create(CultureInfo.InvariantCulture, $"{NameOf(year)}@{version}");
    }

    /// <summary>The calendar year whose days it sets.</summary>
    public int Year { get; }

    /// <summary>The version of its data, from 1; data that were corrected, as a later notice may ask, have a higher one.</summary>
    public int Version { get; }

    /// <summary>The name under which deadlines cite it, such as <c>holidays-2026</c>, or <c>holidays-2026@2</c> where its data were corrected.</summary>
    public string Name { get; }

    /// <summary>The notice and the day it was issued.</summary>
    public string Source { get; }

    /// <summary>The days it declares free (放假), weekend days among them, in order.</summary>
    public IReadOnlyList<DateOnly> RestDays { get; }

    /// <summary>The weekend days it declares working days (调休上班), in order.</summary>
    public IReadOnlyList<DateOnly> MakeUpWorkdays { get; }

    /// <summary>The statutory days among them (法定节假日, 《全国年节及纪念日放假办法》), in order; none where the data do not say.</summary>
    public IReadOnlyList<DateOnly> StatutoryDays { get; }

    /// <summary>
    /// Reads a notice from UTF-8 JSON: <c>year</c>, <c>version</c> where it is not the first, <c>source</c>, <c>rest</c>
    /// days and intervals <c>first/last</c>, <c>work</c> days and <c>statutory</c> days.
    /// </summary>
    /// <param name="json">The stream; it stays open.</param>
    /// <param name="file">The name to cite where something is wrong.</param>
    /// <exception cref="FormatException">It is no sound notice; the message gives file, line, path, what is wrong and how to mend it.</exception>
    public static HolidayNotice Parse(Stream json, string file = "holiday notice")
    {
        ArgumentNullException.ThrowIfNull(json);
        return HolidayNoticeReader.Read(StrictJson.Read(json, file));
    }

    /// <summary>The name and the source.</summary>
    public override string ToString() => $"{Name} ({Source})";

    internal static string NameOf(int year) => string.Create(CultureInfo.InvariantCulture, $"holidays-{year}");

    /// <summary>Is a day of its year a rest day? Nothing where the data do not say which days are statutory and only those count.</summary>
    internal bool? IsRestDay(DateOnly day, RestDays kind) => kind == Rules.RestDays.StatutoryDaysOnly
        ? StatutoryDays.Count > 0 ? _statutory.Contains(day) : null
        : _rest.Contains(day) || (IsWeekend(day) && !_work.Contains(day));

    internal bool IsMakeUpWorkday(DateOnly day) => _work.Contains(day);

    internal static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
