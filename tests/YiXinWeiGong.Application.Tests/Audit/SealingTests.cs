using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Audit;

public sealed class SealingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("yxwg").FullName;

    private string Kept => Path.Combine(_folder, "checkpoints.jsonl");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_waits_is_sealed_batch_by_batch_in_order_and_what_comes_later_goes_on_from_there()
    {
        await using var app = await StartAsync();
        var waiting = app.Database.Audit.Count;

        (await SealAsync(app)).Should().Be(waiting);
        (await SealAsync(app)).Should().Be(0, "nothing waits");
        _ = await app.ClueAsync();
        (await SealAsync(app)).Should().Be(1);

        var kept = await AuditCheckpointFile.ReadAsync(Kept);
        var expected = Enumerable.Range(0, waiting).Chunk(10).Select(batch => (First: batch[0] + 1L, Size: batch[^1] + 1L)).Append((waiting + 1, waiting + 1));
        kept.Select(checkpoint => (checkpoint.First, checkpoint.Size)).Should().Equal(expected);
        kept.Should().OnlyContain(checkpoint => checkpoint.Leaves.Count == checkpoint.Size - checkpoint.First + 1 && CheckpointSignatures.Holds(checkpoint));
        kept.Select(checkpoint => checkpoint.Origin).Distinct().Should().ContainSingle();
        app.Database.Sealed.Entries.Select(entry => entry.Sequence).Should().Equal(Enumerable.Range(1, waiting + 1).Select(i => (long)i));
        app.Database.Sealed.Entries.Select(entry => Convert.ToHexString(entry.Salt.Span)).Should().OnlyHaveUniqueItems();
        (await VerifyAsync(app, kept)).Should().BeEquivalentTo(new { Holds = true, Sealed = waiting + 1L, VouchedFor = waiting + 1L });
    }

    [Fact]
    public async Task What_was_committed_late_is_not_missed()
    {
        await using var app = await StartAsync();
        _ = await SealAsync(app);
        var late = app.Database.Audit[0] with { Id = Guid.CreateVersion7(app.Now.AddDays(-1)), Command = "Late" };
        app.Database.Audit.Add(late);

        (await SealAsync(app)).Should().Be(1);

        app.Database.Sealed.Entries[^1].Entry.Should().Be(late);
    }

    [Fact]
    public async Task A_checkpoint_says_nothing_else_under_its_signature()
    {
        await using var app = await StartAsync();
        _ = await SealAsync(app);
        var checkpoint = (await AuditCheckpointFile.ReadAsync(Kept))[^1];
        using var another = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var root = checkpoint.Root.ToArray();
        root[0] ^= 1;

        CheckpointSignatures.Holds(checkpoint).Should().BeTrue();
        foreach (var forged in (AuditCheckpoint[])[
            checkpoint with { Size = checkpoint.Size + 1 },
            checkpoint with { First = checkpoint.First + 1 },
            checkpoint with { Root = root },
            checkpoint with { At = checkpoint.At.AddTicks(1) },
            checkpoint with { Origin = "another" },
            checkpoint with { KeyId = "another" },
            checkpoint with { PublicKey = another.ExportSubjectPublicKeyInfo() },
            checkpoint with { PublicKey = root },
            checkpoint with { Signature = root }])
        {
            CheckpointSignatures.Holds(forged).Should().BeFalse();
        }
    }

    [Fact]
    public async Task A_key_that_is_not_trusted_vouches_for_nothing()
    {
        await using var app = await StartAsync();
        _ = await SealAsync(app);
        var kept = await AuditCheckpointFile.ReadAsync(Kept);
        await using var scope = app.Services.CreateAsyncScope();
        var verifier = scope.ServiceProvider.GetRequiredService<AuditVerifier>();

        (await verifier.VerifyAsync(kept, [kept[0].KeyId])).Holds.Should().BeTrue();
        (await verifier.VerifyAsync(kept, ["0000000000000000"])).First!.Kind.Should().Be(AuditDifferenceKind.SignatureWrong);
    }

    [Fact]
    public async Task A_checkpoint_of_another_log_is_told_apart()
    {
        await using var app = await StartAsync();
        _ = await SealAsync(app);
        File.Delete(Kept);
        await using var other = await StartAsync();
        _ = await SealAsync(other);

        (await VerifyAsync(app, await AuditCheckpointFile.ReadAsync(Kept))).First!.Kind.Should().Be(AuditDifferenceKind.OtherLog);
    }

    [Fact]
    public async Task A_log_whose_end_was_changed_is_not_signed_again()
    {
        await using var app = await StartAsync();
        _ = await SealAsync(app);
        var head = app.Database.Sealed.Heads[^1];
        var peaks = head.Peaks.ToArray();
        peaks[0] ^= 1;
        app.Database.Sealed.Heads[^1] = head with { Peaks = peaks };
        _ = await app.ClueAsync();

        await FluentActions.Awaiting(() => SealAsync(app)).Should().ThrowAsync<InvalidOperationException>();

        app.Log.Lines.Should().Contain(line => line.StartsWith("Critical 1101", StringComparison.Ordinal));
        app.Database.Sealed.Heads[^1].Checkpoint.Should().Be(head.Checkpoint);
    }

    [Fact]
    public async Task A_checkpoint_that_could_not_be_handed_out_is_handed_out_later()
    {
        var sink = new Sink { Fails = true };
        await using var app = await StartAsync(services => services.AddSingleton<IAuditCheckpointSink>(sink));

        var done = await SealAsync(app);
        var unwell = await HealthAsync(app, TimeSpan.FromHours(1));
        sink.Fails = false;
        _ = await SealAsync(app);

        done.Should().BePositive();
        unwell.Should().BeEquivalentTo(new { IsHealthy = false, Unsealed = 0L, IsKeptOutside = true });
        unwell.CheckpointsWaiting.Should().BePositive();
        sink.Kept.Select(checkpoint => checkpoint.Size).Should().BeInAscendingOrder().And.EndWith(done);
        (await HealthAsync(app)).Should().BeEquivalentTo(new { IsHealthy = true, CheckpointsWaiting = 0 });
    }

    [Fact]
    public async Task Health_says_how_much_waits_and_for_how_long()
    {
        await using var app = await StartAsync();
        var waiting = app.Database.Audit.Count;

        (await HealthAsync(app)).Should().BeEquivalentTo(new { IsHealthy = true, Unsealed = (long)waiting, Sealed = 0L, LastCheckpointAt = (DateTimeOffset?)null });
        (await HealthAsync(app, TimeSpan.FromMinutes(15))).Should().BeEquivalentTo(new { IsHealthy = true, OldestUnsealed = TimeSpan.FromMinutes(15) });
        (await HealthAsync(app, TimeSpan.FromTicks(1))).IsHealthy.Should().BeFalse();
        _ = await SealAsync(app);
        (await HealthAsync(app)).Should().BeEquivalentTo(
            new { IsHealthy = true, Unsealed = 0L, OldestUnsealed = (TimeSpan?)null, Sealed = (long)waiting, LastCheckpointAt = (DateTimeOffset?)app.Now });
    }

    [Fact]
    public async Task An_entry_is_proved_and_the_log_is_shown_to_have_only_grown()
    {
        await using var app = await StartAsync();
        _ = await SealAsync(app);
        var kept = await AuditCheckpointFile.ReadAsync(Kept);
        await using var scope = app.Services.CreateAsyncScope();
        var verifier = scope.ServiceProvider.GetRequiredService<AuditVerifier>();
        var (earlier, later) = (kept[0], kept[^1]);
        var entry = app.Database.Sealed.Entries[6];
        var leaf = AuditLeaf.Hash(7, entry.Entry!, entry.Salt.Span);

        MerkleTree.VerifyInclusion(leaf, 6, later.Size, await verifier.ProveInclusionAsync(7, later), later.Root).Should().BeTrue();
        MerkleTree.VerifyConsistency(earlier.Size, earlier.Root, later.Size, later.Root, await verifier.ProveConsistencyAsync(earlier, later)).Should().BeTrue();
    }

    [Fact]
    public async Task What_an_entry_says_is_erased_with_a_trace_and_the_log_still_holds()
    {
        await using var app = await StartAsync();
        var clue = await app.ClueAsync();
        var before = app.Database.Audit[^1];
        var erase = new EraseAuditEntry { Office = before.Office, Entry = before.Id, Ground = ErasureGround.PersonAsked };
        await app.ShouldRejectAsync(Actor.System, erase, ProblemKind.NotFound, "audit.entry-unknown", "Entry");
        _ = await SealAsync(app);

        var erased = (await app.SendAsync(Actor.System, erase)).Value;
        var unsealed = await VerifyAsync(app, await AuditCheckpointFile.ReadAsync(Kept));
        await app.ShouldRejectAsync(Actor.System, erase, ProblemKind.Refused, "audit.erased-already", "Entry");
        var record = app.Database.Audit.Last(entry => entry.Command == nameof(EraseAuditEntry) && entry.Outcome is null);
        _ = await SealAsync(app);
        await app.ShouldRejectAsync(Actor.System, erase with { Entry = record.Id }, ProblemKind.Refused, "audit.erasure-is-kept", "Entry");
        var verified = await VerifyAsync(app, await AuditCheckpointFile.ReadAsync(Kept));

        app.Database.Sealed.Entries[(int)erased.Sequence - 1].Should().BeEquivalentTo(new { IsErased = true, before.Id, Entry = (AuditEntry?)null });
        app.Database.Audit.Should().NotContain(entry => entry.Id == before.Id);
        (await app.SendAsync(app.Demo.Staff(Post.ChiefProcurator), new GetAuditTrail { Office = app.Demo.Office, Subject = clue.Value })).Value.Items.Should().BeEmpty();
        foreach (var verification in (AuditVerification[])[unsealed, verified])
        {
            verification.Holds.Should().BeTrue();
            verification.Erased.Should().Equal(new AuditErasure
            {
                Sequence = erased.Sequence, Entry = before.Id, ErasedAt = app.Now, ErasedBy = "system", Ground = "PersonAsked",
            });
        }
    }

    [Fact]
    public async Task What_was_emptied_without_a_trace_is_a_difference()
    {
        await using var app = await StartAsync();
        _ = await SealAsync(app);
        app.Database.Sealed.Entries[4] = app.Database.Sealed.Entries[4] with { Entry = null, Salt = default };

        (await VerifyAsync(app, await AuditCheckpointFile.ReadAsync(Kept))).First
            .Should().Be(new AuditDifference(AuditDifferenceKind.ErasedWithoutRecord, 5, 5));
    }

    [Fact]
    public async Task The_trail_of_something_is_shown_page_by_page_to_the_heads_of_the_office_alone()
    {
        await using var app = await StartAsync();
        var clue = await app.ClueAsync();
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        _ = await app.SendAsync(app.Elsewhere(Post.IntakeOfficer), new ReceiveClue { Clue = clue });
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        _ = (await app.SendAsync(app.Demo.Staff(Post.IntakeOfficer), new ReceiveClue { Clue = clue })).Value;
        var trail = new GetAuditTrail { Office = app.Demo.Office, Subject = clue.Value, Take = 2 };

        var first = (await app.SendAsync(app.Demo.Staff(Post.DepartmentHead), trail)).Value;
        var second = (await app.SendAsync(app.Demo.Staff(Post.DepartmentHead), trail with { After = first.Next })).Value;

        first.Items.Concat(second.Items).Select(entry => (entry.Command, entry.Outcome)).Should().Equal(
            ("SubmitClue", null), ("ReceiveClue", ProblemKind.NotFound), ("ReceiveClue", null));
        second.Next.Should().BeNull();
        (await app.SendAsync(app.Elsewhere(Post.DepartmentHead), trail with { Office = app.Liuyang })).Value.Items.Should().BeEmpty();
    }

    [Fact]
    public async Task A_line_torn_when_the_machine_stopped_is_left_out_and_any_other_that_is_none_is_named()
    {
        await using var app = await StartAsync();
        _ = await SealAsync(app);
        var kept = await AuditCheckpointFile.ReadAsync(Kept);
        await File.AppendAllTextAsync(Kept, "{\"origin\":\"ab");
        using (var file = new AuditCheckpointFile(Kept))
        {
            await file.KeepAsync(kept[^1] with { Leaves = [] }, default);
            await file.KeepAsync(kept[^1], default);
        }

        (await AuditCheckpointFile.ReadAsync(Kept)).Should().HaveCount(kept.Count + 1, "the torn line is left out, and the one that came twice is there once");
        await File.AppendAllTextAsync(Kept, "{}\n");
        (await FluentActions.Awaiting(() => AuditCheckpointFile.ReadAsync(Kept)).Should().ThrowAsync<FormatException>())
            .WithMessage($"checkpoints.jsonl:{kept.Count + 4} *");
    }

    [Fact]
    public void Only_a_key_on_the_right_curve_signs()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        var given = () => new GivenAuditKey(key);

        given.Should().Throw<ArgumentException>();
    }

    private Task<App> StartAsync(Action<IServiceCollection>? more = null) => App.StartAsync(services =>
    {
        services.AddSingleton(new AuditOptions { BatchSize = 10 });
        services.AddSingleton<IAuditCheckpointSink>(new AuditCheckpointFile(Kept));
        more?.Invoke(services);
    });

    private static async Task<int> SealAsync(App app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AuditSealer>().SealAsync();
    }

    private static async Task<AuditVerification> VerifyAsync(App app, IReadOnlyList<AuditCheckpoint> kept)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AuditVerifier>().VerifyAsync(kept);
    }

    private static async Task<AuditHealth> HealthAsync(App app, TimeSpan later = default)
    {
        app.Clock.Advance(later);
        return (await app.SendAsync(Actor.System, new GetAuditHealth())).Value;
    }

    private sealed class Sink : IAuditCheckpointSink
    {
        public bool Fails { get; set; }

        public List<AuditCheckpoint> Kept { get; } = [];

        public Task KeepAsync(AuditCheckpoint checkpoint, CancellationToken cancellationToken)
        {
            if (Fails)
            {
                throw new IOException("The medium is full.");
            }

            Kept.Add(checkpoint);
            return Task.CompletedTask;
        }
    }
}
