using Ardalis.GuardClauses;
using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Vault;

/// <summary>
/// A record that the law wants kept for its own sake (依法留存的记录): an impact assessment, or that personal data were passed to
/// others. When its time is over what it says is deleted; that there was one stays.
/// </summary>
public sealed class RetentionRecord : AggregateRoot<RetentionRecordId, RetentionRecordStatus>, IOfOffice
{
    private RetentionRecord(RetentionRecordId id, OfficeId office, string @class, DateOnly madeOn, DateTimeOffset recordedAt)
        : base(id, RetentionRecordStatus.Kept) =>
        (Office, Class, MadeOn, RecordedAt) = (office, @class, madeOn, recordedAt);

    /// <summary>Every permitted move.</summary>
    public static Lifecycle<RetentionRecordStatus, RetentionRecordAction> Lifecycle { get; } = new(
        "retention-record",
        (RetentionRecordStatus.Kept, RetentionRecordAction.Purge, RetentionRecordStatus.Purged));

    /// <inheritdoc/>
    public override SubjectRef Ref => new("retention-record", Id.Value);

    /// <summary>The office whose record it is.</summary>
    public OfficeId Office { get; }

    /// <summary>The class of retention, one of <see cref="RetentionClasses"/>.</summary>
    public string Class { get; }

    /// <summary>The day of what it records, from which its time runs.</summary>
    public DateOnly MadeOn { get; }

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset RecordedAt { get; }

    /// <summary>What it says; nothing once it is purged.</summary>
    public RetainedContent? Content { get; private set; }

    /// <summary>The day it was purged.</summary>
    public DateOnly? PurgedOn { get; private set; }

    /// <summary>Records.</summary>
    /// <param name="id">The id, made by the caller.</param>
    /// <param name="office">Whose record.</param>
    /// <param name="class">The class of retention.</param>
    /// <param name="madeOn">The day of what it records.</param>
    /// <param name="content">What it says.</param>
    /// <param name="at">When.</param>
    public static RetentionRecord Make(
        RetentionRecordId id, OfficeId office, string @class, DateOnly madeOn, RetainedContent content, DateTimeOffset at)
    {
        Guard.Against.NullOrWhiteSpace(@class);
        var record = new RetentionRecord(id, office, @class, madeOn, at) { Content = Guard.Against.Null(content) };
        record.Raise(new RetentionRecordMade(id, at) { Office = office });
        return record;
    }

    /// <summary>Notes that it is under a hold; whoever is about to purge it at the same moment is told.</summary>
    /// <param name="hold">The hold.</param>
    /// <param name="at">When.</param>
    public void Hold(LegalHoldId hold, DateTimeOffset at) => Raise(new RetentionRecordHeld(Id, at) { Hold = hold });

    /// <summary>Deletes what it says.</summary>
    /// <param name="isHeld">Is it under a legal hold?</param>
    /// <param name="classes">Say how long it is kept.</param>
    /// <param name="today">The day.</param>
    /// <param name="at">When.</param>
    /// <exception cref="RefusalException">It must be kept, or is purged already.</exception>
    public void Purge(bool isHeld, RetentionClasses classes, DateOnly today, DateTimeOffset at)
    {
        Guard.Against.Null(classes);
        var next = Lifecycle.Next(Status, RetentionRecordAction.Purge);
        if (classes.Ask(new RetentionQuestion { Class = Class, MadeOn = MadeOn, IsHeld = isHeld, On = today }).Refusal is { } refusal)
        {
            throw new RefusalException(refusal);
        }

        (Status, Content, PurgedOn) = (next, null, today);
        Raise(new RetentionRecordPurged(Id, at) { Office = Office });
    }
}

/// <summary>What a record says.</summary>
public sealed record RetainedContent
{
    /// <summary>The longest line, in characters.</summary>
    public const int LineMaxLength = 200;

    /// <summary>The longest text, in characters.</summary>
    public const int TextMaxLength = 4000;

    /// <summary>What is processed, or who received the data.</summary>
    public required string Title { get; init; }

    /// <summary>What for, and why it is lawful, proper and necessary.</summary>
    public required string Purpose { get; init; }

    /// <summary>Which data, of how many people, how; or what they mean for people's rights and how safe they are.</summary>
    public required string Scope { get; init; }

    /// <summary>What protects them.</summary>
    public string? Measures { get; init; }

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => nameof(RetainedContent);
}

/// <summary>A record that the law wants kept was made.</summary>
public sealed record RetentionRecordMade(RetentionRecordId Record, DateTimeOffset At) : DomainEvent(Record.Value, At)
{
    /// <summary>Whose.</summary>
    public required OfficeId Office { get; init; }
}

/// <summary>A record came under a legal hold.</summary>
public sealed record RetentionRecordHeld(RetentionRecordId Record, DateTimeOffset At) : DomainEvent(Record.Value, At)
{
    /// <summary>The hold.</summary>
    public required LegalHoldId Hold { get; init; }
}

/// <summary>What a record said was deleted.</summary>
public sealed record RetentionRecordPurged(RetentionRecordId Record, DateTimeOffset At) : DomainEvent(Record.Value, At)
{
    /// <summary>Whose.</summary>
    public required OfficeId Office { get; init; }
}

/// <summary>An office's records of a class, or of any, oldest first.</summary>
public sealed class RetentionRecordsOfOffice : Specification<RetentionRecord>
{
    /// <summary>Describes the query.</summary>
    /// <param name="office">Whose.</param>
    /// <param name="class">Of which class, or of any.</param>
    /// <param name="after">The last record of the page before.</param>
    /// <param name="take">How many at most.</param>
    public RetentionRecordsOfOffice(OfficeId office, string? @class = null, RetentionRecordId? after = null, int take = 50)
    {
        Query.Where(record => record.Office == office);
        if (@class is not null)
        {
            Query.Where(record => record.Class == @class);
        }

        if (after is { } last)
        {
            Query.Where(record => record.Id.CompareTo(last) > 0);
        }

        Query.OrderBy(record => record.Id).Take(take);
    }
}

/// <summary>Records of a class that were made by a day and are kept, oldest first; those held are left out.</summary>
public sealed class RetentionRecordsMadeBy : Specification<RetentionRecord>
{
    /// <summary>Describes the query.</summary>
    /// <param name="class">The class.</param>
    /// <param name="madeUntil">The last day on which they were made.</param>
    /// <param name="held">Records under a legal hold.</param>
    /// <param name="take">How many at most.</param>
    public RetentionRecordsMadeBy(string @class, DateOnly madeUntil, IReadOnlyList<RetentionRecordId> held, int take)
    {
        Query.Where(record => record.Class == @class && record.Status == RetentionRecordStatus.Kept && record.MadeOn <= madeUntil);
        Query.Where(record => !held.Contains(record.Id));
        Query.OrderBy(record => record.Id).Take(take);
    }
}
