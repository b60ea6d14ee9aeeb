using YiXinWeiGong.Clues;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong;

public sealed class IdempotencyTests
{
    [Fact]
    public async Task The_same_call_gets_the_first_answer_and_is_done_once()
    {
        await using var app = await App.StartAsync();
        var submit = app.NewClue();

        var first = await app.SendAsync(app.Demo.Volunteer, submit, key: "k1");
        var after = app.Everything();
        app.Clock.Advance(TimeSpan.FromHours(1));
        var second = await app.SendAsync(app.Demo.Volunteer, submit with { }, key: "k1");

        second.Value.Should().BeEquivalentTo(first.Value);
        app.Everything().Should().Be(after);
        (await app.SendAsync(app.Demo.Volunteer, new ListMyClues())).Value.Should().ContainSingle();
    }

    [Fact]
    public async Task A_command_that_could_be_done_twice_is_done_once()
    {
        await using var app = await App.StartAsync();
        var set = new SetOfficeOption { Office = app.Demo.Office, Option = OfficeOptions.OfficerConflictMayBeWaived, On = true, Reason = "检察长决定" };

        var first = await app.SendAsync(app.Demo.Staff(Post.ChiefProcurator), set, key: "k1");
        var second = await app.SendAsync(app.Demo.Staff(Post.ChiefProcurator), set, key: "k1");

        second.Value.Should().BeEquivalentTo(first.Value);
        app.Database.Events.OfType<OfficeOptionSet>().Should().ContainSingle();
    }

    [Fact]
    public async Task A_call_that_moved_its_subject_out_of_reach_still_gets_its_answer()
    {
        await using var app = await App.StartAsync();
        var transfer = new TransferClue { Clue = await app.ClueAsync(App.Receive), To = app.Liuyang, Reason = "发生在浏阳" };
        var procurator = app.Demo.Staff(Post.Procurator);

        var first = await app.SendAsync(procurator, transfer, key: "k1");
        var second = await app.SendAsync(procurator, transfer, key: "k1");

        second.Value.Should().BeEquivalentTo(first.Value);
        (await app.SendAsync(procurator, transfer, key: "k2")).Problem.Should().Be(new Problem(ProblemKind.NotFound, "clue.unknown", "Clue"));
        (await app.SendAsync(procurator, transfer with { Reason = "另" }, key: "k1")).Problem.Should().Be(new Problem(ProblemKind.NotFound, "clue.unknown", "Clue"));
        (await app.SendAsync(app.Elsewhere(Post.IntakeOfficer), transfer, key: "k1")).Problem!.Code.Should().Be("use-case.denied");
    }

    [Fact]
    public async Task Another_body_under_the_same_key_is_a_conflict()
    {
        await using var app = await App.StartAsync();
        var submit = app.NewClue();
        _ = (await app.SendAsync(app.Demo.Volunteer, submit, key: "k1")).Value;
        var before = app.Everything();

        var sameId = await app.SendAsync(app.Demo.Volunteer, submit with { Title = "另一件" }, key: "k1");
        var otherId = await app.SendAsync(app.Demo.Volunteer, app.NewClue(), key: "k1");

        var reused = new Problem(ProblemKind.Conflict, "use-case.idempotency-key-reused");
        (sameId.Problem, otherId.Problem).Should().Be((reused, reused));
        app.Everything().Should().Be(before);
    }

    [Fact]
    public async Task The_same_key_of_somebody_else_or_for_another_command_is_another_call()
    {
        await using var app = await App.StartAsync();
        var other = VolunteerId.New(app.Now);
        await app.Demo.AppointAsync(app.Services, other);

        var mine = await app.SendAsync(app.Demo.Volunteer, app.NewClue(), key: "k1");
        var theirs = await app.SendAsync(Actor.Volunteer(other), app.NewClue(), key: "k1");
        var received = await app.SendAsync(app.Demo.Staff(Post.IntakeOfficer), new ReceiveClue { Clue = new(mine.Value.Id) }, key: "k1");

        (mine.Succeeded, theirs.Succeeded, received.Succeeded).Should().Be((true, true, true));
        theirs.Value.Id.Should().NotBe(mine.Value.Id);
    }

    [Fact]
    public async Task A_refused_call_may_be_made_again_under_its_key()
    {
        await using var app = await App.StartAsync();
        var resolve = new ResolveClueOnTheSpot { Clue = await app.ClueAsync(), How = "已清运" };
        var tooEarly = await app.SendAsync(app.Demo.Staff(Post.Procurator), resolve, key: "k1");
        _ = (await app.SendAsync(app.Demo.Staff(Post.IntakeOfficer), new ReceiveClue { Clue = resolve.Clue })).Value;

        var now = await app.SendAsync(app.Demo.Staff(Post.Procurator), resolve, key: "k1");

        (tooEarly.Problem?.Code, now.Succeeded).Should().Be(("clue.action-not-permitted", true));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(201)]
    public async Task A_key_has_one_to_two_hundred_characters(int length)
    {
        await using var app = await App.StartAsync();

        (await app.SendAsync(app.Demo.Volunteer, app.NewClue(), key: new string('k', length))).Problem
            .Should().Be(new Problem(ProblemKind.Invalid, "use-case.idempotency-key-length"));
        (await app.SendAsync(app.Demo.Volunteer, app.NewClue(), key: "  ")).Problem!.Code.Should().Be("use-case.idempotency-key-length");
        (await app.SendAsync(app.Demo.Volunteer, app.NewClue(), key: new string('k', 200))).Succeeded.Should().BeTrue();
    }
}
