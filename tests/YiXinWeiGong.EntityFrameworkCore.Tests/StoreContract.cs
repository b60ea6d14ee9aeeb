using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Testing;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong.EntityFrameworkCore;

/// <summary>What every storage owes; run over each of them with the same expectations.</summary>
public abstract partial class StoreContract : IAsyncLifetime
{
    protected static readonly DateTimeOffset Now = new(2026, 3, 10, 1, 0, 0, TimeSpan.Zero);

    protected abstract IServiceProvider Services { get; }

    private static CommandTrace Trace => new() { Command = "Test", ActedBy = "system", At = Now };

    public async ValueTask InitializeAsync() => await Services.PrepareYiXinWeiGongAsync();

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task What_is_added_is_found_after_the_commit_and_nothing_else_is()
    {
        var clue = NewClue(0);
        await using (var scope = Services.CreateAsyncScope())
        {
            Store<Clue, ClueId>(scope).Add(clue);
            await using var meanwhile = Services.CreateAsyncScope();
            (await Store<Clue, ClueId>(meanwhile).FindAsync(clue.Id, default)).Should().BeNull();
            await CommitAsync(scope);
        }

        await using var later = Services.CreateAsyncScope();
        (await Store<Clue, ClueId>(later).FindAsync(clue.Id, default)).Should().BeEquivalentTo(new { clue.Id, Version = 1L });
        (await Store<Clue, ClueId>(later).FindAsync(ClueId.New(Now), default)).Should().BeNull();
    }

    [Fact]
    public async Task One_scope_sees_one_object_under_one_id()
    {
        var clue = await KeepAsync(NewClue(0));

        await using var scope = Services.CreateAsyncScope();
        var found = await Store<Clue, ClueId>(scope).FindAsync(clue.Id, default);

        (await Store<Clue, ClueId>(scope).FindAsync(clue.Id, default)).Should().BeSameAs(found);
        (await Store<Clue, ClueId>(scope).ListAsync(new CluesById([clue.Id]), default)).Should().ContainSingle().Which.Should().BeSameAs(found);
    }

    [Fact]
    public async Task Of_two_writers_the_second_conflicts()
    {
        var clue = await KeepAsync(NewClue(0));
        await using var first = Services.CreateAsyncScope();
        await using var second = Services.CreateAsyncScope();
        var (one, two) = (await Store<Clue, ClueId>(first).FindAsync(clue.Id, default), await Store<Clue, ClueId>(second).FindAsync(clue.Id, default));
        one!.Receive("1", Now);
        two!.Receive("2", Now);

        await CommitAsync(first);
        await FluentActions.Awaiting(() => CommitAsync(second)).Should().ThrowAsync<StoreConflictException>();

        await using var later = Services.CreateAsyncScope();
        (await Store<Clue, ClueId>(later).FindAsync(clue.Id, default)).Should().BeEquivalentTo(new { Number = "1", Version = 2L });
    }

    [Fact]
    public async Task An_id_is_taken_once()
    {
        var clue = await KeepAsync(NewClue(0));
        await using var scope = Services.CreateAsyncScope();
        Store<Clue, ClueId>(scope).Add(NewClue(0, clue.Id));

        await FluentActions.Awaiting(() => CommitAsync(scope)).Should().ThrowAsync<StoreConflictException>();
    }

    [Fact]
    public async Task An_office_whose_coverage_alone_changed_is_guarded_too()
    {
        var office = await KeepAsync(NewOffice());
        await using var first = Services.CreateAsyncScope();
        await using var second = Services.CreateAsyncScope();
        var (one, two) = (await Store<Office, OfficeId>(first).FindAsync(office.Id, default), await Store<Office, OfficeId>(second).FindAsync(office.Id, default));
        one!.Cover("430181", new(2026, 1, 1), Now);
        two!.Cover("430182", new(2026, 1, 1), Now);

        await CommitAsync(first);
        await FluentActions.Awaiting(() => CommitAsync(second)).Should().ThrowAsync<StoreConflictException>();

        await using var later = Services.CreateAsyncScope();
        var kept = await Store<Office, OfficeId>(later).FindAsync(office.Id, default);
        (kept!.Version, kept.Coverage.Single().Division).Should().Be((2, "430181"));
    }

    [Fact]
    public async Task What_is_discarded_is_gone_the_vault_and_the_numbers_too()
    {
        var (clue, person) = (NewClue(0), Person(1));
        var known = await KeepAsync(NewClue(1));
        await using (var scope = Services.CreateAsyncScope())
        {
            await FillAsync(scope, clue, person);
            (await Store<Clue, ClueId>(scope).FindAsync(known.Id, default))!.Receive("1", Now);
            scope.ServiceProvider.GetRequiredService<IUnitOfWork>().Discard();
            await CommitAsync(scope);
        }

        await ShouldHoldNothingAsync(clue.Id, person);
        await using var later = Services.CreateAsyncScope();
        (await Store<Clue, ClueId>(later).FindAsync(known.Id, default))!.Status.Should().Be(ClueStatus.Submitted);
    }

    [Fact]
    public async Task A_commit_that_fails_leaves_nothing_behind()
    {
        var (clue, person) = (NewClue(0), Person(1));
        var contested = await KeepAsync(NewClue(1));
        var call = new IdempotentCall { Key = "k", Caller = Actor.System, Request = new ListOffices() };
        await using var scope = Services.CreateAsyncScope();
        (await Store<Clue, ClueId>(scope).FindAsync(contested.Id, default))!.Receive("late", Now);
        await using (var first = Services.CreateAsyncScope())
        {
            (await Store<Clue, ClueId>(first).FindAsync(contested.Id, default))!.Receive("early", Now);
            await CommitAsync(first);
        }

        var before = await RowsAsync();
        await FillAsync(scope, clue, person);
        var unit = scope.ServiceProvider.GetRequiredService<IUnitOfWork>();
        await FluentActions.Awaiting(() => unit.CommitAsync(Trace with { Call = call, Answer = "answer" }, default)).Should().ThrowAsync<StoreConflictException>();
        unit.Discard();

        await ShouldHoldNothingAsync(clue.Id, person);
        (await unit.RecallAsync<string>(call, default)).Known.Should().BeFalse();
        (await RowsAsync()).Should().Equal(before);
    }

    [Fact]
    public async Task A_call_is_remembered_with_its_answer()
    {
        await using var scope = Services.CreateAsyncScope();
        var unit = scope.ServiceProvider.GetRequiredService<IUnitOfWork>();
        var call = new IdempotentCall { Key = "k", Caller = Actor.System, Request = new ListPosts { Staff = new(Person(1).Id) } };
        await unit.CommitAsync(Trace with { Call = call, Answer = new Receipt<ClueStatus> { Id = Person(2).Id, Status = ClueStatus.Filed, Version = 3, Number = "n" } }, default);

        var known = await unit.RecallAsync<Receipt<ClueStatus>>(call, default);
        var other = await unit.RecallAsync<Receipt<ClueStatus>>(call with { Request = new ListPosts { Staff = default } }, default);
        var somebodyElse = await unit.RecallAsync<Receipt<ClueStatus>>(call with { Caller = Actor.Public }, default);

        (known.Known, known.SameRequest, other.Known, other.SameRequest, somebodyElse.Known).Should().Be((true, true, true, false, false));
        known.Answer.Should().BeEquivalentTo(new { Id = Person(2).Id, Status = ClueStatus.Filed, Version = 3L, Number = "n" });
    }

    [Fact]
    public async Task Specifications_find_the_same_in_the_same_order()
    {
        var mine = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => KeepAsync(NewClue(4 - i))));
        _ = await KeepAsync(NewClue(2, office: OfficeId.New(Now.AddDays(9))));
        var inOrder = mine.OrderBy(clue => clue.SubmittedAt).Select(clue => clue.Id).ToArray();
        await using var scope = Services.CreateAsyncScope();
        var clues = Store<Clue, ClueId>(scope);

        (await clues.ListAsync(new CluesOfOffice(Owner), default)).Select(clue => clue.Id).Should().Equal(inOrder);
        (await clues.ListAsync(new CluesOfOffice(Owner, ClueStatus.Received), default)).Should().BeEmpty();
        (await clues.ListAsync(new CluesById([inOrder[3], inOrder[1]]), default)).Select(clue => clue.Id).Should().Equal(inOrder[1], inOrder[3]);
        (await clues.ListAsync(new Titles(), default)).Should().Equal("线索3", "线索2");
        (await clues.CountAsync(new CluesOfOffice(Owner, take: 2), default)).Should().Be(5);
    }

    [Fact]
    public async Task Pages_lose_nothing_and_repeat_nothing()
    {
        for (var i = 0; i < 25; i++)
        {
            _ = await KeepAsync(NewClue(i % 3));
        }

        await using var scope = Services.CreateAsyncScope();
        var seen = new List<ClueId>();
        for (ClueId? after = null; ;)
        {
            var page = await Store<Clue, ClueId>(scope).ListAsync(new CluesOfOffice(Owner, after: after, take: 10), default);
            seen.AddRange(page.Select(clue => clue.Id));
            if (page.Count < 10)
            {
                break;
            }

            after = page[^1].Id;
        }

        seen.Should().HaveCount(25).And.OnlyHaveUniqueItems().And.BeInAscendingOrder();
    }

    [Fact]
    public async Task Numbers_have_no_gaps_and_no_repeats_under_eight_writers()
    {
        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            var mine = new List<int>();
            while (mine.Count < 4)
            {
                await using var scope = Services.CreateAsyncScope();
                var number = await scope.ServiceProvider.GetRequiredService<INumberSeries>().NextAsync(Owner, "clue", 2026, default);
                try
                {
                    await CommitAsync(scope);
                    mine.Add(number);
                }
                catch (StoreConflictException)
                {
                    await Task.Yield();
                }
            }

            return mine;
        })));

        taken.SelectMany(numbers => numbers).Should().BeEquivalentTo(Enumerable.Range(1, 32));
    }

    [Fact]
    public async Task Each_office_kind_and_year_has_numbers_of_its_own()
    {
        await using var scope = Services.CreateAsyncScope();
        var series = scope.ServiceProvider.GetRequiredService<INumberSeries>();

        var numbers = new[]
        {
            await series.NextAsync(Owner, "clue", 2026, default), await series.NextAsync(Owner, "clue", 2026, default),
            await series.NextAsync(Owner, "case", 2026, default), await series.NextAsync(Owner, "clue", 2027, default),
            await series.NextAsync(OfficeId.New(Now), "clue", 2026, default),
        };

        numbers.Should().Equal(1, 2, 1, 1, 1);
    }

    [Fact]
    public async Task Twenty_sends_of_one_call_make_one_clue()
    {
        var demo = await DemoOffice.SeedAsync(Services);
        var submit = new SubmitClue { Id = ClueId.New(Now), Field = new("ENV"), DivisionCode = "430182", Title = "河道", Description = "垃圾" };

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Services.SendAsync(demo.Volunteer, submit, "k"))));

        answers.Should().OnlyContain(answer => answer.Succeeded && answer.Value.Id == submit.Id.Value && answer.Value.Version == 1);
        (await Services.SendAsync(demo.Volunteer, new ListMyClues())).Value.Should().ContainSingle();
    }

    [Fact]
    public async Task The_vault_tells_each_their_own_clues_and_of_conflict_yes_or_no()
    {
        var (wang, li) = (Person(1), Person(2));
        var (first, second, third) = (NewClue(0).Id, NewClue(1).Id, NewClue(2).Id);
        await using (var scope = Services.CreateAsyncScope())
        {
            var vault = scope.ServiceProvider.GetRequiredService<IIdentityVault>();
            var names = new[]
            {
                await vault.PseudonymForAsync(wang, first, default), await vault.PseudonymForAsync(wang, third, default), await vault.PseudonymForAsync(li, second, default),
            };
            names.Should().OnlyHaveUniqueItems().And.OnlyContain(name => !name.Value.Contains(wang.Id.ToString(), StringComparison.OrdinalIgnoreCase));
            await CommitAsync(scope);
        }

        await using var later = Services.CreateAsyncScope();
        var kept = later.ServiceProvider.GetRequiredService<IIdentityVault>();
        (await kept.CluesReportedByAsync(wang, default)).Should().Equal(first, third);
        (await kept.CluesReportedByAsync(li, default)).Should().Equal(second);
        (await kept.CluesReportedByAsync(wang with { Kind = PersonKind.Staff }, default)).Should().BeEmpty();
        (await kept.ConflictAsync(wang, first, default), await kept.ConflictAsync(li, first, default), await kept.ConflictAsync(li, ClueId.New(Now), default))
            .Should().Be((Verdict.Conflicted, Verdict.Free, Verdict.Free));
    }

    [Fact]
    public async Task The_vault_keeps_a_persons_details_and_replaces_them()
    {
        var details = new PersonalDetails { Name = "王翠花", Phone = "13900001111", BornOn = new(1990, 1, 1), Employer = "宁乡一中" };
        foreach (var kept in (PersonalDetails[])[details, details with { Phone = "13900002222", Employer = null }])
        {
            await using var scope = Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IIdentityVault>().KeepAsync(Person(1), kept, default);
            await CommitAsync(scope);
        }

        await using var later = Services.CreateAsyncScope();
        var vault = later.ServiceProvider.GetRequiredService<IIdentityVault>();
        (await vault.ReadAsync(Person(1), default)).Should().Be(details with { Phone = "13900002222", Employer = null });
        (await vault.ReadAsync(Person(2), default)).Should().BeNull();
    }

    /// <summary>How many rows each table holds, where there are tables.</summary>
    protected virtual Task<IReadOnlyList<string>> RowsAsync() => Task.FromResult<IReadOnlyList<string>>([]);

    protected static OfficeId Owner { get; } = OfficeId.New(Now);

    protected static PersonKey Person(int which) => new(PersonKind.Volunteer, Guid.Parse($"0190a1b2-0000-7000-8000-00000000000{which}"));

    protected static Clue NewClue(int seconds, ClueId? id = null, OfficeId? office = null) => Clue.Submit(
        id ?? ClueId.New(Now.AddSeconds(seconds)), office ?? Owner, ClueSource.Report, new ReporterPseudonym("r-1"),
        new ClueReport { Field = new("ENV"), DivisionCode = "430182", Title = $"线索{seconds}", Description = "沩水河边有人倾倒建筑垃圾。" }, YiXinWeiGong.Rules.Fields.Embedded,
        Now.AddSeconds(seconds));

    protected static Office NewOffice() => Office.Establish(
        OfficeId.New(Now), new OfficeProfile { Name = "最高人民检察院", ShortName = "高检", Level = OfficeLevel.Supreme, Kind = OfficeKind.Territorial }, null, Now);

    protected static IStore<T, TId> Store<T, TId>(IServiceScope scope)
        where T : AggregateRoot
        where TId : struct => scope.ServiceProvider.GetRequiredService<IStore<T, TId>>();

    protected static Task CommitAsync(IServiceScope scope) => scope.ServiceProvider.GetRequiredService<IUnitOfWork>().CommitAsync(Trace, default);

    protected async Task<Clue> KeepAsync(Clue clue)
    {
        await using var scope = Services.CreateAsyncScope();
        Store<Clue, ClueId>(scope).Add(clue);
        await CommitAsync(scope);
        return clue;
    }

    protected async Task<Office> KeepAsync(Office office)
    {
        await using var scope = Services.CreateAsyncScope();
        Store<Office, OfficeId>(scope).Add(office);
        await CommitAsync(scope);
        return office;
    }

    private static async Task FillAsync(AsyncServiceScope scope, Clue clue, PersonKey person)
    {
        var vault = scope.ServiceProvider.GetRequiredService<IIdentityVault>();
        Store<Clue, ClueId>(scope).Add(clue);
        _ = await vault.PseudonymForAsync(person, clue.Id, default);
        await vault.KeepAsync(person, new PersonalDetails { Name = "王翠花" }, default);
        _ = await scope.ServiceProvider.GetRequiredService<INumberSeries>().NextAsync(Owner, "clue", 2026, default);
    }

    private async Task ShouldHoldNothingAsync(ClueId clue, PersonKey person)
    {
        await using var scope = Services.CreateAsyncScope();
        var vault = scope.ServiceProvider.GetRequiredService<IIdentityVault>();
        (await Store<Clue, ClueId>(scope).FindAsync(clue, default)).Should().BeNull();
        (await vault.ReadAsync(person, default)).Should().BeNull();
        (await vault.CluesReportedByAsync(person, default)).Should().BeEmpty();
        (await scope.ServiceProvider.GetRequiredService<INumberSeries>().NextAsync(Owner, "clue", 2026, default)).Should().Be(1);
    }

    private sealed class Titles : Specification<Clue, string>
    {
        public Titles()
        {
            Query.OrderByDescending(clue => clue.SubmittedAt).Skip(1).Take(2);
            Query.Select(clue => clue.Title);
        }
    }
}
