using YiXinWeiGong.Clues;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Testing;

namespace YiXinWeiGong.EntityFrameworkCore.PostgreSql;

/// <summary>A clue's way through the library, on a real server.</summary>
public sealed class WorkflowOnPostgreSqlTests : IAsyncLifetime
{
    private readonly PostgresHost _host = new();

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [PostgresFact]
    public async Task A_clue_is_reported_received_and_numbered()
    {
        var demo = await DemoOffice.SeedAsync(_host.Services);
        var submit = Submit();

        var submitted = await _host.Services.SendAsync(demo.Volunteer, submit);
        var received = await _host.Services.SendAsync(demo.Staff(Post.IntakeOfficer), new ReceiveClue { Clue = submit.Id });
        var mine = await _host.Services.SendAsync(demo.Volunteer, new ListMyClues());

        submitted.Value.Status.Should().Be(ClueStatus.Submitted);
        received.Value.Should().BeEquivalentTo(new { Status = ClueStatus.Received, Number = "宁检公益线索〔2026〕1号", Version = 2 });
        mine.Value.Should().ContainSingle().Which.Timeline.Select(entry => entry.Milestone)
            .Should().Equal(FeedbackMilestone.Submitted, FeedbackMilestone.Received);
        (await _host.RowsAsync("""select "ActedBy" from yxwg_audit where "Command" = 'SubmitClue'"""))
            .Should().ContainSingle().Which.Should().StartWith("r-");
        (await _host.RowsAsync("""select "At" from yxwg_events where "Name" = 'ClueSubmitted'""")).Should().Equal("2026-03-10T01:00:00.0000000Z");
    }

    [PostgresFact]
    public async Task Two_who_receive_one_clue_at_once_receive_it_once_and_lose_no_number()
    {
        var demo = await DemoOffice.SeedAsync(_host.Services);
        var clues = Enumerable.Range(0, 12).Select(_ => Submit()).ToArray();
        foreach (var clue in clues)
        {
            _ = (await _host.Services.SendAsync(demo.Volunteer, clue)).Value;
        }

        var outcomes = await Task.WhenAll(clues.SelectMany(clue => new[] { clue, clue }).Select(clue =>
            _host.Services.SendAsync(demo.Staff(Post.IntakeOfficer), new ReceiveClue { Clue = clue.Id })));

        outcomes.Count(outcome => outcome.Succeeded).Should().Be(12);
        outcomes.Where(outcome => !outcome.Succeeded).Select(outcome => outcome.Problem!.Code).Distinct().Should().Equal("clue.action-not-permitted");
        outcomes.Where(outcome => outcome.Succeeded).Select(outcome => outcome.Value.Number)
            .Should().BeEquivalentTo(Enumerable.Range(1, 12).Select(number => $"宁检公益线索〔2026〕{number}号"));
        (await _host.RowsAsync("""select "Last" from yxwg_numbers where "Kind" = 'clue'""")).Should().Equal("12");
    }

    [PostgresFact]
    public async Task A_call_that_is_repeated_gets_its_first_answer()
    {
        var demo = await DemoOffice.SeedAsync(_host.Services);
        var submit = Submit();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _host.Services.SendAsync(demo.Volunteer, submit, "once")));

        outcomes.Should().OnlyContain(outcome => outcome.Succeeded && outcome.Value.Version == 1);
        (await _host.RowsAsync("select count(*) from yxwg_clues")).Should().Equal("1");
    }

    private SubmitClue Submit() => new()
    {
        Id = ClueId.New(_host.Clock.GetUtcNow()),
        Field = new FieldCode("ENV"),
        DivisionCode = DemoOffice.DivisionCode,
        Title = "河道倾倒垃圾",
        Description = "沩水河边有人倾倒建筑垃圾。",
        Place = new GeoPoint(28.27, 112.55),
    };
}
