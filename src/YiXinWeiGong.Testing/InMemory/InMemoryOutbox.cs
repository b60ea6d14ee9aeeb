using System.Text.Json;
using System.Text.Json.Serialization;
using YiXinWeiGong.Outbox;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Testing.InMemory;

/// <summary>A message of the queue.</summary>
internal sealed class QueuedMessage
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public required OutboxMessage Message { get; init; }

    public required DateTimeOffset DueAt { get; set; }

    public int Attempts { get; set; }

    public string? Claim { get; set; }

    public DateTimeOffset? LeasedUntil { get; set; }

    public DateTimeOffset? ParkedAt { get; set; }

    public string Problem { get; set; } = "";

    /// <summary>The message of an event, or nothing where nobody outside is told of it.</summary>
    public static QueuedMessage? Of(DomainEvent domainEvent, AggregateRoot subject, long version, int position) =>
        IntegrationEventTypes.TypeOf(domainEvent.GetType().Name) is null ? null : new()
        {
            DueAt = domainEvent.At,
            Message = new OutboxMessage
            {
                Id = OutboxMessageId.New(domainEvent.At),
                Office = (subject as IOfOffice)?.Office,
                Subject = new SubjectRef(subject.Ref.Kind, domainEvent.Subject),
                SubjectVersion = version,
                Position = position,
                Name = domainEvent.GetType().Name,
                Payload = JsonSerializer.Serialize(domainEvent, domainEvent.GetType(), Json),
                At = domainEvent.At,
                Attempts = 0,
            },
        };

    public bool IsBefore(QueuedMessage other) => Message.Subject == other.Message.Subject
        && (Message.SubjectVersion, Message.Position).CompareTo((other.Message.SubjectVersion, other.Message.Position)) < 0;

    public ParkedMessage ToParked() => new()
    {
        Id = Message.Id,
        Event = Message.Name,
        Office = Message.Office,
        Subject = Message.Subject,
        SubjectVersion = Message.SubjectVersion,
        Position = Message.Position,
        At = Message.At,
        ParkedAt = ParkedAt!.Value,
        Attempts = Attempts,
        Problem = Problem,
    };
}

internal sealed class InMemoryOutbox(InMemoryDatabase database, InMemorySession session) : IOutbox
{
    private IEnumerable<QueuedMessage> Parked => database.Outbox.Where(message => message.ParkedAt is not null).OrderBy(message => message.Message.Id);

    public Task<IReadOnlyList<OutboxMessage>> ClaimAsync(OutboxClaim claim, CancellationToken cancellationToken) => Locked<IReadOnlyList<OutboxMessage>>(() =>
    {
        QueuedMessage[] taken = [.. database.Outbox
            .Where(message => message.ParkedAt is null && message.DueAt <= claim.Now && (message.LeasedUntil is null || message.LeasedUntil <= claim.Now)
                && !database.Outbox.Exists(other => other.IsBefore(message)))
            .OrderBy(message => message.DueAt).ThenBy(message => message.Message.Id)
            .Take(claim.Take)];
        foreach (var message in taken)
        {
            (message.Claim, message.LeasedUntil) = (claim.Token, claim.Until);
        }

        return [.. taken.Select(message => message.Message with { Attempts = message.Attempts })];
    });

    public Task SettleAsync(OutboxReport report, CancellationToken cancellationToken) => Locked(() =>
    {
        var mine = database.Outbox.Where(message => message.Claim == report.Token).ToDictionary(message => message.Message.Id);
        foreach (var id in report.Delivered.Where(mine.ContainsKey))
        {
            database.Outbox.Remove(mine[id]);
        }

        foreach (var failure in report.Failed.Where(failure => mine.ContainsKey(failure.Message)))
        {
            var message = mine[failure.Message];
            (message.Attempts, message.DueAt, message.ParkedAt, message.Problem) = (failure.Attempts, failure.DueAt, failure.ParkedAt, failure.Problem);
            (message.Claim, message.LeasedUntil) = (null, null);
        }

        foreach (var id in report.Untried.Where(mine.ContainsKey))
        {
            (mine[id].Claim, mine[id].LeasedUntil) = (null, null);
        }

        return true;
    });

    public Task<OutboxState> StateAsync(CancellationToken cancellationToken) => Locked(() =>
    {
        var waiting = database.Outbox.Where(message => message.ParkedAt is null).ToArray();
        return new OutboxState
        {
            Waiting = waiting.Length,
            OldestWaiting = waiting.Min(message => (DateTimeOffset?)message.Message.At),
            Parked = database.Outbox.Count - waiting.Length,
        };
    });

    public Task<IReadOnlyList<ParkedMessage>> ListParkedAsync(OutboxMessageId? after, int take, CancellationToken cancellationToken) =>
        Locked<IReadOnlyList<ParkedMessage>>(() =>
            [.. Parked.Where(message => after is not { } last || message.Message.Id.CompareTo(last) > 0).Take(take).Select(message => message.ToParked())]);

    public Task<ParkedMessage?> FindParkedAsync(OutboxMessageId id, CancellationToken cancellationToken) =>
        Locked(() => Parked.SingleOrDefault(message => message.Message.Id == id)?.ToParked());

    public void Release(ParkedMessage message, DateTimeOffset dueAt) => Decide(message, parked =>
        (parked.ParkedAt, parked.Attempts, parked.DueAt, parked.Problem) = (null, 0, dueAt, ""));

    public void Discard(ParkedMessage message) => Decide(message, parked => database.Outbox.Remove(parked));

    private void Decide(ParkedMessage found, Action<QueuedMessage> decision) => session.Decisions.Add(new ParkedDecisions(found, decision));

    private Task<T> Locked<T>(Func<T> work)
    {
        lock (database.Gate)
        {
            return Task.FromResult(work());
        }
    }
}

/// <summary>What is decided on a parked message with the next commit.</summary>
internal sealed record ParkedDecisions(ParkedMessage Found, Action<QueuedMessage> Decision)
{
    /// <exception cref="StoreConflictException">Somebody else decided on it first.</exception>
    public QueuedMessage RequireIn(InMemoryDatabase database) =>
        database.Outbox.Find(message => message.Message.Id == Found.Id && message.ParkedAt == Found.ParkedAt)
        ?? throw new StoreConflictException("Somebody else decided on it first.");
}
