using System.Security.Cryptography;
using YiXinWeiGong.Audit;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Testing.Conformance;

/// <summary>Entries of the trail wait to be sealed, and keep their place once they are.</summary>
public abstract class AuditLogSuite : StorageSuite
{
    [Fact]
    public async Task Entries_wait_in_the_order_of_their_ids_and_are_counted()
    {
        await SealAsync();
        Guid[] subjects = [await LeaveAsync(), await LeaveAsync(), await LeaveAsync()];
        await using var work = Begin();
        var log = work.Get<IAuditLog>();

        var waiting = await log.UnsealedAsync(100, default);
        var backlog = await log.BacklogAsync(default);

        Assert.Equal(waiting.Select(entry => entry.Id).Order(), waiting.Select(entry => entry.Id));
        Assert.Equal(subjects.Order(), waiting.Select(entry => entry.Subject!.Value).Order());
        Assert.Equal((3L, Some.Now.UtcTicks), (backlog.Count, backlog.OldestAt!.Value.UtcTicks));
        Assert.Equal(waiting.Take(2), await log.UnsealedAsync(2, default));
    }

    [Fact]
    public async Task What_is_sealed_has_its_place_without_a_gap_under_the_head()
    {
        var subject = await LeaveAsync();
        _ = await LeaveAsync();
        await SealAsync();
        await using var work = Begin();
        var log = work.Get<IAuditLog>();

        var entries = await log.SealedAsync(0, 10_000, default);
        var head = (await log.HeadAsync(default))!;

        Assert.Equal(Enumerable.Range(1, entries.Count).Select(place => (long)place), entries.Select(entry => entry.Sequence));
        Assert.Equal(entries.Count, head.Checkpoint.Size);
        Assert.Empty(await log.UnsealedAsync(10, default));
        Assert.Equal(0, (await log.BacklogAsync(default)).Count);
        Assert.Equal(entries.Skip(1).Select(entry => entry.Id), (await log.SealedAsync(1, 10_000, default)).Select(entry => entry.Id));
        var one = Assert.Single(entries, entry => entry.Entry?.Subject == subject);
        var found = (await log.FindSealedAsync(one.Office, one.Id, default))!;
        Assert.Equal((one.Sequence, one.Entry, Convert.ToHexString(one.LeafHash.Span)), (found.Sequence, found.Entry, Convert.ToHexString(found.LeafHash.Span)));
        Assert.Null(await log.FindSealedAsync(one.Office, Guid.Empty, default));
    }

    [Fact]
    public async Task Checkpoints_follow_each_other_and_wait_until_they_are_handed_out()
    {
        _ = await LeaveAsync();
        await SealAsync();
        _ = await LeaveAsync();
        await SealAsync();
        await using var work = Begin();
        var log = work.Get<IAuditLog>();

        var checkpoints = await log.CheckpointsAsync(0, 1000, default);
        Assert.Equal(checkpoints.Select(checkpoint => checkpoint.Size).Order(), checkpoints.Select(checkpoint => checkpoint.Size));
        Assert.Equal((await log.HeadAsync(default))!.Checkpoint.Size, checkpoints[^1].Size);
        Assert.Equal(checkpoints.Skip(1).Select(checkpoint => checkpoint.Size), (await log.CheckpointsAsync(checkpoints[0].Size, 1000, default)).Select(checkpoint => checkpoint.Size));
        foreach (var waiting in await log.NotHandedOutAsync(1000, default))
        {
            await log.HandedOutAsync(waiting, default);
        }

        Assert.Empty(await log.NotHandedOutAsync(1000, default));
    }

    [Fact]
    public async Task A_batch_that_does_not_begin_at_the_end_is_not_sealed()
    {
        _ = await LeaveAsync();
        await SealAsync();
        await using var work = Begin();
        var log = work.Get<IAuditLog>();
        var head = (await log.HeadAsync(default))!;
        var last = await log.SealedAsync(head.Checkpoint.First - 1, 1000, default);

        Assert.False(await log.AppendAsync(new AuditBatch { Checkpoint = head.Checkpoint, Entries = last, Peaks = head.Peaks }, default));

        Assert.Equal(head.Checkpoint.Size, (await log.HeadAsync(default))!.Checkpoint.Size);
    }

    [Fact]
    public async Task What_is_erased_keeps_its_place_and_hash_and_nothing_that_it_said()
    {
        var subject = await LeaveAsync();
        await SealAsync();
        await using var work = Begin();
        var log = work.Get<IAuditLog>();
        var entry = Assert.Single(await log.SealedAsync(0, 10_000, default), sealedOne => sealedOne.Entry?.Subject == subject);

        log.Erase(entry);
        await work.CommitAsync();

        await using var later = Begin();
        var erased = (await later.Get<IAuditLog>().FindSealedAsync(entry.Office, entry.Id, default))!;
        Assert.True(erased.IsErased);
        Assert.Equal((entry.Sequence, Convert.ToHexString(entry.LeafHash.Span)), (erased.Sequence, Convert.ToHexString(erased.LeafHash.Span)));
    }

    [Fact]
    public async Task What_is_about_something_is_found_by_its_office_alone_page_by_page()
    {
        var (office, subject) = (OfficeId.New(Some.Now), ClueId.New(Some.Now).Value);
        for (var i = 0; i < 3; i++)
        {
            await using var work = Begin();
            await work.CommitAsync(Work.Trace with { Office = office, Subject = subject });
        }

        await using var later = Begin();
        var log = later.Get<IAuditLog>();
        var all = await log.OfSubjectAsync(office, subject, null, 10, default);
        Assert.Equal(3, all.Count);
        Assert.Equal(all.Take(2), await log.OfSubjectAsync(office, subject, null, 2, default));
        Assert.Equal(all.Skip(1), await log.OfSubjectAsync(office, subject, all[0].Id, 10, default));
        Assert.Empty(await log.OfSubjectAsync(OfficeId.New(Some.Now), subject, null, 10, default));
    }

    [Fact]
    public async Task A_blinded_name_is_the_same_for_the_same_thing_and_leads_nowhere()
    {
        await using var work = Begin();
        var names = work.Get<IAuditNames>();
        var (actor, about) = (Actor.Volunteer(new(Some.Person().Id)), Some.Person().Id);

        Assert.Equal(names.Blind(actor, about), names.Blind(actor, about));
        Assert.NotEqual(names.Blind(actor, about), names.Blind(actor, Some.Person().Id));
        Assert.NotEqual(names.Blind(actor, about), names.Blind(Actor.System, about));
        Assert.DoesNotContain($"{actor.Id}", names.Blind(actor, about), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_signature_is_checked_with_the_public_key()
    {
        await using var work = Begin();
        var signer = work.Get<IAuditSigner>();
        byte[] data = [1, 2, 3];
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(signer.PublicKey.Span, out _);
        var signature = await signer.SignAsync(data, default);

        Assert.True(key.VerifyData(data, signature.Span, HashAlgorithmName.SHA256));
    }

    private async Task<Guid> LeaveAsync()
    {
        var subject = ClueId.New(Some.Now).Value;
        await using var work = Begin();
        await work.CommitAsync(Work.Trace with { Subject = subject });
        return subject;
    }

    private async Task SealAsync()
    {
        await using var work = Begin();
        _ = await work.Get<AuditSealer>().SealAsync();
    }
}
