using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.Audit;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.EntityFrameworkCore.Audit;

/// <summary>
/// Whoever can write to the tables edits, deletes, reorders and truncates what is sealed, a thousand times, as an outsider and
/// as one who knows how hashes are made. The checkpoints were kept outside. Run over each database.
/// </summary>
public abstract class TamperContract : IAsyncLifetime
{
    private const int Times = 1000;
    private const int Entries = 120;
    private const int BatchSize = 20;

    private static readonly DateTimeOffset Now = new(2026, 3, 10, 1, 0, 0, TimeSpan.Zero);

    private static readonly string[] Edits =
    [
        """ "ActedBy" = COALESCE("ActedBy", '') || 'x' """,
        """ "Command" = COALESCE("Command", '') || 'x' """,
        """ "Code" = COALESCE("Code", '') || 'x' """,
        """ "Purpose" = COALESCE("Purpose", '') || 'x' """,
        """ "Outcome" = CASE WHEN "Outcome" = 'Refused' THEN 'Denied' ELSE 'Refused' END """,
        """ "At" = '2020-01-01T00:00:00.0000000Z' """,
        """ "Subject" = {1} """,
        """ "Office" = {1} """,
        """ "Id" = {1} """,
        """ "Salt" = {2} """,
        """ "LeafHash" = {2} """,
    ];

    private readonly Dictionary<long, long> _erasedBy = [];
    private readonly HashSet<long> _erased = [];

    protected abstract IServiceProvider Services { get; }

    /// <summary>Hosts of this suite register it.</summary>
    protected static AuditOptions Options { get; } = new() { BatchSize = BatchSize };

    public virtual async ValueTask InitializeAsync() => await Services.PrepareYiXinWeiGongAsync();

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_thousand_changes_of_what_is_sealed_are_all_detected()
    {
        var kept = await FillAsync();
        AuditCheckpoint[] bare = [kept[^1] with { Leaves = [] }];
        await using var scope = Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<YiXinWeiGongContext>().Database;
        var tables = Tables.Of(scope.ServiceProvider.GetRequiredService<YiXinWeiGongContext>());
        await database.ExecuteSqlRawAsync(tables.In("CREATE TABLE kept_audit AS SELECT * FROM {audit}"));
        await database.ExecuteSqlRawAsync(tables.In("CREATE TABLE kept_checkpoints AS SELECT * FROM {checkpoints}"));
        var random = new Random(20260310);
        var missed = new List<string>();

        for (var i = 0; i < Times; i++)
        {
            var (what, first, touched) = await TamperAsync(database, tables, random);
            var (found, byRootAlone) = ((await VerifyAsync(kept)).First, (await VerifyAsync(bare)).First);
            if (found is null || byRootAlone is null)
            {
                missed.Add($"{i} {what} at {first}");
            }
            else
            {
                var silent = _erasedBy.Where(pair => touched(pair.Key)).Select(pair => pair.Value).Append(first).Min();
                found.From.Should().BeOneOf([first, silent], "{0} {1} is named by its first entry, as {2}", i, what, found.Kind);
                byRootAlone.From.Should().BeLessThanOrEqualTo(first, "{0} {1} is not before it, as {2}", i, what, byRootAlone.Kind);
            }

            await RestoreAsync(database, tables);
            if (i % 100 == 0)
            {
                (await VerifyAsync(kept)).Should().BeEquivalentTo(new { Holds = true, Sealed = (long)Entries, VouchedFor = (long)Entries });
            }
        }

        missed.Should().BeEmpty();
    }

    /// <summary>Changes something and tells what, which is the first entry that it changes, and which others.</summary>
    private async Task<(string What, long First, Func<long, bool> Touched)> TamperAsync(DatabaseFacade database, Tables tables, Random random)
    {
        var at = 1L + random.Next(Entries);
        switch (random.Next(10))
        {
            case 0 or 1:
                var edit = Edits[random.Next(Edits.Length)];
                await EditAsync(edit, at);
                return ($"edit {edit}", at, n => n == at);
            case 2:
                at = NotErased(at);
                await EditAsync(Edits[random.Next(8)], at);
                await RehashAsync(at, at);
                return ("edit with its hash", at, n => n == at);
            case 3:
                await SqlAsync("DELETE FROM {audit} WHERE \"Sequence\" = {0}", at);
                return ("delete", at, n => n == at);
            case 4:
                await SqlAsync("DELETE FROM {audit} WHERE \"Sequence\" = {0}", at);
                await SqlAsync("UPDATE {audit} SET \"Sequence\" = \"Sequence\" + 1000000 WHERE \"Sequence\" > {0}", at);
                await SqlAsync("UPDATE {audit} SET \"Sequence\" = \"Sequence\" - 1000001 WHERE \"Sequence\" > 1000000");
                await RehashAsync(at, Entries - 1);
                return ("delete and close the gap", at, n => n == at);
            case 5:
                var (one, other) = (Math.Min(at, Entries - 1), 0L);
                other = one + 1 + random.Next((int)(Entries - one));
                await MoveAsync(one, 999_999);
                await MoveAsync(other, one);
                await MoveAsync(999_999, other);
                return ("swap", one, n => n == one || n == other);
            case 6:
                await SqlAsync("DELETE FROM {audit} WHERE \"Sequence\" >= {0}", at);
                if (random.Next(2) == 0)
                {
                    await SqlAsync("DELETE FROM {checkpoints} WHERE \"Size\" >= {0}", at);
                }

                return ("truncate", at, n => n >= at);
            case 7:
                at = ((at - 1) / BatchSize * BatchSize) + 1;
                await SqlAsync("DELETE FROM {audit} WHERE \"Sequence\" >= {0}", at);
                await SqlAsync("DELETE FROM {checkpoints} WHERE \"Size\" >= {0}", at);
                await RecordAsync([.. Enumerable.Range(0, (int)(Entries - at) + 1).Select(i => Trace(i) with { ActedBy = "system" })]);
                if (at > 1)
                {
                    await SealAsync();
                }

                return ("truncate and let the host go on", at, n => n >= at);
            case 8:
                at = NotErased(at);
                await EditAsync("""
                    "At" = NULL, "ActedBy" = NULL, "Command" = NULL, "Subject" = NULL, "Outcome" = NULL, "Code" = NULL, "Purpose" = NULL, "Salt" = NULL
                    """, at);
                return ("empty", at, n => n == at);
            default:
                if (random.Next(2) == 0)
                {
                    await SqlAsync("UPDATE {audit} SET \"Sequence\" = 0 WHERE \"Sequence\" >= {0}", at);
                    return ("unseal", at, n => n >= at);
                }

                await RecordAsync(Trace(1));
                await SqlAsync("UPDATE {audit} SET \"Sequence\" = {0}, \"Salt\" = {1}, \"LeafHash\" = {1} WHERE \"Sequence\" = 0",
                    Entries + 1L, RandomNumberGenerator.GetBytes(32));
                await RehashAsync(Entries + 1, Entries + 1);
                return ("add", Entries + 1, _ => false);
        }

        Task SqlAsync(string sql, params object[] values) => database.ExecuteSqlRawAsync(tables.In(sql), values);

        Task EditAsync(string set, long n) => SqlAsync(
            $"UPDATE {{audit}} SET {set} WHERE \"Sequence\" = {{0}}", n, Guid.CreateVersion7(Now), RandomNumberGenerator.GetBytes(32));

        Task MoveAsync(long from, long to) => SqlAsync("UPDATE {audit} SET \"Sequence\" = {0} WHERE \"Sequence\" = {1}", to, from);

        async Task RehashAsync(long from, long to)
        {
            var entries = await LogAsync(log => log.SealedAsync(from - 1, (int)(to - from) + 1, default));
            await using var transaction = await database.BeginTransactionAsync();
            foreach (var entry in entries)
            {
                if (entry.Entry is { } content && !entry.Salt.IsEmpty)
                {
                    await SqlAsync("UPDATE {audit} SET \"LeafHash\" = {0} WHERE \"Sequence\" = {1}",
                        HashOf(entry.Sequence, content, entry.Salt), entry.Sequence);
                }
            }

            await transaction.CommitAsync();
        }

        long NotErased(long n) => _erased.Contains(n) ? NotErased((n % Entries) + 1) : n;
    }

    /// <summary>Entries of every kind, some of them erased with their records, all sealed; the checkpoints as a sink gets them.</summary>
    private async Task<IReadOnlyList<AuditCheckpoint>> FillAsync()
    {
        var sink = new Sink();
        await RecordAsync([.. Enumerable.Range(0, Entries - 4).Select(Trace)]);
        await SealAsync(sink);
        foreach (var n in (long[])[7, 20, 21, 80])
        {
            var entry = (await LogAsync(log => log.SealedAsync(n - 1, 1, default))).Single();
            _ = (await Services.SendAsync(Actor.System, new EraseAuditEntry { Office = entry.Office, Entry = entry.Id, Ground = ErasureGround.RetentionOver })).Value;
            await SealAsync(sink);
            _erased.Add(n);
            _erasedBy.Add(Entries - 4 + _erased.Count, n);
        }

        sink.Kept[^1].Size.Should().Be(Entries);
        return sink.Kept;
    }

    private static CommandTrace Trace(int i) => new()
    {
        Command = i % 3 == 0 ? "SubmitClue" : "ReceiveClue",
        ActedBy = i % 3 == 0 ? $"r-{i:x20}" : $"staff:{Guid.CreateVersion7(Now)}",
        At = Now.AddSeconds(i),
        Office = i % 4 == 0 ? null : new OfficeId(Guid.Parse("0190a1b2-0000-7000-8000-000000000001")),
        Subject = i % 5 == 0 ? null : Guid.CreateVersion7(Now),
        Outcome = i % 2 == 0 ? null : (ProblemKind)(i % 7),
        Code = i % 2 == 0 ? null : "use-case.denied",
        Purpose = i % 6 == 0 ? "Contact" : null,
    };

    private static byte[] HashOf(long sequence, AuditEntry entry, ReadOnlyMemory<byte> salt) => (byte[])typeof(AuditSealer).Assembly
        .GetType("YiXinWeiGong.Audit.AuditLeaf", throwOnError: true)!
        .GetMethod("Hash")!.CreateDelegate<Hashing>()(sequence, entry, salt.Span);

    private delegate byte[] Hashing(long sequence, AuditEntry entry, ReadOnlySpan<byte> salt);

    private static async Task RestoreAsync(DatabaseFacade database, Tables tables)
    {
        await using var transaction = await database.BeginTransactionAsync();
        await database.ExecuteSqlRawAsync(tables.In("DELETE FROM {audit}"));
        await database.ExecuteSqlRawAsync(tables.In("DELETE FROM {checkpoints}"));
        await database.ExecuteSqlRawAsync(tables.In("INSERT INTO {audit} SELECT * FROM kept_audit"));
        await database.ExecuteSqlRawAsync(tables.In("INSERT INTO {checkpoints} SELECT * FROM kept_checkpoints"));
        await transaction.CommitAsync();
    }

    private async Task RecordAsync(params CommandTrace[] traces)
    {
        await using var scope = Services.CreateAsyncScope();
        foreach (var trace in traces)
        {
            await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().RecordAsync(trace, default);
        }
    }

    private async Task SealAsync(Sink? sink = null)
    {
        await using var scope = Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        IAuditCheckpointSink[] sinks = sink is null ? [] : [sink];
        await new AuditSealer(services.GetRequiredService<IAuditLog>(), services.GetRequiredService<IAuditSigner>(), sinks, Options, TimeProvider.System).SealAsync();
    }

    private async Task<AuditVerification> VerifyAsync(IReadOnlyList<AuditCheckpoint> kept)
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AuditVerifier>().VerifyAsync(kept);
    }

    private async Task<T> LogAsync<T>(Func<IAuditLog, Task<T>> use)
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<IAuditLog>());
    }

    private sealed class Sink : IAuditCheckpointSink
    {
        public List<AuditCheckpoint> Kept { get; } = [];

        public Task KeepAsync(AuditCheckpoint checkpoint, CancellationToken cancellationToken)
        {
            Kept.Add(checkpoint);
            return Task.CompletedTask;
        }
    }

    private sealed record Tables(string Audit, string Checkpoints)
    {
        public static Tables Of(DbContext context)
        {
            var sql = context.GetService<ISqlGenerationHelper>();
            return new Tables(NameOf(typeof(AuditRow)), NameOf(typeof(AuditCheckpointRow)));

            string NameOf(Type row)
            {
                var entity = context.Model.FindEntityType(row)!;
                return sql.DelimitIdentifier(entity.GetTableName()!, entity.GetSchema());
            }
        }

        public string In(string statement) => statement
            .Replace("{audit}", Audit, StringComparison.Ordinal)
            .Replace("{checkpoints}", Checkpoints, StringComparison.Ordinal);
    }
}
