using YiXinWeiGong.Clues;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Testing.Conformance;

/// <summary>Numbers for people: without gaps in what is committed and without repeats, however many ask at once.</summary>
public abstract class NumberSuite : StorageSuite
{
    [Fact]
    public async Task A_series_begins_at_one_and_counts_on()
    {
        var office = OfficeId.New(Some.Now);
        for (var expected = 1; expected <= 3; expected++)
        {
            Assert.Equal(expected, await TakeAsync(office));
        }
    }

    [Fact]
    public async Task Each_office_kind_and_year_has_numbers_of_its_own()
    {
        var (office, other) = (OfficeId.New(Some.Now), OfficeId.New(Some.Now));

        Assert.Equal(1, await TakeAsync(office, "clue", 2026));
        Assert.Equal(2, await TakeAsync(office, "clue", 2026));
        Assert.Equal(1, await TakeAsync(office, "case", 2026));
        Assert.Equal(1, await TakeAsync(office, "clue", 2027));
        Assert.Equal(1, await TakeAsync(other, "clue", 2026));
        Assert.Equal(3, await TakeAsync(office, "clue", 2026));
    }

    [Fact]
    public async Task Kinds_that_differ_in_case_are_different()
    {
        var office = OfficeId.New(Some.Now);

        Assert.Equal(1, await TakeAsync(office, "clue"));
        Assert.Equal(1, await TakeAsync(office, "Clue"));
    }

    [Fact]
    public async Task One_unit_of_work_takes_several_in_their_order()
    {
        var office = OfficeId.New(Some.Now);
        await using (var work = Begin())
        {
            var series = work.Get<INumberSeries>();
            Assert.Equal((1, 2, 1, 3), (
                await series.NextAsync(office, "clue", 2026, default), await series.NextAsync(office, "clue", 2026, default),
                await series.NextAsync(office, "case", 2026, default), await series.NextAsync(office, "clue", 2026, default)));
            await work.CommitAsync();
        }

        Assert.Equal(4, await TakeAsync(office));
    }

    [Fact]
    public async Task What_is_discarded_leaves_no_gap()
    {
        var office = OfficeId.New(Some.Now);
        Assert.Equal(1, await TakeAsync(office));
        await using (var work = Begin())
        {
            Assert.Equal(2, await work.Get<INumberSeries>().NextAsync(office, "clue", 2026, default));
            work.Unit.Discard();
            Assert.Equal(2, await work.Get<INumberSeries>().NextAsync(office, "clue", 2026, default));
            work.Unit.Discard();
        }

        Assert.Equal(2, await TakeAsync(office));
    }

    [Fact]
    public async Task A_scope_that_ends_without_a_commit_leaves_no_gap()
    {
        var office = OfficeId.New(Some.Now);
        await using (var work = Begin())
        {
            Assert.Equal(1, await work.Get<INumberSeries>().NextAsync(office, "clue", 2026, default));
        }

        Assert.Equal(1, await TakeAsync(office));
    }

    [Fact]
    public async Task A_commit_that_fails_leaves_no_gap()
    {
        var office = OfficeId.New(Some.Now);
        var taken = Some.Clue();
        await KeepAsync(taken);
        await using (var work = Begin())
        {
            Assert.Equal(1, await work.Get<INumberSeries>().NextAsync(office, "clue", 2026, default));
            work.Store<Clue, ClueId>().Add(Some.Clue(taken.Id));
            await Assert.ThrowsAsync<StoreConflictException>(() => work.CommitAsync());
            work.Unit.Discard();
        }

        Assert.Equal(1, await TakeAsync(office));
    }

    [Theory]
    [InlineData(2, 20)]
    [InlineData(8, 6)]
    [InlineData(16, 3)]
    public async Task Many_at_once_leave_no_gap_and_no_repeat(int writers, int each)
    {
        var office = OfficeId.New(Some.Now);

        var taken = await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(async () =>
        {
            var mine = new List<int>();
            while (mine.Count < each)
            {
                await UntilDoneAsync(async () => mine.Add(await TakeAsync(office)));
            }

            return mine;
        })));

        Assert.Equal(Enumerable.Range(1, writers * each), taken.SelectMany(mine => mine).Order());
        Assert.All(taken, mine => Assert.Equal(mine.Order(), mine));
    }

    [Fact]
    public async Task Many_at_once_of_whom_every_third_gives_up_leave_no_gap()
    {
        var office = OfficeId.New(Some.Now);

        var taken = await Task.WhenAll(Enumerable.Range(0, 30).Select(i => Task.Run(async () =>
        {
            var number = 0;
            await UntilDoneAsync(async () => number = await TakeAsync(office, commit: i % 3 > 0));
            return i % 3 > 0 ? number : 0;
        })));

        Assert.Equal(Enumerable.Range(1, 20), taken.Where(number => number > 0).Order());
    }

    [Fact]
    public async Task Commands_in_parallel_number_clues_without_gap_or_repeat()
    {
        var demo = await DemoAsync();
        SubmitClue[] clues = [.. Enumerable.Range(0, 12).Select(_ => NewClue())];
        foreach (var clue in clues)
        {
            await DoAsync(demo.Volunteer, clue);
        }

        var first = await DoAsync(demo.Staff(Post.IntakeOfficer), new ReceiveClue { Clue = clues[0].Id });
        var answers = await Task.WhenAll(clues[1..].Select(clue => Task.Run(() => AgainWhileBusyAsync(() =>
            Services.SendAsync(demo.Staff(Post.IntakeOfficer), new ReceiveClue { Clue = clue.Id })))));

        Assert.All(answers, answer => Assert.True(answer.Succeeded, answer.Problem?.Code));
        var from = Ordinal(first.Number!);
        Assert.Equal(Enumerable.Range(from, clues.Length), answers.Select(answer => Ordinal(answer.Value.Number!)).Prepend(from).Order());
    }

    [Fact]
    public async Task Commands_that_are_refused_leave_no_gap()
    {
        var demo = await DemoAsync();
        var (first, second) = (NewClue(), NewClue());
        await DoAsync(demo.Volunteer, first);
        await DoAsync(demo.Volunteer, second);
        var one = await DoAsync(demo.Staff(Post.IntakeOfficer), new ReceiveClue { Clue = first.Id });
        for (var i = 0; i < 3; i++)
        {
            Assert.False((await Services.SendAsync(demo.Staff(Post.IntakeOfficer), new ReceiveClue { Clue = first.Id })).Succeeded);
        }

        var two = await DoAsync(demo.Staff(Post.IntakeOfficer), new ReceiveClue { Clue = second.Id });

        Assert.Equal(Ordinal(one.Number!) + 1, Ordinal(two.Number!));
    }

    private Task<DemoOffice> DemoAsync() => Shared.OnceAsync(() => DemoOffice.SeedAsync(Services));

    private SubmitClue NewClue() => new()
    {
        Id = ClueId.New(Clock.GetUtcNow()),
        Field = Some.Env,
        DivisionCode = DemoOffice.DivisionCode,
        Title = "河道倾倒垃圾",
        Description = "沩水河边有人倾倒。",
    };

    /// <summary>The ordinal of 宁检公益线索〔2026〕7号.</summary>
    private static int Ordinal(string number) => int.Parse(number[(number.IndexOf('〕', StringComparison.Ordinal) + 1)..].TrimEnd('号'), System.Globalization.CultureInfo.InvariantCulture);

    private async Task<int> TakeAsync(OfficeId office, string kind = "clue", int year = 2026, bool commit = true)
    {
        await using var work = Begin();
        var number = await work.Get<INumberSeries>().NextAsync(office, kind, year, default);
        if (commit)
        {
            await work.CommitAsync();
        }

        return number;
    }

    private static async Task<Outcome<T>> AgainWhileBusyAsync<T>(Func<Task<Outcome<T>>> send)
    {
        var outcome = await send();
        for (var again = 0; again < 50 && outcome.Problem?.Kind is ProblemKind.Conflict or ProblemKind.Unavailable; again++)
        {
            outcome = await send();
        }

        return outcome;
    }

    /// <summary>A store may let one of two who collide try again.</summary>
    private static async Task UntilDoneAsync(Func<Task> act)
    {
        for (var again = 0; again < 500; again++)
        {
            try
            {
                await act();
                return;
            }
            catch (Exception collided) when (collided is StoreConflictException or StoreUnavailableException)
            {
                await Task.Yield();
            }
        }

        Assert.Fail("Nobody may collide five hundred times in a row.");
    }
}
