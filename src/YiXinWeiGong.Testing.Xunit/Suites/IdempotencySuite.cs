using YiXinWeiGong.Clues;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Testing.Conformance;

/// <summary>What is sent again under its key is answered as the first time and done once.</summary>
public abstract class IdempotencySuite : StorageSuite
{
    [Fact]
    public async Task The_same_key_and_body_are_answered_as_the_first_time()
    {
        var (demo, clue) = (await DemoAsync(), NewClue());

        var first = await DoAsync(demo.Volunteer, clue, "same");
        var again = await DoAsync(demo.Volunteer, clue, "same");

        Assert.Equal(AsJson(first), AsJson(again));
        Assert.Single(await DoAsync(demo.Volunteer, new ListMyClues()), mine => mine.Id == clue.Id);
    }

    [Fact]
    public async Task The_first_answer_is_given_after_the_subject_moved_on()
    {
        var (demo, clue) = (await DemoAsync(), NewClue());
        var first = await DoAsync(demo.Volunteer, clue, "moved");
        await DoAsync(demo.Staff(Post.IntakeOfficer), new ReceiveClue { Clue = clue.Id });

        Assert.Equal(AsJson(first), AsJson(await DoAsync(demo.Volunteer, clue, "moved")));
    }

    [Fact]
    public async Task A_number_in_the_first_answer_is_given_again_and_not_taken_again()
    {
        var (demo, clue, next) = (await DemoAsync(), NewClue(), NewClue());
        await DoAsync(demo.Volunteer, clue);
        await DoAsync(demo.Volunteer, next);
        var first = await DoAsync(demo.Staff(Post.IntakeOfficer), new ReceiveClue { Clue = clue.Id }, "number");

        var again = await DoAsync(demo.Staff(Post.IntakeOfficer), new ReceiveClue { Clue = clue.Id }, "number");
        var other = await DoAsync(demo.Staff(Post.IntakeOfficer), new ReceiveClue { Clue = next.Id });

        Assert.Equal(AsJson(first), AsJson(again));
        Assert.NotEqual(first.Number, other.Number);
    }

    [Theory]
    [InlineData("title")]
    [InlineData("id")]
    [InlineData("nothing for something")]
    [InlineData("case of a letter")]
    public async Task Another_body_under_the_same_key_is_a_coded_conflict(string difference)
    {
        var (demo, clue, key) = (await DemoAsync(), NewClue() with { Title = "abc" }, $"body {difference}");
        await DoAsync(demo.Volunteer, clue with { Address = "沩水河畔" }, key);

        var other = await Services.SendAsync(demo.Volunteer, difference switch
        {
            "title" => clue with { Address = "沩水河畔", Title = "别的" },
            "id" => clue with { Address = "沩水河畔", Id = ClueId.New(Clock.GetUtcNow()) },
            "case of a letter" => clue with { Address = "沩水河畔", Title = "ABC" },
            _ => clue,
        }, key);

        Assert.Equal((ProblemKind.Conflict, CommonCodes.IdempotencyKeyReused), (other.Problem!.Kind, other.Problem.Code));
    }

    [Fact]
    public async Task The_same_key_of_another_caller_is_another_call()
    {
        var demo = await DemoAsync();
        var other = VolunteerId.New(Clock.GetUtcNow());
        await demo.AppointAsync(Services, other);
        var (one, two) = (NewClue(), NewClue());

        await DoAsync(demo.Volunteer, one, "shared");
        var answer = await DoAsync(Actor.Volunteer(other), two, "shared");

        Assert.Equal(two.Id.Value, answer.Id);
    }

    [Fact]
    public async Task The_same_key_of_another_command_is_another_call()
    {
        var (demo, clue) = (await DemoAsync(), NewClue());
        await DoAsync(demo.Staff(Post.IntakeOfficer), Registered(clue), "two commands");

        Assert.Equal(ClueStatus.Received, (await DoAsync(demo.Staff(Post.IntakeOfficer), new ReceiveClue { Clue = clue.Id }, "two commands")).Status);
    }

    [Theory]
    [InlineData("key", "KEY")]
    [InlineData("key", "key ")]
    [InlineData("钥匙", "鑰匙")]
    [InlineData("é", "e\u0301")]
    public async Task Keys_that_differ_at_all_are_different(string one, string other)
    {
        var (demo, prefix) = (await DemoAsync(), $"{Some.Unique()} ");

        await DoAsync(demo.Volunteer, NewClue(), prefix + one);
        await DoAsync(demo.Volunteer, NewClue(), prefix + other);
    }

    [Fact]
    public async Task The_longest_key_is_remembered_and_a_longer_one_refused()
    {
        var (demo, clue) = (await DemoAsync(), NewClue());
        var longest = new string('长', 200);

        var first = await DoAsync(demo.Volunteer, clue, longest);

        Assert.Equal(AsJson(first), AsJson(await DoAsync(demo.Volunteer, clue, longest)));
        Assert.Equal(CommonCodes.IdempotencyKeyLength, (await Services.SendAsync(demo.Volunteer, clue, longest + "长")).Problem!.Code);
    }

    [Fact]
    public async Task What_was_refused_is_not_remembered()
    {
        var (demo, clue) = (await DemoAsync(), NewClue());
        var tooEarly = await Services.SendAsync(demo.Staff(Post.IntakeOfficer), new ReceiveClue { Clue = clue.Id }, "refused");
        await DoAsync(demo.Volunteer, clue);

        Assert.False(tooEarly.Succeeded);
        Assert.Equal(ClueStatus.Received, (await DoAsync(demo.Staff(Post.IntakeOfficer), new ReceiveClue { Clue = clue.Id }, "refused")).Status);
    }

    [Fact]
    public async Task Without_a_key_what_is_sent_again_collides()
    {
        var (demo, clue) = (await DemoAsync(), NewClue());
        await DoAsync(demo.Volunteer, clue);

        Assert.Equal(ProblemKind.Conflict, (await Services.SendAsync(demo.Volunteer, clue)).Problem!.Kind);
    }

    [Fact]
    public async Task A_hundred_sends_at_once_make_one_clue()
    {
        var (demo, clue) = (await DemoAsync(), NewClue());
        var (audit, history) = ((await Storage.ReadAuditAsync()).Count(entry => entry.Command == nameof(SubmitClue)), (await Storage.ReadHistoryAsync()).Count);

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => AgainWhileBusyAsync(demo.Volunteer, clue, "hundred"))));

        Assert.All(answers, answer => Assert.True(answer.Succeeded, answer.Problem?.Code));
        Assert.Single(answers.Select(answer => AsJson(answer.Value)).Distinct());
        Assert.Single(await DoAsync(demo.Volunteer, new ListMyClues()), mine => mine.Id == clue.Id);
        Assert.Equal((audit + 1, history + 1), (
            (await Storage.ReadAuditAsync()).Count(entry => entry.Command == nameof(SubmitClue)), (await Storage.ReadHistoryAsync()).Count));
    }

    [Fact]
    public async Task Of_many_bodies_at_once_under_one_key_one_is_done_and_the_others_conflict()
    {
        var demo = await DemoAsync();
        SubmitClue[] clues = [.. Enumerable.Range(0, 10).Select(_ => NewClue())];

        var answers = await Task.WhenAll(clues.Select(clue => Task.Run(() => AgainWhileBusyAsync(demo.Volunteer, clue, "many bodies"))));

        Assert.Single(answers, answer => answer.Succeeded);
        Assert.All(answers.Where(answer => !answer.Succeeded), answer => Assert.Equal(CommonCodes.IdempotencyKeyReused, answer.Problem!.Code));
        Assert.Single(await DoAsync(demo.Volunteer, new ListMyClues()), mine => clues.Any(clue => clue.Id == mine.Id));
    }

    [Fact]
    public async Task What_was_never_called_is_not_known()
    {
        await using var work = Begin();

        var known = await work.Unit.RecallAsync<Receipt<ClueStatus>>(NewCall("never"), default);

        Assert.Equal((false, false, null), (known.Known, known.SameRequest, known.Answer));
    }

    [Fact]
    public async Task An_answer_is_recalled_whole_with_whether_the_request_is_the_same()
    {
        var call = NewCall("whole");
        var answer = new Receipt<VolunteerStatus> { Id = Some.Person().Id, Status = VolunteerStatus.Appointed, Version = 3, Number = "宁检公益志聘〔2026〕7号𠮷" };
        await using (var work = Begin())
        {
            await work.CommitAsync(Work.Trace with { Call = call, Answer = answer });
        }

        await using var later = Begin();
        var same = await later.Unit.RecallAsync<Receipt<VolunteerStatus>>(call, default);
        var other = await later.Unit.RecallAsync<Receipt<VolunteerStatus>>(call with { Request = new ListPosts { Staff = StaffId.New(Some.Now.AddDays(1)) } }, default);
        var anotherCaller = await later.Unit.RecallAsync<Receipt<VolunteerStatus>>(call with { Caller = Actor.Public }, default);

        Assert.Equal((true, true, AsJson(answer)), (same.Known, same.SameRequest, AsJson(same.Answer)));
        Assert.Equal((true, false), (other.Known, other.SameRequest));
        Assert.False(anotherCaller.Known);
    }

    [Fact]
    public async Task A_key_that_is_taken_meanwhile_is_a_conflict()
    {
        var call = NewCall("meanwhile");
        await using var second = Begin();
        second.Store<Clue, ClueId>().Add(Some.Clue());
        await using (var first = Begin())
        {
            await first.CommitAsync(Work.Trace with { Call = call, Answer = "first" });
        }

        await Assert.ThrowsAsync<StoreConflictException>(() => second.CommitAsync(Work.Trace with { Call = call, Answer = "second" }));
        second.Unit.Discard();

        Assert.Equal("first", (await second.Unit.RecallAsync<string>(call, default)).Answer);
    }

    private static IdempotentCall NewCall(string key) => new()
    {
        Key = key,
        Caller = Actor.System,
        Request = new ListPosts { Staff = StaffId.New(Some.Now) },
    };

    private static string AsJson(object? value) => System.Text.Json.JsonSerializer.Serialize(value);

    private static RegisterClue Registered(SubmitClue clue) => new()
    {
        Id = clue.Id,
        Office = OfficeSeed.Embedded.Single(office => office.Alias == "ningxiang").Id,
        Source = ClueSource.OwnCases,
        Field = clue.Field,
        DivisionCode = clue.DivisionCode,
        Title = clue.Title,
        Description = clue.Description,
    };

    private async Task<Outcome<Receipt<ClueStatus>>> AgainWhileBusyAsync(Actor actor, SubmitClue clue, string key)
    {
        var outcome = await Services.SendAsync(actor, clue, key);
        for (var again = 0; again < 50 && outcome.Problem?.Kind == ProblemKind.Unavailable; again++)
        {
            outcome = await Services.SendAsync(actor, clue, key);
        }

        return outcome;
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
}
