using System.Security.Cryptography;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Testing;

namespace YiXinWeiGong.Evidence.Stores;

/// <summary>What every store of evidence owes; run over each of them with the same expectations.</summary>
public abstract class EvidenceStoreConformance : IAsyncLifetime
{
    protected const long Limit = 4 * 1024 * 1024;

    protected static OfficeId Ours { get; } = new(Guid.Parse("0190a1b2-0000-7000-8000-000000000001"));

    protected static OfficeId Theirs { get; } = new(Guid.Parse("0190a1b2-0000-7000-8000-000000000002"));

    protected FakeClock Clock { get; } = new(new DateTimeOffset(2026, 3, 10, 1, 0, 0, TimeSpan.Zero));

    protected abstract IEvidenceStore Store { get; }

    /// <summary>The same store as another process would see it.</summary>
    protected abstract IEvidenceStore Another();

    /// <summary>Changes the bytes behind the store's back, as they are kept: of the one content that there is.</summary>
    protected abstract Task TamperAsync(Func<byte[], byte[]> change);

    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(262_144)]
    [InlineData(1_048_583)]
    public async Task What_is_put_is_read_under_its_sha256(int size)
    {
        var content = Some(size);

        var kept = await PutAsync(content);

        kept.Should().Be(new KeptContent(new ContentKey(Ours, Sha256Of(content)), size));
        (await ReadAsync(Another(), kept.Key)).Should().Equal(content);
    }

    [Fact]
    public async Task What_was_never_put_is_not_there() =>
        (await Store.OpenAsync(new ContentKey(Ours, Sha256Of(Some(3))), default)).Should().BeNull();

    [Fact]
    public async Task What_one_office_keeps_another_does_not_find()
    {
        var kept = await PutAsync(Some(10));

        (await Store.OpenAsync(new ContentKey(Theirs, kept.Key.Sha256), default)).Should().BeNull();
    }

    [Fact]
    public Task Nothing_at_all_is_refused() => ShouldRefuseAsync(EvidenceCodes.Empty, new MemoryStream());

    [Fact]
    public Task More_than_the_limit_is_refused() => ShouldRefuseAsync(EvidenceCodes.TooLarge, new MemoryStream(Some((int)Limit + 1)));

    [Fact]
    public async Task The_limit_itself_is_kept() => (await PutAsync(Some((int)Limit))).Bytes.Should().Be(Limit);

    [Fact]
    public Task Another_sha256_than_declared_is_refused() =>
        ShouldRefuseAsync(EvidenceCodes.Sha256Differs, new MemoryStream(Some(100_000)), Terms() with { Sha256 = Sha256Of(Some(99_999)) });

    [Theory]
    [InlineData(99_999)]
    [InlineData(100_001)]
    public Task Another_size_than_declared_is_refused(long declared) =>
        ShouldRefuseAsync(EvidenceCodes.BytesDiffer, new MemoryStream(Some(100_000)), Terms() with { Bytes = declared });

    [Fact]
    public async Task What_was_declared_rightly_is_kept_however_its_sha256_is_written()
    {
        var content = Some(100_000);

        var kept = await Store.PutAsync(
            new MemoryStream(content), Terms() with { Bytes = content.Length, Sha256 = Sha256Of(content).ToUpperInvariant() }, default);

        kept.Key.Sha256.Should().Be(Sha256Of(content));
    }

    [Fact]
    public Task A_stream_that_breaks_off_half_way_is_refused() =>
        ShouldRefuseAsync(EvidenceCodes.BrokenOff, new BreakingStream(Some(1_000_000), 500_000, new IOException("connection reset")));

    [Fact]
    public async Task Any_other_trouble_of_the_sender_s_leaves_nothing_either()
    {
        var broken = new BreakingStream(Some(1_000_000), 500_000, new InvalidOperationException("planted"));

        await FluentActions.Awaiting(() => Store.PutAsync(broken, Terms(), default)).Should().ThrowAsync<InvalidOperationException>();
        await ShouldHoldNothingAsync();
    }

    [Fact]
    public async Task Who_gives_up_leaves_nothing()
    {
        using var gaveUp = new CancellationTokenSource();
        var slow = new PausingStream(Some(1_000_000), 500_000);
        var put = Store.PutAsync(slow, Terms(), gaveUp.Token);
        await slow.Paused;
        await gaveUp.CancelAsync();

        await FluentActions.Awaiting(() => put).Should().ThrowAsync<OperationCanceledException>();
        await ShouldHoldNothingAsync();
    }

    [Fact]
    public async Task Equal_content_is_kept_once_and_counts_as_put_now()
    {
        var first = await PutAsync(Some(300_000));
        Clock.Advance(TimeSpan.FromHours(5));

        var second = await PutAsync(Some(300_000));

        second.Should().Be(first);
        (await ListAsync()).Should().Equal(new ListedContent(first.Key, Clock.GetUtcNow()));
    }

    [Fact]
    public async Task Equal_content_put_at_once_by_many_is_kept_once_and_whole()
    {
        var content = Some(300_000);

        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Another().PutAsync(new MemoryStream(content), Terms(), default))));

        all.Distinct().Should().ContainSingle();
        (await ListAsync()).Should().ContainSingle();
        (await ReadAsync(Store, all[0].Key)).Should().Equal(content);
    }

    [Fact]
    public async Task Who_reads_is_not_disturbed_by_who_puts_the_same()
    {
        var content = Some(1_000_000);
        var kept = await PutAsync(content);
        await using var open = (await Store.OpenAsync(kept.Key, default))!;
        var first = new byte[100_000];
        await open.ReadExactlyAsync(first);

        _ = await PutAsync(content);

        using var rest = new MemoryStream();
        await open.CopyToAsync(rest);
        first.Concat(rest.ToArray()).Should().Equal(content);
    }

    [Fact]
    public async Task What_is_being_put_is_seen_by_nobody_and_when_it_is_old_it_is_swept()
    {
        var content = Some(1_000_000);
        var key = new ContentKey(Ours, Sha256Of(content));
        var halted = new PausingStream(content, 600_000);
        var put = Store.PutAsync(halted, Terms(), default);
        await halted.Paused;

        // As after a crash: the one that was putting is still not done, another process looks.
        (await Another().OpenAsync(key, default)).Should().BeNull();
        (await ListAsync()).Should().BeEmpty();
        (await Another().SweepAsync(Clock.GetUtcNow(), default)).Should().Be(0, "it has just begun");
        Clock.Advance(TimeSpan.FromDays(2));
        (await Another().SweepAsync(Clock.GetUtcNow().AddDays(-1), default)).Should().Be(1);
        halted.GoOn();

        await FluentActions.Awaiting(() => put).Should().ThrowAsync<StoreUnavailableException>();
        (await Another().OpenAsync(key, default)).Should().BeNull();
        await ShouldHoldNothingAsync();
    }

    [Fact]
    public async Task A_deletion_spares_what_was_put_since()
    {
        var kept = await PutAsync(Some(300_000));
        var put = Clock.GetUtcNow();
        Clock.Advance(TimeSpan.FromHours(1));

        (await Store.DeleteAsync(kept.Key, put, default)).Should().BeFalse();
        (await ReadAsync(Store, kept.Key)).Should().HaveCount(300_000);
        (await Another().DeleteAsync(kept.Key, put.AddTicks(1), default)).Should().BeTrue();

        (await Store.OpenAsync(kept.Key, default)).Should().BeNull();
        (await Store.DeleteAsync(kept.Key, Clock.GetUtcNow(), default)).Should().BeFalse("it is gone");
        await ShouldHoldNothingAsync();
    }

    [Fact]
    public async Task What_is_deleted_while_it_is_put_anew_is_there_afterwards()
    {
        var content = Some(50_000);
        var key = (await PutAsync(content)).Key;
        var old = Clock.GetUtcNow().AddTicks(1);
        for (var round = 0; round < 20; round++)
        {
            Clock.Advance(TimeSpan.FromMinutes(1));
            await Task.WhenAll(Task.Run(() => Another().DeleteAsync(key, old, default)), Task.Run(() => PutAsync(content)));

            (await ReadAsync(Store, key)).Should().Equal(content);
            old = Clock.GetUtcNow().AddTicks(1);
        }
    }

    [Fact]
    public async Task Lists_show_each_that_is_old_enough_exactly_once()
    {
        var old = new List<ContentKey>();
        for (var i = 0; i < 205; i++)
        {
            old.Add((await Store.PutAsync(new MemoryStream(Some(20 + i)), Terms() with { Office = i % 3 == 0 ? Theirs : Ours }, default)).Key);
        }

        Clock.Advance(TimeSpan.FromHours(1));
        var now = Clock.GetUtcNow();
        _ = await PutAsync(Some(5));

        (await ListAsync(now)).Select(listed => listed.Key).Should().BeEquivalentTo(old);
    }

    [Fact]
    public async Task A_changed_byte_is_noticed_wherever_it_is()
    {
        var kept = await PutAsync(Some(150_000));
        var places = new List<double> { 0, 0.0001, 0.3, 0.5, 0.9999, 1 };
        foreach (var place in places)
        {
            var at = 0;
            await TamperAsync(bytes =>
            {
                at = (int)(place * (bytes.Length - 1));
                bytes[at] ^= 0x40;
                return bytes;
            });
            await ShouldBeDamagedAsync(kept.Key, $"byte {at} was changed");
            await TamperAsync(bytes =>
            {
                bytes[at] ^= 0x40;
                return bytes;
            });
        }

        (await ReadAsync(Store, kept.Key)).Should().HaveCount(150_000, "it is as it was again");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(65_000)]
    [InlineData(149_999)]
    public async Task A_content_that_was_cut_off_is_noticed(int length)
    {
        var kept = await PutAsync(Some(150_000));

        await TamperAsync(bytes => bytes[..length]);

        await ShouldBeDamagedAsync(kept.Key, "it was cut off");
    }

    [Fact]
    public async Task Something_added_at_the_end_is_noticed()
    {
        var kept = await PutAsync(Some(150_000));

        await TamperAsync(bytes => [.. bytes, 0]);

        await ShouldBeDamagedAsync(kept.Key, "something was added");
    }

    [Fact]
    public async Task Damaged_content_is_mended_by_putting_it_again()
    {
        var content = Some(150_000);
        var kept = await PutAsync(content);
        await TamperAsync(bytes => bytes[..100]);

        _ = await PutAsync(content);

        (await ReadAsync(Store, kept.Key)).Should().Equal(content);
    }

    protected static ContentTerms Terms() => new() { Office = Ours, MaxBytes = Limit };

    /// <summary>Bytes that differ with the size, and of which no part is like another.</summary>
    protected static byte[] Some(int size)
    {
        var bytes = new byte[size];
        new Random(size).NextBytes(bytes);
        return bytes;
    }

    protected static string Sha256Of(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    protected Task<KeptContent> PutAsync(byte[] content) => Store.PutAsync(new MemoryStream(content), Terms(), default);

    protected static async Task<byte[]> ReadAsync(IEvidenceStore store, ContentKey key)
    {
        await using var open = await store.OpenAsync(key, default);
        using var read = new MemoryStream();
        await open!.CopyToAsync(read);
        return read.ToArray();
    }

    protected async Task<IReadOnlyList<ListedContent>> ListAsync(DateTimeOffset? before = null)
    {
        var all = new List<ListedContent>();
        await foreach (var listed in Another().ListAsync(before ?? DateTimeOffset.MaxValue, default))
        {
            all.Add(listed);
        }

        return all;
    }

    private async Task ShouldRefuseAsync(string code, Stream content, ContentTerms? terms = null)
    {
        var refused = await FluentActions.Awaiting(() => Store.PutAsync(content, terms ?? Terms(), default)).Should().ThrowAsync<ContentRefusedException>();

        refused.Which.Code.Should().Be(code);
        ProblemTexts.All.Should().ContainKey(code);
        await ShouldHoldNothingAsync();
    }

    private async Task ShouldHoldNothingAsync()
    {
        (await ListAsync()).Should().BeEmpty();
        (await Another().SweepAsync(DateTimeOffset.MaxValue, default)).Should().Be(0, "nothing half-written is left");
    }

    private async Task ShouldBeDamagedAsync(ContentKey key, string because) =>
        await FluentActions.Awaiting(() => ReadAsync(Store, key)).Should().ThrowAsync<ContentDamagedException>(because);
}
