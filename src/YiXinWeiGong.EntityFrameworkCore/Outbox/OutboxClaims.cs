using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using YiXinWeiGong.Outbox;

namespace YiXinWeiGong.EntityFrameworkCore.Outbox;

/// <summary>Puts a claim on messages, in one statement; each database has its own way to keep two hosts apart.</summary>
internal interface IOutboxClaims
{
    Task TakeAsync(DbContext context, OutboxClaim claim, CancellationToken cancellationToken);
}

internal static class OutboxClaims
{
    private const string PostgreSql = "Npgsql.EntityFrameworkCore.PostgreSQL";

    /// <summary>The way of a context's database.</summary>
    public static IOutboxClaims Of(DbContext context) =>
        context.Database.ProviderName == PostgreSql ? new PostgreSqlOutboxClaims() : new SqliteOutboxClaims();

    /// <summary>Due, nobody's, not parked, and the oldest that is left of its subject.</summary>
    public static Expression<Func<OutboxRow, bool>> IsDue(DbContext context, DateTimeOffset now) => message =>
        message.ParkedAt == null && message.DueAt <= now && (message.LeasedUntil == null || message.LeasedUntil <= now)
        && !context.Set<OutboxRow>().Any(earlier => earlier.Subject == message.Subject && earlier.SubjectKind == message.SubjectKind
            && (earlier.SubjectVersion < message.SubjectVersion
                || (earlier.SubjectVersion == message.SubjectVersion && earlier.Position < message.Position)));
}

/// <summary>SQLite has one writer at a time, so that one conditional update is enough.</summary>
internal sealed class SqliteOutboxClaims : IOutboxClaims
{
    public Task TakeAsync(DbContext context, OutboxClaim claim, CancellationToken cancellationToken) =>
        context.Set<OutboxRow>().Where(OutboxClaims.IsDue(context, claim.Now))
            .OrderBy(message => message.DueAt).ThenBy(message => message.Event).Take(claim.Take)
            .ExecuteUpdateAsync(
                row => row.SetProperty(message => message.Claim, claim.Token).SetProperty(message => message.LeasedUntil, claim.Until),
                cancellationToken);
}
