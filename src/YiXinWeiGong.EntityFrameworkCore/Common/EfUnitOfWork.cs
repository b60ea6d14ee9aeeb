using System.Text;
using System.Text.Json;
using System.Transactions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using YiXinWeiGong.EntityFrameworkCore.Audit;
using YiXinWeiGong.EntityFrameworkCore.Outbox;
using YiXinWeiGong.EntityFrameworkCore.Vault;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.EntityFrameworkCore;

/// <summary>Commits aggregates, history, outbox, audit entry, numbers, vault and idempotency row as one transaction.</summary>
internal sealed class EfUnitOfWork(YiXinWeiGongContext context, VaultCipher cipher, IStoreErrors errors) : IUnitOfWork
{
    public async Task CommitAsync(CommandTrace trace, CancellationToken cancellationToken)
    {
        foreach (var entry in context.ChangeTracker.Entries<AggregateRoot>().ToList())
        {
            var events = entry.Entity.DequeueEvents();
            if (!HasChanged(entry) && events.Count == 0)
            {
                continue;
            }

            // The database row must still have the version that was read: it is a concurrency token.
            entry.Property(aggregate => aggregate.Version).CurrentValue++;
            foreach (var row in events.Select((happened, position) => EventRow.Of(happened, entry.Entity, entry.Entity.Version, position)))
            {
                context.Add(row);
                if (OutboxRow.Of(row) is { } message)
                {
                    context.Add(message);
                }
            }
        }

        context.Add(AuditEntry.Of(trace));
        if (trace.Call is { } call)
        {
            var key = KeyOf(call);
            var answer = JsonSerializer.Serialize(trace.Answer, trace.Answer!.GetType(), JsonParts.Options);
            context.Add(new IdempotencyRow { Key = key, BodyHash = BodyOf(call), Answer = cipher.Seal(key, answer), At = trace.At });
        }

        await SaveAsync(cancellationToken);
    }

    public IReadOnlyList<IVersioned> Changed() =>
        [.. context.ChangeTracker.Entries<AggregateRoot>().Where(HasChanged).Select(entry => entry.Entity)];

    public bool IsInHostTransaction => context.Database.CurrentTransaction is not null || Transaction.Current is not null;

    public void Discard() => context.ChangeTracker.Clear();

    public async Task<Recollection<T>> RecallAsync<T>(IdempotentCall call, CancellationToken cancellationToken)
    {
        var key = KeyOf(call);
        var row = await errors.GuardAsync(() => context.Set<IdempotencyRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Key == key, cancellationToken));
        return row is null
            ? default
            : new Recollection<T>(true, row.BodyHash == BodyOf(call), JsonSerializer.Deserialize<T>(cipher.Open(key, row.Answer), JsonParts.Options));
    }

    /// <summary>Also where only the rows changed that it has in a table of their own.</summary>
    private static bool HasChanged(EntityEntry<AggregateRoot> entry) =>
        entry.State is EntityState.Added or EntityState.Modified || entry.Navigations.Any(rows => rows.IsModified);

    private async Task SaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException conflict)
        {
            throw new StoreConflictException("Somebody else changed it first.", conflict);
        }
        catch (DbUpdateException duplicate) when (errors.IsDuplicate(duplicate))
        {
            throw new StoreConflictException("The id, number or key is taken.", duplicate);
        }
        catch (Exception busy) when (errors.IsTransient(busy))
        {
            throw new StoreUnavailableException("The database is busy or cannot be reached.", busy);
        }
    }

    /// <summary>Keyed, so that the table tells nobody who sent what.</summary>
    private string KeyOf(IdempotentCall call) =>
        cipher.Blind("idempotency-key", $"{call.Caller}|{call.Request.GetType().Name}|{call.Key}");

    private string BodyOf(IdempotentCall call) =>
        cipher.Blind("idempotency-body", Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(call.Request, call.Request.GetType(), JsonParts.Options)));
}
