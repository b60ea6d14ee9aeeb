using YiXinWeiGong.Clues;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong.Testing.Conformance;

/// <summary>A commit keeps everything of a command or nothing: aggregates, events, audit entry, numbers, vault and remembered answer.</summary>
public abstract class AtomicitySuite : StorageSuite
{
    [Fact]
    public async Task A_commit_keeps_everything()
    {
        var all = new Everything();
        await using (var work = Begin())
        {
            await all.PutIntoAsync(work);
            await work.CommitAsync(all.Trace);
        }

        await ShouldHoldAsync(all);
    }

    [Fact]
    public async Task A_discard_forgets_everything()
    {
        var all = new Everything();
        await using var work = Begin();
        await all.PutIntoAsync(work);
        work.Unit.Discard();
        var audit = (await Storage.ReadAuditAsync()).Count;
        await work.CommitAsync();

        await ShouldHoldNothingOfAsync(all);
        Assert.Equal(audit + 1, (await Storage.ReadAuditAsync()).Count);
    }

    [Fact]
    public async Task A_scope_that_ends_without_a_commit_leaves_nothing()
    {
        var all = new Everything();
        await using (var work = Begin())
        {
            await all.PutIntoAsync(work);
        }

        await ShouldHoldNothingOfAsync(all);
    }

    /// <summary>What makes a commit fail.</summary>
    public static TheoryData<string> Collisions => ["an aggregate that somebody changed", "an id that is taken", "a call that is known", "a reporter that is known", "a unique value that is taken"];

    [Theory]
    [MemberData(nameof(Collisions))]
    public async Task A_commit_that_collides_leaves_nothing(string collision)
    {
        var all = new Everything();
        var (contested, known) = (Some.Clue(), new Everything());
        await KeepAsync(contested);
        await using (var earlier = Begin())
        {
            await known.PutIntoAsync(earlier, number: false);
            await earlier.CommitAsync(known.Trace);
        }

        await using var work = Begin();
        var trace = all.Trace;
        switch (collision)
        {
            case "an aggregate that somebody changed":
                (await work.Store<Clue, ClueId>().FindAsync(contested.Id, default))!.Receive("late", Some.Now);
                await using (var first = Begin())
                {
                    (await first.Store<Clue, ClueId>().FindAsync(contested.Id, default))!.Receive("early", Some.Now);
                    await first.CommitAsync();
                }

                break;
            case "an id that is taken":
                work.Store<Clue, ClueId>().Add(Some.Clue(contested.Id));
                break;
            case "a call that is known":
                trace = all.Trace with { Call = known.Trace.Call };
                break;
            case "a reporter that is known":
                _ = await work.Get<IIdentityVault>().PseudonymForAsync(all.Person, known.Clue.Id, default);
                break;
            default:
                var office = Some.OfficeAt(OfficeLevel.Basic);
                await KeepAsync(office);
                work.Store<Office, OfficeId>().Add(Some.OfficeAt(OfficeLevel.Basic, shortName: office.ShortName));
                break;
        }

        var (audit, history) = ((await Storage.ReadAuditAsync()).Count, (await Storage.ReadHistoryAsync()).Count);
        await all.PutIntoAsync(work);
        await Assert.ThrowsAsync<StoreConflictException>(() => work.CommitAsync(trace));
        work.Unit.Discard();

        await ShouldHoldNothingOfAsync(all);
        Assert.Equal((audit, history), ((await Storage.ReadAuditAsync()).Count, (await Storage.ReadHistoryAsync()).Count));
    }

    [Fact]
    public async Task After_a_collision_and_a_discard_the_same_scope_commits_the_same_again()
    {
        var (all, contested) = (new Everything(), Some.Clue());
        await KeepAsync(contested);
        await using var work = Begin();
        await all.PutIntoAsync(work);
        work.Store<Clue, ClueId>().Add(Some.Clue(contested.Id));
        await Assert.ThrowsAsync<StoreConflictException>(() => work.CommitAsync(all.Trace));
        work.Unit.Discard();
        var again = new Everything();

        await again.PutIntoAsync(work);
        await work.CommitAsync(again.Trace);

        await ShouldHoldAsync(again);
        await ShouldHoldNothingOfAsync(all);
    }

    [Fact]
    public async Task Many_aggregates_of_every_kind_are_kept_by_one_commit()
    {
        AggregateRoot[] all = [.. AggregateKinds.All.SelectMany(kind => Enumerable.Range(0, 3).Select(_ => kind.Make()))];
        await KeepAsync(all);
        await using var work = Begin();

        foreach (var one in all)
        {
            Assert.NotNull(await AggregateKinds.Of(one).FindAsync(work.Services, one.Ref.Id));
        }
    }

    [Fact]
    public async Task Of_many_aggregates_of_every_kind_one_that_collides_keeps_all_out()
    {
        AggregateRoot[] all = [.. AggregateKinds.All.Select(kind => kind.Make())];
        var taken = Some.Clue();
        await KeepAsync(taken);

        await Assert.ThrowsAsync<StoreConflictException>(() => KeepAsync([.. all, Some.Clue(taken.Id)]));

        await using var work = Begin();
        foreach (var one in all)
        {
            Assert.Null(await AggregateKinds.Of(one).FindAsync(work.Services, one.Ref.Id));
        }
    }

    [Fact]
    public async Task A_store_is_in_no_transaction_of_a_host_that_began_none()
    {
        await using var work = Begin();
        work.Store<Clue, ClueId>().Add(Some.Clue());

        Assert.False(work.Unit.IsInHostTransaction);
        await work.CommitAsync();
        Assert.False(work.Unit.IsInHostTransaction);
    }

    private async Task ShouldHoldAsync(Everything all)
    {
        await using var work = Begin();
        var vault = work.Get<IIdentityVault>();
        Assert.NotNull(await work.Store<Clue, ClueId>().FindAsync(all.Clue.Id, default));
        Assert.Equal(all.Details, await vault.ReadAsync(all.Person, default));
        Assert.Equal([all.Clue.Id], await vault.CluesReportedByAsync(all.Person, default));
        Assert.Equal("answer", (await work.Unit.RecallAsync<string>(all.Trace.Call!, default)).Answer);
        Assert.Equal(2, await work.Get<INumberSeries>().NextAsync(all.Office, "clue", 2026, default));
        work.Unit.Discard();
        Assert.Single(await Storage.ReadHistoryAsync(), happened => happened.Subject == all.Clue.Id.Value);
        Assert.Single(await Storage.ReadAuditAsync(), entry => entry.Subject == all.Clue.Id.Value);
    }

    private async Task ShouldHoldNothingOfAsync(Everything all)
    {
        await using var work = Begin();
        var vault = work.Get<IIdentityVault>();
        Assert.Null(await work.Store<Clue, ClueId>().FindAsync(all.Clue.Id, default));
        Assert.Null(await vault.ReadAsync(all.Person, default));
        Assert.Empty(await vault.CluesReportedByAsync(all.Person, default));
        Assert.False((await work.Unit.RecallAsync<string>(all.Trace.Call!, default)).Known);
        Assert.Equal(1, await work.Get<INumberSeries>().NextAsync(all.Office, "clue", 2026, default));
        work.Unit.Discard();
        Assert.DoesNotContain(await Storage.ReadHistoryAsync(), happened => happened.Subject == all.Clue.Id.Value);
        Assert.DoesNotContain(await Storage.ReadAuditAsync(), entry => entry.Subject == all.Clue.Id.Value);
    }

    /// <summary>One of everything that a commit writes.</summary>
    private sealed class Everything
    {
        public Everything() => Trace = new CommandTrace
        {
            Command = "Conformance",
            ActedBy = "conformance",
            At = Some.Now,
            Subject = Clue.Id.Value,
            Answer = "answer",
            Call = new IdempotentCall { Key = $"{Clue.Id}", Caller = Actor.System, Request = new ListOffices() },
        };

        public Clue Clue { get; } = Some.Clue();

        public PersonKey Person { get; } = Some.Person();

        public OfficeId Office { get; } = OfficeId.New(Some.Now);

        public PersonalDetails Details { get; } = new() { Name = "王翠花", Phone = "13900001111" };

        public CommandTrace Trace { get; }

        /// <summary>The number last, because a store may keep others from writing while it is taken and not committed.</summary>
        public async Task PutIntoAsync(Work work, bool number = true)
        {
            var vault = work.Get<IIdentityVault>();
            work.Store<Clue, ClueId>().Add(Clue);
            _ = await vault.PseudonymForAsync(Person, Clue.Id, default);
            await vault.KeepAsync(Person, Details, default);
            if (number)
            {
                _ = await work.Get<INumberSeries>().NextAsync(Office, "clue", 2026, default);
            }
        }
    }
}
