using System.Text;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Rules;

/// <summary>The calendar that this process counts by; another takes its place when a notice is added, whichever process added it.</summary>
internal sealed class CurrentCalendar(LegalCalendar calendar)
{
    private volatile Known _now = new(calendar, []);

    /// <summary>What the host started with, before the store's notices.</summary>
    public LegalCalendar AtStart { get; } = calendar;

    public Known Now
    {
        get => _now;
        set => _now = value;
    }

    /// <summary>A calendar, and the store's notices that it holds.</summary>
    internal sealed record Known(LegalCalendar Calendar, IReadOnlyList<AddedNoticeId> Notices);
}

/// <summary>
/// Gives the calendar with every notice that the store keeps. Each scope asks the store once, by ids alone where nothing is
/// new, so that no process goes on counting by what another has corrected.
/// </summary>
internal sealed class CalendarDesk(IStore<AddedNotice, AddedNoticeId> notices, CurrentCalendar current, IUnitOfWork unitOfWork)
{
    private LegalCalendar? _ofScope;

    /// <summary>The calendar, as the store has it at the first time of asking in this scope.</summary>
    public async Task<LegalCalendar> GetAsync(CancellationToken cancellationToken) => _ofScope ??= await RefreshAsync(cancellationToken);

    /// <summary>The notice that some data are.</summary>
    /// <exception cref="RefusalException">It is no sound notice, or not newer than the one of its year; the detail says why.</exception>
    public async Task<HolidayNotice> RequireSoundAsync(string json, string property, CancellationToken cancellationToken)
    {
        var calendar = await RefreshAsync(cancellationToken);
        try
        {
            var notice = Parse(json);
            _ = calendar.With(notice);
            return notice;
        }
        catch (FormatException wrong)
        {
            throw new RefusalException(RuleCodes.NoticeMalformed, ProblemKind.Invalid, property, wrong.Message);
        }
    }

    private async Task<LegalCalendar> RefreshAsync(CancellationToken cancellationToken)
    {
        var known = current.Now;
        var ids = await notices.ListAsync(new NoticeIds(), cancellationToken);
        if (known.Notices.SequenceEqual(ids))
        {
            return known.Calendar;
        }

        var read = new CurrentCalendar.Known(Joined(await notices.ListAsync(new NoticesByVersion(), cancellationToken)), ids);

        // What a host's transaction has not committed is not the whole process's to count by.
        if (!unitOfWork.IsInHostTransaction)
        {
            current.Now = read;
        }

        return read.Calendar;
    }

    private LegalCalendar Joined(IEnumerable<AddedNotice> added)
    {
        var calendar = current.AtStart;
        foreach (var notice in added.Select(one => Parse(one.Json)))
        {
            // A later release may ship what a host had to add itself.
            if (calendar.Notices.All(known => known.Year != notice.Year || known.Version < notice.Version))
            {
                calendar = calendar.With(notice);
            }
        }

        return calendar;
    }

    private static HolidayNotice Parse(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return HolidayNotice.Parse(stream, "notice");
    }
}
