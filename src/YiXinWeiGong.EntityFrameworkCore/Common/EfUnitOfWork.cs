using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using YiXinWeiGong.EntityFrameworkCore.Audit;
using YiXinWeiGong.EntityFrameworkCore.Outbox;
using YiXinWeiGong.EntityFrameworkCore.Vault;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.EntityFrameworkCore;

/// <summary>Commits aggregates, history, outbox, audit entry, numbers, vault and idempotency row as one transaction.</summary>
internal sealed class EfUnitOfWork(Session session, VaultCipher cipher, IStoreErrors errors) : IUnitOfWork
{
    public async Task CommitAsync(CommandTrace trace, CancellationToken cancellationToken)
    {
        foreach (var (working, _) in session.Changes())
        {
            foreach (var row in working.DequeueEvents().Select(happened => EventRow.Of(happened, working.Ref.Kind, working.Version + 1)))
            {
                session.Insert(row);
                session.Insert(OutboxMessage.Of(row));
            }
        }

        session.Insert(AuditEntry.Of(trace));
        if (trace.Call is { } call)
        {
            var key = KeyOf(call);
            var answer = JsonSerializer.Serialize(trace.Answer, trace.Answer!.GetType(), JsonParts.Options);
            session.Insert(new IdempotencyRow { Key = key, BodyHash = BodyOf(call), Answer = cipher.Seal(key, answer), At = trace.At });
        }

        await session.SaveAsync(cancellationToken);
    }

    public IReadOnlyList<IVersioned> Changed() => [.. session.Changes().Select(change => change.Working)];

    public bool IsInHostTransaction => session.IsInHostTransaction;

    public void Discard() => session.Discard();

    public async Task<Recollection<T>> RecallAsync<T>(IdempotentCall call, CancellationToken cancellationToken)
    {
        var key = KeyOf(call);
        var row = await errors.GuardAsync(() => session.Rows<IdempotencyRow>().SingleOrDefaultAsync(row => row.Key == key, cancellationToken));
        return row is null
            ? default
            : new Recollection<T>(true, row.BodyHash == BodyOf(call), JsonSerializer.Deserialize<T>(cipher.Open(key, row.Answer), JsonParts.Options));
    }

    /// <summary>Keyed, so that the table tells nobody who sent what.</summary>
    private string KeyOf(IdempotentCall call) =>
        cipher.Blind("idempotency-key", $"{call.Caller}|{call.Request.GetType().Name}|{call.Key}");

    private string BodyOf(IdempotentCall call) =>
        cipher.Blind("idempotency-body", Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(call.Request, call.Request.GetType(), JsonParts.Options)));
}
