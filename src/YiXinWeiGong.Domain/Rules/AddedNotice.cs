using Ardalis.GuardClauses;

namespace YiXinWeiGong.Rules;

/// <summary>A holiday notice (放假通知) that was added while the system runs; the data are kept as they came.</summary>
public sealed class AddedNotice : AggregateRoot<AddedNoticeId, NoticeStatus>
{
    /// <summary>The longest data, in characters.</summary>
    public const int JsonMaxLength = 20_000;

    private AddedNotice(AddedNoticeId id, int year, int noticeVersion, string json, DateTimeOffset addedAt)
        : base(id, NoticeStatus.Added) =>
        (Year, NoticeVersion, Json, AddedAt) = (year, noticeVersion, json, addedAt);

    /// <inheritdoc/>
    public override SubjectRef Ref => new("notice", Id.Value);

    /// <summary>The year it is of.</summary>
    public int Year { get; }

    /// <summary>The version of its data.</summary>
    public int NoticeVersion { get; }

    /// <summary>The data.</summary>
    public string Json { get; }

    /// <summary>When it was added.</summary>
    public DateTimeOffset AddedAt { get; }

    /// <summary>Adds a notice that was read and found sound.</summary>
    /// <param name="id">The id, made by the caller.</param>
    /// <param name="notice">The notice.</param>
    /// <param name="json">The data it was read from.</param>
    /// <param name="at">When.</param>
    public static AddedNotice Add(AddedNoticeId id, HolidayNotice notice, string json, DateTimeOffset at)
    {
        Guard.Against.Null(notice);
        Guard.Against.NullOrWhiteSpace(json);
        var added = new AddedNotice(id, notice.Year, notice.Version, json, at);
        added.Raise(new HolidayNoticeAdded(id, at) { Notice = notice.Name });
        return added;
    }
}

/// <summary>The notices that were added, by year and version.</summary>
public sealed class NoticesByVersion : Specification<AddedNotice>
{
    /// <summary>Describes the query.</summary>
    public NoticesByVersion() => Query.OrderBy(notice => notice.Year).ThenBy(notice => notice.NoticeVersion).ThenBy(notice => notice.Id);
}

/// <summary>The ids of the notices that were added, by id.</summary>
public sealed class NoticeIds : Specification<AddedNotice, AddedNoticeId>
{
    /// <summary>Describes the query.</summary>
    public NoticeIds()
    {
        Query.Select(notice => notice.Id);
        Query.OrderBy(notice => notice.Id);
    }
}

/// <summary>A holiday notice was added to the running system.</summary>
public sealed record HolidayNoticeAdded(AddedNoticeId Entry, DateTimeOffset At) : DomainEvent(Entry.Value, At)
{
    /// <summary>Its name, such as <c>holidays-2027</c>.</summary>
    public required string Notice { get; init; }
}
