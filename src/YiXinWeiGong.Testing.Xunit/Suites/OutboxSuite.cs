using YiXinWeiGong.Jobs;
using YiXinWeiGong.Outbox;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Testing.Conformance;

/// <summary>Events wait to be handed on in the order of their subject, taken by one host at a time; jobs likewise.</summary>
public abstract class OutboxSuite : StorageSuite
{
    private static readonly DateTimeOffset Later = Some.Now.AddDays(1);

    [Fact]
    public async Task What_happened_to_one_subject_is_taken_one_by_one_in_its_order()
    {
        await DrainAsync();
        var volunteer = await HappenAsync();

        var names = new List<string>();
        for (var message = await TakeOneAsync("order"); message is not null; message = await TakeOneAsync("order"))
        {
            Assert.Equal(volunteer.Id.Value, message.Subject.Id);
            names.Add(message.Name);
            await SettleAsync(new OutboxReport { Token = "order", Delivered = [message.Id] });
        }

        Assert.Equal([nameof(VolunteerApplied), nameof(VolunteerReviewed), nameof(VolunteerRefused)], names);
    }

    [Fact]
    public async Task What_one_host_took_no_other_takes_until_its_lease_is_over()
    {
        await DrainAsync();
        await HappenAsync();
        var taken = (await TakeOneAsync("first"))!;

        Assert.Null(await TakeOneAsync("second"));
        var again = Assert.Single(await ClaimAsync("second", now: Later.AddHours(2)));
        Assert.Equal(taken.Id, again.Id);
        await SettleAsync(new OutboxReport { Token = "first", Delivered = [taken.Id] });
        await SettleAsync(new OutboxReport { Token = "second", Untried = [taken.Id] });
        Assert.Equal(taken.Id, (await TakeOneAsync("third", Later.AddHours(4)))!.Id);
    }

    [Fact]
    public async Task A_message_that_failed_is_due_again_when_it_was_said_and_counts_its_attempts()
    {
        await DrainAsync();
        await HappenAsync();
        var taken = (await TakeOneAsync("fails"))!;
        await SettleAsync(Failed("fails", taken, parked: false));

        Assert.Null(await TakeOneAsync("again"));
        Assert.Equal((taken.Id, 1), await TakeOneAsync("again", Later.AddDays(2)) is { } again ? (again.Id, again.Attempts) : default);
    }

    [Fact]
    public async Task A_parked_message_waits_for_a_decision_and_its_subject_with_it()
    {
        await DrainAsync();
        await HappenAsync();
        var taken = (await TakeOneAsync("parks"))!;
        await SettleAsync(Failed("parks", taken, parked: true));
        await using var work = Begin();
        var outbox = work.Get<IOutbox>();

        var parked = Assert.Single(await outbox.ListParkedAsync(null, 10, default));
        Assert.Equal((taken.Id, nameof(TimeoutException)), (parked.Id, parked.Problem));
        Assert.Empty(await outbox.ListParkedAsync(parked.Id, 10, default));
        Assert.Equal(1, (await outbox.StateAsync(default)).Parked);
        Assert.Empty(await ClaimAsync("nobody", now: Later.AddYears(1)));

        outbox.Release((await outbox.FindParkedAsync(parked.Id, default))!, Later);
        await work.CommitAsync();
        Assert.Null(await outbox.FindParkedAsync(parked.Id, default));
        Assert.Equal(taken.Id, (await TakeOneAsync("released"))!.Id);
    }

    [Fact]
    public async Task A_parked_message_is_taken_out_once()
    {
        await DrainAsync();
        await HappenAsync();
        var taken = (await TakeOneAsync("drops"))!;
        await SettleAsync(Failed("drops", taken, parked: true));
        await using var first = Begin();
        await using var second = Begin();
        var parked = (await first.Get<IOutbox>().FindParkedAsync(taken.Id, default))!;
        second.Get<IOutbox>().Release((await second.Get<IOutbox>().FindParkedAsync(taken.Id, default))!, Later);

        first.Get<IOutbox>().Discard(parked);
        await first.CommitAsync();

        await Assert.ThrowsAsync<StoreConflictException>(() => second.CommitAsync());
        Assert.Equal(nameof(VolunteerReviewed), (await TakeOneAsync("next"))!.Name);
    }

    [Fact]
    public async Task What_is_discarded_leaves_no_message()
    {
        await DrainAsync();
        await using var work = Begin();
        work.Store<Volunteer, VolunteerId>().Add(Some.Volunteer());
        work.Unit.Discard();
        await work.CommitAsync();

        Assert.Equal(0, (await work.Get<IOutbox>().StateAsync(default)).Waiting);
    }

    [Fact]
    public async Task A_job_is_one_hosts_until_it_is_given_back_or_its_lease_is_over()
    {
        await using var work = Begin();
        var jobs = work.Get<IJobLeases>();
        var name = $"job-{Some.Unique()}";
        var (one, other) = (Claim(name, "one", Some.Now), Claim(name, "other", Some.Now));

        Assert.True(await jobs.TryTakeAsync(one, default));
        Assert.False(await jobs.TryTakeAsync(other, default));
        Assert.True(await jobs.RenewAsync(one, default));
        Assert.False(await jobs.RenewAsync(other, default));
        Assert.True(await jobs.TryTakeAsync(Claim(name, "other", Later.AddDays(1)), default));
        Assert.False(await jobs.RenewAsync(one, default));
        await jobs.FinishAsync(new JobReport { Job = name, Token = "other", At = Later.AddDays(1), NextDueAt = Later.AddDays(3) }, default);

        Assert.False(await jobs.TryTakeAsync(Claim(name, "early", Later.AddDays(2)), default));
        Assert.True(await jobs.TryTakeAsync(Claim(name, "due", Later.AddDays(4)), default));
        Assert.Equal(Later.AddDays(1), Assert.Single(await jobs.ListAsync(default), job => job.Job == name).EndedAt);
    }

    [Fact]
    public async Task Of_many_hosts_that_want_a_job_at_once_one_gets_it()
    {
        var name = $"job-{Some.Unique()}";

        var got = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(async () =>
        {
            await using var work = Begin();
            try
            {
                return await work.Get<IJobLeases>().TryTakeAsync(Claim(name, $"{i}", Some.Now), default);
            }
            catch (StoreUnavailableException)
            {
                return false;
            }
        })));

        Assert.Single(got, true);
    }

    private static JobClaim Claim(string job, string token, DateTimeOffset now) => new() { Job = job, Token = token, Now = now, Until = now.AddHours(1) };

    private static OutboxReport Failed(string token, OutboxMessage message, bool parked) => new()
    {
        Token = token,
        Failed =
        [
            new OutboxFailure { Message = message.Id, Attempts = 1, DueAt = Later.AddDays(1), ParkedAt = parked ? Later : null, Problem = nameof(TimeoutException) },
        ],
    };

    /// <summary>Three events of one subject, in three commits.</summary>
    private async Task<Volunteer> HappenAsync()
    {
        var volunteer = Some.Volunteer();
        await KeepAsync(volunteer);
        foreach (var change in (Action<Volunteer>[])[found => found.Recommend(Some.Now), found => found.Refuse("材料不全", Some.Now)])
        {
            await using var work = Begin();
            change((await work.Store<Volunteer, VolunteerId>().FindAsync(volunteer.Id, default))!);
            await work.CommitAsync();
        }

        return volunteer;
    }

    private async Task<OutboxMessage?> TakeOneAsync(string token, DateTimeOffset? now = null) => (await ClaimAsync(token, 1, now)).SingleOrDefault();

    private async Task<IReadOnlyList<OutboxMessage>> ClaimAsync(string token, int take = 100, DateTimeOffset? now = null)
    {
        await using var work = Begin();
        var at = now ?? Later;
        return await work.Get<IOutbox>().ClaimAsync(new OutboxClaim { Token = token, Now = at, Until = at.AddHours(1), Take = take }, default);
    }

    private async Task SettleAsync(OutboxReport report)
    {
        await using var work = Begin();
        await work.Get<IOutbox>().SettleAsync(report, default);
    }

    /// <summary>Empties the queue of what earlier facts left.</summary>
    private async Task DrainAsync()
    {
        await using var work = Begin();
        var outbox = work.Get<IOutbox>();
        foreach (var parked in await outbox.ListParkedAsync(null, 1000, default))
        {
            outbox.Discard(parked);
        }

        await work.CommitAsync();
        for (var end = Later.AddYears(9); await ClaimAsync($"drain-{end:yyyyMMddHHmm}", now: end) is { Count: > 0 } left; end = end.AddHours(2))
        {
            await SettleAsync(new OutboxReport { Token = $"drain-{end:yyyyMMddHHmm}", Delivered = [.. left.Select(message => message.Id)] });
        }
    }
}
