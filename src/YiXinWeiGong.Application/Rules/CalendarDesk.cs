using System.Text;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Rules;

/// <summary>The calendar that this process counts by; another takes its place when a notice is added while it runs.</summary>
internal sealed class CurrentCalendar(LegalCalendar calendar)
{
    private volatile LegalCalendar _value = calendar;

    /// <summary>What the host started with, before the store's notices.</summary>
    public LegalCalendar AtStart { get; } = calendar;

    public LegalCalendar Value
    {
        get => _value;
        set => _value = value;
    }
}

/// <summary>Takes the notices that the store keeps into the process's calendar.</summary>
internal sealed class CalendarDesk(IStore<AddedNotice, AddedNoticeId> notices, CurrentCalendar current)
{
    /// <summary>Counts by every notice that was added, whichever process added it.</summary>
    public async Task<LegalCalendar> RefreshAsync(CancellationToken cancellationToken) =>
        current.Value = Joined(await notices.ListAsync(new NoticesByVersion(), cancellationToken));

    /// <summary>The calendar with another notice.</summary>
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
