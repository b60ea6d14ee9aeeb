using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using YiXinWeiGong.Outbox;

namespace YiXinWeiGong.EntityFrameworkCore.Outbox;

/// <summary>PostgreSQL has many writers: each locks what it takes and skips what another has locked, so that none waits.</summary>
internal sealed class PostgreSqlOutboxClaims : IOutboxClaims
{
    public async Task TakeAsync(DbContext context, OutboxClaim claim, CancellationToken cancellationToken)
    {
        var table = new Table(context);
        var (office, id) = (table[nameof(OutboxRow.Office)], table[nameof(OutboxRow.Event)]);
        var (due, leased, parked) = (table[nameof(OutboxRow.DueAt)], table[nameof(OutboxRow.LeasedUntil)], table[nameof(OutboxRow.ParkedAt)]);
        var (kind, subject) = (table[nameof(OutboxRow.SubjectKind)], table[nameof(OutboxRow.Subject)]);
        var (version, position) = (table[nameof(OutboxRow.SubjectVersion)], table[nameof(OutboxRow.Position)]);

        // The conditions stand where the rows are locked: a row that another host took since the statement began is looked at again.
        var sql = $"""
            WITH heads AS MATERIALIZED (
                SELECT m.{office}, m.{id} FROM {table.Name} AS m
                WHERE m.{parked} IS NULL AND m.{due} <= @now AND (m.{leased} IS NULL OR m.{leased} <= @now)
                    AND NOT EXISTS (
                        SELECT 1 FROM {table.Name} AS e
                        WHERE e.{subject} = m.{subject} AND e.{kind} = m.{kind}
                            AND (e.{version} < m.{version} OR (e.{version} = m.{version} AND e.{position} < m.{position})))
                ORDER BY m.{due}, m.{id}
                LIMIT @take
                FOR UPDATE OF m SKIP LOCKED)
            UPDATE {table.Name} AS t SET {table[nameof(OutboxRow.Claim)]} = @claim, {leased} = @until
            FROM heads WHERE t.{office} = heads.{office} AND t.{id} = heads.{id}
            """;
        await context.Database.ExecuteSqlRawAsync(
            sql,
            [
                table.Parameter("now", nameof(OutboxRow.DueAt), claim.Now), table.Parameter("until", nameof(OutboxRow.LeasedUntil), claim.Until),
                table.Parameter("claim", nameof(OutboxRow.Claim), claim.Token), table.Parameter("take", nameof(OutboxRow.Attempts), claim.Take),
            ],
            cancellationToken);
    }

    /// <summary>The outbox as the model has it: prefix, schema, names of columns and how values are stored.</summary>
    private sealed class Table
    {
        private readonly DbContext _context;
        private readonly IEntityType _type;
        private readonly StoreObjectIdentifier _store;
        private readonly ISqlGenerationHelper _sql;

        public Table(DbContext context)
        {
            _context = context;
            _type = context.Model.FindEntityType(typeof(OutboxRow)) ?? throw new InvalidOperationException("The outbox is not mapped.");
            _store = StoreObjectIdentifier.Create(_type, StoreObjectType.Table)!.Value;
            _sql = context.GetService<ISqlGenerationHelper>();
        }

        public string Name => _sql.DelimitIdentifier(_store.Name, _store.Schema);

        public string this[string property] => _sql.DelimitIdentifier(_type.FindProperty(property)!.GetColumnName(_store)!);

        public DbParameter Parameter(string name, string property, object value)
        {
            using var command = _context.Database.GetDbConnection().CreateCommand();
            return _type.FindProperty(property)!.GetRelationalTypeMapping().CreateParameter(command, name, value);
        }
    }
}
