using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Ardalis.GuardClauses;

namespace YiXinWeiGong.Rules;

/// <summary>Counts legal periods (期间计算) and alone turns instants into days. Immutable and safe to share.</summary>
/// <remarks>
/// <para>民事诉讼法第八十五条、民法典第二百零一条至第二百零三条; 人民检察院公益诉讼办案规则第一百一十一条 applies them to public-interest cases (PER-06).</para>
/// <para>
/// A rest day is a weekend day or a day that the year's notice declares free, less the make-up workdays. Where the notice of
/// a year is not loaded nothing is asserted about its days. A following year's notice has at times moved days of late
/// December (as in 2018): load the corrected data of the earlier year then.
/// </para>
/// </remarks>
public sealed class LegalCalendar
{
    private const string MembersAreOfOneCalendar = "Days and instants are asked of a calendar.";

    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);
    private static readonly Lazy<LegalCalendar> LazyEmbedded = new(ReadEmbedded);

    private readonly FrozenDictionary<int, HolidayNotice> _notices;

    /// <summary>A calendar that knows the given notices.</summary>
    /// <param name="notices">At most one a year.</param>
    /// <exception cref="ArgumentException">Two notices are of the same year.</exception>
    public LegalCalendar(IEnumerable<HolidayNotice> notices)
    {
        Guard.Against.Null(notices);
        Notices = [.. notices.OrderBy(notice => notice.Year)];
        foreach (var (earlier, later) in Notices.Zip(Notices.Skip(1)))
        {
            if (earlier.Year == later.Year)
            {
                throw new ArgumentException($"There are two notices {later.Name}.", nameof(notices));
            }
        }

        _notices = Notices.ToFrozenDictionary(notice => notice.Year);
    }

    /// <summary>The calendar with the notices that ship with the library, from 2022 on.</summary>
    public static LegalCalendar Embedded => LazyEmbedded.Value;

    /// <summary>The notices it knows, by year; join another to them to make a calendar that knows more.</summary>
    public IReadOnlyList<HolidayNotice> Notices { get; }

    /// <summary>The day it is in Shanghai (UTC+8, no summer time) at an instant, whatever the machine's own time zone.</summary>
    /// <param name="at">The instant.</param>
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = MembersAreOfOneCalendar)]
    public DateOnly DateOf(DateTimeOffset at) => DayOf(at);

    /// <summary>The day of an instant in Asia/Shanghai, whatever notices are loaded.</summary>
    /// <param name="at">The instant.</param>
    public static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDayNumber((int)((at.UtcTicks + Shanghai.Ticks) / TimeSpan.TicksPerDay));

    /// <summary>The instant at which a day begins, 0:00 in Shanghai.</summary>
    /// <param name="day">The day.</param>
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = MembersAreOfOneCalendar)]
    public DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Shanghai);

    /// <summary>The instant at which a day is over, 24:00 in Shanghai, and thus no longer part of it (民法典第二百零三条第二款, PER-04).</summary>
    /// <param name="day">The day.</param>
    public DateTimeOffset EndOf(DateOnly day) => StartOf(day.AddDays(1));

    /// <summary>Is a day a rest day (法定休假日)? Nothing where no notice of its year is loaded, weekends included (PER-08).</summary>
    /// <param name="day">The day.</param>
    public bool? IsRestDay(DateOnly day) => IsRestDay(day, RestDays.WeekendsAndBridgeDays);

    /// <summary>Is a day a rest day by one reading of the law (?1)? Nothing where the year's data do not say.</summary>
    /// <param name="day">The day.</param>
    /// <param name="restDays">The reading.</param>
    public bool? IsRestDay(DateOnly day, RestDays restDays) => NoticeOf(day.Year)?.IsRestDay(day, restDays);

    /// <summary>The same calendar with another notice, which takes the place of one of the same year and a lower version.</summary>
    /// <param name="notice">The notice.</param>
    /// <exception cref="FormatException">There is one of that year whose version is not lower.</exception>
    public LegalCalendar With(HolidayNotice notice)
    {
        Guard.Against.Null(notice);
        return NoticeOf(notice.Year) is { } known && known.Version >= notice.Version
            ? throw new FormatException($"{notice.Name}: {known.Name} is loaded already; raise its 'version' where the data were corrected")
            : new LegalCalendar([.. Notices.Where(other => other.Year != notice.Year), notice]);
    }

    /// <summary>The years from a day to another of which no notice is loaded, so that deadlines in them would be provisional (PER-08).</summary>
    /// <param name="from">The first day.</param>
    /// <param name="until">The last day.</param>
    public IReadOnlyList<int> MissingYears(DateOnly from, DateOnly until) =>
        [.. Enumerable.Range(from.Year, Math.Max(0, until.Year - from.Year + 1)).Where(year => NoticeOf(year) is null)];

    /// <summary>The deadline of a period that runs forward from a day (PER-01 to PER-08).</summary>
    /// <param name="kind">What is due, one of <see cref="DeadlineKinds"/>.</param>
    /// <param name="article">The article that sets the period.</param>
    /// <param name="from">The day it runs from, itself not counted.</param>
    /// <param name="period">How long it is.</param>
    /// <returns>The deadline; provisional where deciding its last day takes a notice that is not loaded.</returns>
    public Deadline Due(string kind, string article, DateOnly from, LegalPeriod period)
    {
        Guard.Against.NullOrWhiteSpace(kind);
        Guard.Against.NullOrWhiteSpace(article);
        return Recount(new Deadline { Kind = kind, Article = article, From = from, Period = period, Nominal = from });
    }

    /// <summary>The last day for a notice that must be given so many days before another day (三日前, PER-09).</summary>
    /// <remarks>
    /// 人民检察院审查案件听证工作规定第十条. Counted backwards, the day itself not counted: three days before the 10th is the 7th.
    /// It does not roll and is never provisional; it warns where the last day is a rest day.
    /// </remarks>
    /// <param name="kind">What is due, one of <see cref="DeadlineKinds"/>.</param>
    /// <param name="article">The article that sets the days.</param>
    /// <param name="day">The day before which notice is to be given.</param>
    /// <param name="days">How many days before; at least one.</param>
    public Deadline NoticeBefore(string kind, string article, DateOnly day, int days)
    {
        Guard.Against.NullOrWhiteSpace(kind);
        Guard.Against.NullOrWhiteSpace(article);
        Guard.Against.NegativeOrZero(days);
        return Recount(new Deadline { Kind = kind, Article = article, From = day, Period = LegalPeriod.Days(days), CountsBack = true, Nominal = day });
    }

    /// <summary>The same deadline counted again from what it keeps: its start, its period, its changes and its choices.</summary>
    /// <param name="deadline">The deadline.</param>
    /// <returns>Equal to it where this calendar knows what decided it before.</returns>
    public Deadline Recount(Deadline deadline)
    {
        Guard.Against.Null(deadline);
        Guard.Against.NegativeOrZero(deadline.Period.Count);
        return deadline switch
        {
            { CountsBack: true } => CountBack(deadline),
            { Period.Unit: PeriodUnit.WorkingDay } => CountWorkingDays(deadline),
            { Period.Unit: PeriodUnit.Day or PeriodUnit.Month } => Count(deadline),
            _ => throw new InvalidOperationException("A period is counted in days, months or working days."),
        };
    }

    /// <summary>Was something done in time? It was, until the deadline's last day is over (PER-04).</summary>
    /// <remarks>
    /// For a document sent by post the instant is that of posting (邮戳), for transit time is not counted (民事诉讼法第八十五条第四款, PER-05).
    /// Rolling only ever moves a deadline later: what was done by its nominal day is in time even while it is provisional.
    /// </remarks>
    /// <param name="deadline">The deadline.</param>
    /// <param name="doneAt">When it was done.</param>
    /// <param name="closes">When the last day is over, where that is not 24:00 (?2).</param>
    /// <exception cref="InvalidOperationException">
    /// The deadline is provisional or suspended and its nominal day was over; whether that was late cannot be known, and neither answer is given.
    /// </exception>
    public bool IsInTime(Deadline deadline, DateTimeOffset doneAt, TimeOnly? closes = null)
    {
        Guard.Against.Null(deadline);
        var last = deadline.Effective ?? deadline.Nominal;
        if (doneAt < (closes is { } time ? StartOf(last) + time.ToTimeSpan() : EndOf(last)))
        {
            return true;
        }

        return deadline.Effective is not null
            ? false
            : throw new InvalidOperationException($"Whether {deadline.Kind} was in time cannot be known before its last day is.");
    }

    /// <summary>The notice of a year, or nothing where none is loaded.</summary>
    internal HolidayNotice? NoticeOf(int year) => _notices.GetValueOrDefault(year);

    private Deadline Count(Deadline deadline)
    {
        var course = new PeriodCourse(deadline.From, deadline.Period);
        var reasons = Begin(deadline);
        reasons.Add(PeriodReasons.End(deadline.Period, course.Nominal));
        foreach (var change in deadline.Changes)
        {
            course.Take(change);
            reasons.Add(PeriodReasons.Changed(change, course.Nominal));
        }

        return Ended(deadline, course.Nominal, deadline.IsSuspended, reasons, (roll, last) => roll.From(last, reasons));
    }

    private Deadline CountWorkingDays(Deadline deadline)
    {
        if (deadline.Changes.Count > 0)
        {
            throw new ArgumentException("Periods of working days are local promises, which no rule makes longer.", nameof(deadline));
        }

        var reasons = Begin(deadline);
        var earliest = deadline.From.AddDays(deadline.Period.Count);
        var ended = Ended(deadline, earliest, false, reasons, (roll, _) => roll.WorkingDays(deadline.From, deadline.Period.Count, reasons));
        reasons.Add(PeriodReasons.End(deadline.Period, ended.Effective ?? earliest));
        return ended;
    }

    private Deadline Ended(Deadline deadline, DateOnly nominal, bool standsStill, List<DeadlineReason> reasons, Ending ending)
    {
        var roll = new Roll(this, OpenPoints.RestDays.In(deadline.Choices));
        var day = standsStill ? null : ending(roll, nominal);
        return deadline with { Nominal = nominal, Effective = deadline.StartIsProvisional ? null : day, Reasons = reasons, Calendars = roll.Calendars };
    }

    private Deadline CountBack(Deadline deadline)
    {
        var clear = OpenPoints.NoticeDays.In(deadline.Choices) == NoticeDays.ClearDays ? 1 : 0;
        var last = deadline.From.AddDays(-deadline.Period.Count - clear);
        return deadline with
        {
            Nominal = last,
            Effective = last,
            Reasons = [PeriodReasons.CountedBack(deadline.Article, last)],
            Warnings = IsRestDay(last, OpenPoints.RestDays.In(deadline.Choices)) switch
            {
                true => [DeadlineWarnings.LastDayIsRestDay],
                false => [],
                null => [DeadlineWarnings.LastDayIsUnknown],
            },
        };
    }

    private static List<DeadlineReason> Begin(Deadline deadline) => deadline.StartsAfter is not null && deadline.Reasons is [var runsFrom, ..]
        ? [runsFrom, PeriodReasons.StartNotCounted(deadline.From)]
        : [PeriodReasons.StartNotCounted(deadline.From)];

    private static LegalCalendar ReadEmbedded() => new(EmbeddedJson.Under("Rules.holidays").Select(name =>
    {
        using var json = EmbeddedJson.Open(name);
        return HolidayNotice.Parse(json, name["Rules.".Length..]);
    }));

    private delegate DateOnly? Ending(Roll roll, DateOnly nominal);
}
