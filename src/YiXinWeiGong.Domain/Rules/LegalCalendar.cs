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
    private const string MembersAreOfOneCalendar = "Days and instants are asked of a calendar, which may come to differ in its close of day (PER-04).";

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

    /// <summary>The calendar with the notices that ship with the library, 2022 to 2026.</summary>
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
    public bool? IsRestDay(DateOnly day) => _notices.TryGetValue(day.Year, out var notice) ? notice.IsRestDay(day) : null;

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

        var nominal = period.EndFrom(from);
        var roll = Roll.From(nominal, _notices);
        return new Deadline
        {
            Kind = kind,
            Article = article,
            From = from,
            Nominal = nominal,
            Effective = roll.Day,
            Reasons = [PeriodReasons.StartNotCounted(from), PeriodReasons.End(period, nominal), .. roll.Reasons],
            Calendars = roll.Calendars,
        };
    }

    /// <summary>The last day for a notice that must be given so many days before another day (三日前, PER-09).</summary>
    /// <remarks>
    /// 人民检察院审查案件听证工作规定第十条. Counted backwards, the day itself not counted: three days before the 10th is the 7th.
    /// It does not roll, so no notice is consulted and it is never provisional; ask <see cref="IsRestDay"/> where a host wishes
    /// to warn that the last day is a rest day.
    /// </remarks>
    /// <param name="kind">What is due, one of <see cref="DeadlineKinds"/>.</param>
    /// <param name="article">The article that sets the days.</param>
    /// <param name="day">The day before which notice is to be given.</param>
    /// <param name="days">How many days before; at least one.</param>
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = MembersAreOfOneCalendar)]
    public Deadline NoticeBefore(string kind, string article, DateOnly day, int days)
    {
        Guard.Against.NullOrWhiteSpace(kind);
        Guard.Against.NullOrWhiteSpace(article);
        Guard.Against.NegativeOrZero(days);

        var last = day.AddDays(-days);
        return new Deadline
        {
            Kind = kind,
            Article = article,
            From = day,
            Nominal = last,
            Effective = last,
            Reasons = [PeriodReasons.CountedBack(last)],
        };
    }

    /// <summary>Was something done in time? It was, until the deadline's last day is over (PER-04).</summary>
    /// <remarks>
    /// For a document sent by post the instant is that of posting (邮戳), for transit time is not counted (民事诉讼法第八十五条第四款, PER-05).
    /// Rolling only ever moves a deadline later: what was done by its nominal day is in time even while it is provisional.
    /// </remarks>
    /// <param name="deadline">The deadline.</param>
    /// <param name="doneAt">When it was done.</param>
    /// <exception cref="InvalidOperationException">
    /// The deadline is provisional and its nominal day was over; whether that was late cannot be known, and neither answer is given.
    /// </exception>
    public bool IsInTime(Deadline deadline, DateTimeOffset doneAt)
    {
        Guard.Against.Null(deadline);
        if (doneAt < EndOf(deadline.Effective ?? deadline.Nominal))
        {
            return true;
        }

        return deadline.IsProvisional
            ? throw new InvalidOperationException($"Whether {deadline.Kind} was in time cannot be known before the holiday notice is loaded that decides its last day.")
            : false;
    }

    private static LegalCalendar ReadEmbedded() => new(EmbeddedJson.Under("Rules.holidays").Select(name =>
    {
        using var json = EmbeddedJson.Open(name);
        return HolidayNotice.Parse(json);
    }));
}
