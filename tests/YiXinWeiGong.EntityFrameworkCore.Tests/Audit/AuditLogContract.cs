using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.Audit;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.EntityFrameworkCore.Audit;

/// <summary>What every storage owes the audit trail; run over each of them with the same expectations.</summary>
public abstract class AuditLogContract : IAsyncLifetime
{
    protected static readonly DateTimeOffset Now = new(2026, 3, 10, 1, 0, 0, TimeSpan.Zero);

    private static readonly OfficeId Office = new(Guid.Parse("0190a1b2-0000-7000-8000-000000000001"));
    private static readonly Guid Subject = Guid.Parse("0190a1b2-0000-7000-8000-000000000002");

    protected abstract IServiceProvider Services { get; }

    public virtual async ValueTask InitializeAsync() => await Services.PrepareYiXinWeiGongAsync();

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task An_entry_is_kept_as_it_was_written_whatever_it_leaves_out()
    {
        var full = Trace(1) with { Office = Office, Subject = Subject, Outcome = ProblemKind.Denied, Code = "use-case.denied", Purpose = "Contact" };
        await RecordAsync(full, Trace(2), Trace(3) with { Outcome = ProblemKind.None, Code = "use-case.fault" });

        var entries = await LogAsync(log => log.UnsealedAsync(10, default));

        entries.Select(entry => entry with { Id = default }).Should().Equal(
            AuditEntry.Of(full) with { Id = default },
            AuditEntry.Of(Trace(2)) with { Id = default },
            AuditEntry.Of(Trace(3) with { Outcome = ProblemKind.None, Code = "use-case.fault" }) with { Id = default });
        (await LogAsync(log => log.BacklogAsync(default))).Should().Be(new AuditBacklog(3, Trace(1).At));
    }

    [Fact]
    public async Task Entries_about_something_come_page_by_page_and_of_one_office_alone()
    {
        var mine = Trace(0) with { Office = Office, Subject = Subject };
        await RecordAsync([.. Enumerable.Range(1, 5).Select(i => mine with { At = Now.AddSeconds(i) }),
            mine with { Office = OfficeId.New(Now) }, mine with { Office = null }, mine with { Subject = Guid.CreateVersion7(Now) }]);

        var seen = new List<AuditEntry>();
        while (await LogAsync(log => log.OfSubjectAsync(Office, Subject, seen.LastOrDefault()?.Id, 2, default)) is { Count: > 0 } page)
        {
            page.Count.Should().BeLessThanOrEqualTo(2);
            seen.AddRange(page);
        }

        seen.Select(entry => entry.At).Should().Equal(Enumerable.Range(1, 5).Select(i => Now.AddSeconds(i)));
    }

    [Fact]
    public async Task What_is_sealed_has_places_without_gaps_and_holds()
    {
        await RecordAsync([.. Enumerable.Range(1, 25).Select(Trace)]);
        (await SealAsync()).Should().Be(25);
        await RecordAsync(Trace(0));
        (await SealAsync()).Should().Be(1);

        var entries = await LogAsync(log => log.SealedAsync(0, 100, default));
        entries.Select(entry => entry.Sequence).Should().Equal(Enumerable.Range(1, 26).Select(i => (long)i));
        entries[^1].Entry!.At.Should().Be(Trace(0).At, "an earlier one that was committed later comes last");
        (await LogAsync(log => log.SealedAsync(24, 1, default))).Single().Sequence.Should().Be(25);
        (await LogAsync(log => log.BacklogAsync(default))).Should().Be(new AuditBacklog(0, null));
        (await LogAsync(log => log.HeadAsync(default)))!.Checkpoint.Size.Should().Be(26);
        (await LogAsync(log => log.CheckpointsAsync(25, 9, default))).Single().First.Should().Be(26);
        (await VerifyAsync()).Should().BeEquivalentTo(new { Holds = true, Sealed = 26L });
    }

    [Fact]
    public async Task An_end_of_the_log_is_gone_on_from_once()
    {
        await RecordAsync(Trace(1), Trace(2));
        var waiting = await LogAsync(log => log.UnsealedAsync(9, default));
        var batch = await BatchOfAsync(waiting[0]);
        var another = await BatchOfAsync(waiting[1]);

        (await LogAsync(log => log.AppendAsync(batch, default))).Should().BeTrue();
        (await LogAsync(log => log.AppendAsync(another, default))).Should().BeFalse();
        (await LogAsync(log => log.AppendAsync(batch, default))).Should().BeFalse();

        (await LogAsync(log => log.SealedAsync(0, 9, default))).Single().Id.Should().Be(waiting[0].Id);
        (await LogAsync(log => log.UnsealedAsync(9, default))).Single().Should().Be(waiting[1], "a batch that came second changes nothing");
    }

    [Fact]
    public async Task Many_who_write_and_seal_at_once_leave_one_log()
    {
        var written = Enumerable.Range(0, 4).Select(async writer =>
        {
            for (var i = 0; i < 25; i++)
            {
                await RecordAsync(Trace((writer * 25) + i));
            }
        });
        var sealing = Enumerable.Range(0, 4).Select(async _ =>
        {
            var done = 0;
            for (var i = 0; i < 15; i++)
            {
                done += await SealAsync();
                await Task.Delay(1);
            }

            return done;
        }).ToArray();
        await Task.WhenAll(written);

        var done = (await Task.WhenAll(sealing)).Sum() + await SealAsync();

        done.Should().Be(100);
        (await LogAsync(log => log.SealedAsync(0, 1000, default))).Select(entry => entry.Id).Should().HaveCount(100).And.OnlyHaveUniqueItems();
        (await VerifyAsync()).Should().BeEquivalentTo(new { Holds = true, Sealed = 100L, Unsealed = new AuditBacklog(0, null) });
    }

    [Fact]
    public async Task An_erased_entry_keeps_its_place_its_hash_and_its_ids()
    {
        await RecordAsync(Trace(1) with { Office = Office, Subject = Subject }, Trace(2));
        _ = await SealAsync();
        var before = (await LogAsync(log => log.SealedAsync(0, 1, default))).Single();
        (await LogAsync(log => log.FindSealedAsync(null, before.Id, default))).Should().BeNull("it is an office's");
        var found = (await LogAsync(log => log.FindSealedAsync(Office, before.Id, default)))!;
        (found.Sequence, found.Entry).Should().Be((before.Sequence, before.Entry));
        found.Salt.ToArray().Should().Equal(before.Salt.ToArray());

        _ = (await Services.SendAsync(Actor.System, new EraseAuditEntry { Office = Office, Entry = before.Id, Ground = ErasureGround.RetentionOver })).Value;

        var after = (await LogAsync(log => log.SealedAsync(0, 1, default))).Single();
        (after.Sequence, after.Id, after.Office, after.Entry, after.Salt.Length, after.IsErased).Should().Be((1, before.Id, Office, null, 0, true));
        after.LeafHash.ToArray().Should().Equal(before.LeafHash.ToArray());
        (await LogAsync(log => log.OfSubjectAsync(Office, Subject, null, 9, default))).Should().BeEmpty();
        (await VerifyAsync()).Should().BeEquivalentTo(new { Holds = true, Sealed = 2L });
    }

    [Fact]
    public async Task A_checkpoint_is_handed_out_once()
    {
        await RecordAsync([.. Enumerable.Range(1, 15).Select(Trace)]);
        _ = await SealAsync();
        var waiting = await LogAsync(log => log.NotHandedOutAsync(9, default));

        waiting.Select(checkpoint => checkpoint.Size).Should().Equal(10, 15);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await LogAsync(async log =>
            {
                await log.HandedOutAsync(waiting[0], default);
                return true;
            });
            (await LogAsync(log => log.NotHandedOutAsync(9, default))).Select(checkpoint => checkpoint.Size).Should().Equal(15);
        }
    }

    /// <summary>Ten entries a batch; adapters' hosts register it.</summary>
    protected static AuditOptions Options { get; } = new() { BatchSize = 10 };

    private static CommandTrace Trace(int second) => new() { Command = $"Test{second}", ActedBy = "system", At = Now.AddSeconds(second).AddTicks(7) };

    private async Task<T> LogAsync<T>(Func<IAuditLog, Task<T>> use)
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<IAuditLog>());
    }

    private async Task RecordAsync(params CommandTrace[] traces)
    {
        await using var scope = Services.CreateAsyncScope();
        foreach (var trace in traces)
        {
            await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().RecordAsync(trace, default);
        }
    }

    private async Task<int> SealAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AuditSealer>().SealAsync();
    }

    private async Task<AuditVerification> VerifyAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AuditVerifier>().VerifyAsync([]);
    }

    /// <summary>A batch at the beginning of the log, as another host might have made it.</summary>
    private static async Task<AuditBatch> BatchOfAsync(AuditEntry entry)
    {
        var log = new OneEntry(entry);
        await new AuditSealer(log, new GivenAuditKey(System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP256)), [], Options, TimeProvider.System).SealAsync();
        return log.Batch!;
    }

    /// <summary>A log of one entry that catches the batch.</summary>
    private sealed class OneEntry(AuditEntry entry) : IAuditLog
    {
        public AuditBatch? Batch { get; private set; }

        public Task<IReadOnlyList<AuditEntry>> OfSubjectAsync(OfficeId office, Guid subject, Guid? after, int take, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<IReadOnlyList<AuditEntry>> UnsealedAsync(int take, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<AuditEntry>>(Batch is null ? [entry] : []);

        public Task<AuditBacklog> BacklogAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IReadOnlyList<SealedAuditEntry>> SealedAsync(long after, int take, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<SealedAuditEntry?> FindSealedAsync(OfficeId? office, Guid entry, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IReadOnlyList<AuditCheckpoint>> CheckpointsAsync(long afterSize, int take, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<AuditHead?> HeadAsync(CancellationToken cancellationToken) => Task.FromResult<AuditHead?>(null);

        public Task<bool> AppendAsync(AuditBatch batch, CancellationToken cancellationToken)
        {
            Batch = batch;
            return Task.FromResult(true);
        }

        public Task<IReadOnlyList<AuditCheckpoint>> NotHandedOutAsync(int take, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task HandedOutAsync(AuditCheckpoint checkpoint, CancellationToken cancellationToken) => throw new NotSupportedException();

        public void Erase(SealedAuditEntry entry) => throw new NotSupportedException();
    }
}
