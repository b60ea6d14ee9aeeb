using Microsoft.EntityFrameworkCore;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Outbox;

namespace YiXinWeiGong.EntityFrameworkCore.Outbox;

internal sealed class EfOutbox(Session session, IStoreErrors errors) : IOutbox
{
    private IQueryable<OutboxRow> Rows => session.Rows<OutboxRow>();

    private IQueryable<OutboxRow> Parked => Rows.Where(message => message.ParkedAt != null);

    public Task<IReadOnlyList<OutboxMessage>> ClaimAsync(OutboxClaim claim, CancellationToken cancellationToken) => errors.GuardAsync(async () =>
    {
        // Looking needs no lock; only where something is due does it get in line with the writers.
        if (!await Rows.AnyAsync(OutboxClaims.IsDue(session.Context, claim.Now), cancellationToken))
        {
            return [];
        }

        await session.WriteAsync(
            async () =>
            {
                await OutboxClaims.Of(session.Context).TakeAsync(session.Context, claim, cancellationToken);
                return true;
            },
            cancellationToken);
        var taken = await WithEvents(Rows.Where(message => message.Claim == claim.Token)).ToListAsync(cancellationToken);
        return (IReadOnlyList<OutboxMessage>)[.. taken.OrderBy(one => one.Message.DueAt).ThenBy(one => one.Message.Event).Select(MessageOf)];
    });

    public Task SettleAsync(OutboxReport report, CancellationToken cancellationToken) => session.WriteAsync(
        async () =>
        {
            var mine = Rows.Where(message => message.Claim == report.Token);
            Guid[] delivered = [.. report.Delivered.Select(id => id.Value)];
            await mine.Where(message => delivered.Contains(message.Event)).ExecuteDeleteAsync(cancellationToken);
            foreach (var failure in report.Failed)
            {
                await mine.Where(message => message.Event == failure.Message.Value).ExecuteUpdateAsync(
                    row => row.SetProperty(message => message.Attempts, failure.Attempts)
                        .SetProperty(message => message.DueAt, failure.DueAt)
                        .SetProperty(message => message.ParkedAt, failure.ParkedAt)
                        .SetProperty(message => message.Problem, failure.Problem)
                        .SetProperty(message => message.Claim, (string?)null)
                        .SetProperty(message => message.LeasedUntil, (DateTimeOffset?)null),
                    cancellationToken);
            }

            if (report.Untried.Count > 0)
            {
                Guid[] untried = [.. report.Untried.Select(id => id.Value)];
                await mine.Where(message => untried.Contains(message.Event)).ExecuteUpdateAsync(
                    row => row.SetProperty(message => message.Claim, (string?)null).SetProperty(message => message.LeasedUntil, (DateTimeOffset?)null),
                    cancellationToken);
            }

            return true;
        },
        cancellationToken);

    public Task<OutboxState> StateAsync(CancellationToken cancellationToken) => errors.GuardAsync(async () =>
    {
        var waiting = Rows.Where(message => message.ParkedAt == null);
        return new OutboxState
        {
            Waiting = await waiting.CountAsync(cancellationToken),
            OldestWaiting = await waiting.OrderBy(message => message.At).Select(message => (DateTimeOffset?)message.At).FirstOrDefaultAsync(cancellationToken),
            Parked = await Parked.CountAsync(cancellationToken),
        };
    });

    public Task<IReadOnlyList<ParkedMessage>> ListParkedAsync(OutboxMessageId? after, int take, CancellationToken cancellationToken) => errors.GuardAsync(async () =>
    {
        var rows = after is { } last ? Parked.Where(message => message.Event.CompareTo(last.Value) > 0) : Parked;
        var found = await WithEvents(rows.OrderBy(message => message.Event).Take(take)).ToListAsync(cancellationToken);
        return (IReadOnlyList<ParkedMessage>)[.. found.OrderBy(one => one.Message.Event).Select(ParkedOf)];
    });

    public Task<ParkedMessage?> FindParkedAsync(OutboxMessageId id, CancellationToken cancellationToken) => errors.GuardAsync(async () =>
        await WithEvents(Parked.Where(message => message.Event == id.Value)).SingleOrDefaultAsync(cancellationToken) is { } found ? ParkedOf(found) : null);

    public void Release(ParkedMessage message, DateTimeOffset dueAt)
    {
        var released = RowOf(message);
        (released.ParkedAt, released.Attempts, released.DueAt, released.Problem) = (null, 0, dueAt, null);
        session.Update(released, RowOf(message));
    }

    public void Discard(ParkedMessage message) => session.Delete(RowOf(message));

    private IQueryable<Waiting> WithEvents(IQueryable<OutboxRow> messages) =>
        from message in messages
        join happened in session.Rows<EventRow>()
            on new { message.Office, Id = message.Event } equals new { happened.Office, happened.Id }
        select new Waiting(message, happened.Name, happened.Payload);

    private static OutboxMessage MessageOf(Waiting waiting) => new()
    {
        Id = new OutboxMessageId(waiting.Message.Event),
        Office = OfficeOf(waiting.Message),
        Subject = new SubjectRef(waiting.Message.SubjectKind, waiting.Message.Subject),
        SubjectVersion = waiting.Message.SubjectVersion,
        Position = waiting.Message.Position,
        Name = waiting.Name,
        Payload = waiting.Payload,
        At = waiting.Message.At,
        Attempts = waiting.Message.Attempts,
    };

    private static ParkedMessage ParkedOf(Waiting waiting) => new()
    {
        Id = new OutboxMessageId(waiting.Message.Event),
        Event = waiting.Name,
        Office = OfficeOf(waiting.Message),
        Subject = new SubjectRef(waiting.Message.SubjectKind, waiting.Message.Subject),
        SubjectVersion = waiting.Message.SubjectVersion,
        Position = waiting.Message.Position,
        At = waiting.Message.At,
        ParkedAt = waiting.Message.ParkedAt!.Value,
        Attempts = waiting.Message.Attempts,
        Problem = waiting.Message.Problem ?? "",
    };

    /// <summary>The row of a message as it was found, due at no time, so that another time is always a change.</summary>
    private static OutboxRow RowOf(ParkedMessage message) => new()
    {
        Office = message.Office ?? default,
        Event = message.Id.Value,
        SubjectKind = message.Subject.Kind,
        Subject = message.Subject.Id,
        SubjectVersion = message.SubjectVersion,
        Position = message.Position,
        At = message.At,
        DueAt = default,
        Attempts = message.Attempts,
        ParkedAt = message.ParkedAt,
        Problem = message.Problem,
    };

    private static OfficeId? OfficeOf(OutboxRow message) => message.Office.Value == Guid.Empty ? null : message.Office;

    private sealed record Waiting(OutboxRow Message, string Name, string Payload);
}
