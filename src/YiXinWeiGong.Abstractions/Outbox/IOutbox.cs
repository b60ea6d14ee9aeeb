using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Outbox;

/// <summary>
/// The queue of events that wait to be handed on; a unit of work puts them in with its commit. Several hosts may take from
/// one queue at once.
/// </summary>
public interface IOutbox
{
    /// <summary>
    /// Takes messages on a lease: of each subject only the oldest that is left, only what is due, not parked and not leased
    /// to anybody else. The oldest due come first.
    /// </summary>
    /// <param name="claim">How many, for whom and for how long.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<IReadOnlyList<OutboxMessage>> ClaimAsync(OutboxClaim claim, CancellationToken cancellationToken);

    /// <summary>Says what became of messages that were taken; those whose lease went to somebody else meanwhile are left alone.</summary>
    /// <param name="report">What became of them.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task SettleAsync(OutboxReport report, CancellationToken cancellationToken);

    /// <summary>How long the queue is.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<OutboxState> StateAsync(CancellationToken cancellationToken);

    /// <summary>The messages that are parked, by id.</summary>
    /// <param name="after">The last message of the page before, or nothing for the first page.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<IReadOnlyList<ParkedMessage>> ListParkedAsync(OutboxMessageId? after, int take, CancellationToken cancellationToken);

    /// <summary>The parked message of that id, or nothing.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<ParkedMessage?> FindParkedAsync(OutboxMessageId id, CancellationToken cancellationToken);

    /// <summary>Lets a parked message be tried again, with the unit of work's commit; what else was decided on it first is a conflict.</summary>
    /// <param name="message">The message, as it was found.</param>
    /// <param name="dueAt">When it is due.</param>
    void Release(ParkedMessage message, DateTimeOffset dueAt);

    /// <summary>Takes a parked message out of the queue, with the unit of work's commit; what else was decided on it first is a conflict.</summary>
    /// <param name="message">The message, as it was found.</param>
    void Discard(ParkedMessage message);
}

/// <summary>A wish for messages.</summary>
public sealed record OutboxClaim
{
    /// <summary>Names this one claim and no other, at most 100 characters.</summary>
    public required string Token { get; init; }

    /// <summary>Now.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Until when the messages are nobody else's.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>How many at most.</summary>
    public required int Take { get; init; }
}

/// <summary>An event that waits to be handed on.</summary>
public sealed record OutboxMessage
{
    /// <summary>The id, which is the event's.</summary>
    public required OutboxMessageId Id { get; init; }

    /// <summary>The office where it happened; none where it is of no one office.</summary>
    public required OfficeId? Office { get; init; }

    /// <summary>To what it happened.</summary>
    public required SubjectRef Subject { get; init; }

    /// <summary>The subject's version since.</summary>
    public required long SubjectVersion { get; init; }

    /// <summary>Which of the events of that version it is, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>The event's name.</summary>
    public required string Name { get; init; }

    /// <summary>The event as JSON.</summary>
    public required string Payload { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How often it was tried in vain.</summary>
    public required int Attempts { get; init; }
}

/// <summary>What became of the messages of a claim.</summary>
public sealed record OutboxReport
{
    /// <summary>The claim's token.</summary>
    public required string Token { get; init; }

    /// <summary>Those that were acknowledged; they leave the queue.</summary>
    public IReadOnlyList<OutboxMessageId> Delivered { get; init; } = [];

    /// <summary>Those that were tried in vain.</summary>
    public IReadOnlyList<OutboxFailure> Failed { get; init; } = [];

    /// <summary>Those that were not tried; somebody else may take them at once.</summary>
    public IReadOnlyList<OutboxMessageId> Untried { get; init; } = [];
}

/// <summary>A message that was tried in vain.</summary>
public sealed record OutboxFailure
{
    /// <summary>Which.</summary>
    public required OutboxMessageId Message { get; init; }

    /// <summary>How often it was tried in vain by now.</summary>
    public required int Attempts { get; init; }

    /// <summary>When it is due again.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>When it was parked, so that it is not tried again and its subject waits; none where it is.</summary>
    public DateTimeOffset? ParkedAt { get; init; }

    /// <summary>What went wrong: a code or the name of an exception's type, at most 200 characters; never what the exception says.</summary>
    public required string Problem { get; init; }
}

/// <summary>How long the queue is.</summary>
public sealed record OutboxState
{
    /// <summary>How many messages wait, those behind a parked one included.</summary>
    public required int Waiting { get; init; }

    /// <summary>When the oldest of them happened.</summary>
    public required DateTimeOffset? OldestWaiting { get; init; }

    /// <summary>How many are parked.</summary>
    public required int Parked { get; init; }
}

/// <summary>A message that was tried too often in vain and waits for somebody's decision; later events of its subject wait with it.</summary>
public sealed record ParkedMessage
{
    /// <summary>Its id.</summary>
    public required OutboxMessageId Id { get; init; }

    /// <summary>The event's name.</summary>
    public required string Event { get; init; }

    /// <summary>The office where it happened; none where it is of no one office.</summary>
    public required OfficeId? Office { get; init; }

    /// <summary>To what it happened.</summary>
    public required SubjectRef Subject { get; init; }

    /// <summary>The subject's version since.</summary>
    public required long SubjectVersion { get; init; }

    /// <summary>Which of the events of that version it is, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When it was parked.</summary>
    public required DateTimeOffset ParkedAt { get; init; }

    /// <summary>How often it was tried in vain.</summary>
    public required int Attempts { get; init; }

    /// <summary>What went wrong the last time: a code or the name of an exception's type.</summary>
    public required string Problem { get; init; }
}
