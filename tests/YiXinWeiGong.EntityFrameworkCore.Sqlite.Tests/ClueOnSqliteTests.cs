using YiXinWeiGong.Clues;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Testing;

namespace YiXinWeiGong.EntityFrameworkCore.Sqlite;

public sealed class ClueOnSqliteTests : IAsyncDisposable
{
    private readonly SqliteHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_clue_is_reported_received_and_numbered()
    {
        var demo = await DemoOffice.SeedAsync(_host.Services);
        var submit = new SubmitClue
        {
            Id = ClueId.New(_host.Clock.GetUtcNow()),
            Field = new FieldCode("ENV"),
            DivisionCode = DemoOffice.DivisionCode,
            Title = "河道倾倒垃圾",
            Description = "沩水河边有人倾倒建筑垃圾。",
            Place = new GeoPoint(28.27, 112.55),
        };

        var submitted = await _host.Services.SendAsync(demo.Volunteer, submit);
        var received = await _host.Services.SendAsync(demo.Staff(Post.IntakeOfficer), new ReceiveClue { Clue = submit.Id });
        var mine = await _host.Services.SendAsync(demo.Volunteer, new ListMyClues());

        submitted.Value.Status.Should().Be(ClueStatus.Submitted);
        received.Value.Should().BeEquivalentTo(new { Status = ClueStatus.Received, Number = "宁检公益线索〔2026〕1号", Version = 2 });
        mine.Value.Should().ContainSingle().Which.Timeline.Select(entry => entry.Milestone)
            .Should().Equal(FeedbackMilestone.Submitted, FeedbackMilestone.Received);
        (await _host.RowsAsync("select ActedBy from yxwg_audit where Command = 'SubmitClue'"))
            .Should().ContainSingle().Which.Should().StartWith("r-");
    }

    [Fact]
    public async Task Coverage_that_ends_is_kept_with_its_last_day()
    {
        var demo = await DemoOffice.SeedAsync(_host.Services);
        var uncover = new UncoverDivision { Office = demo.Office, Division = DemoOffice.DivisionCode, Until = new DateOnly(2026, 3, 31) };

        var outcome = await _host.Services.SendAsync(Actor.System, uncover);
        var march = await _host.Services.SendAsync(Actor.Public, new FindOfficeForPlace { DivisionCode = DemoOffice.DivisionCode, On = new DateOnly(2026, 3, 31) });
        var april = await _host.Services.SendAsync(Actor.Public, new FindOfficeForPlace { DivisionCode = DemoOffice.DivisionCode, On = new DateOnly(2026, 4, 1) });

        outcome.Succeeded.Should().BeTrue();
        march.Value.Id.Should().Be(demo.Office);
        april.Value.Name.Should().Be("湖南省长沙市人民检察院");
    }
}
