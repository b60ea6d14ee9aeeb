using YiXinWeiGong.Clues;
using YiXinWeiGong.EntityFrameworkCore.Sqlite;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Testing;

namespace YiXinWeiGong.EntityFrameworkCore;

/// <summary>What a commit writes besides the aggregate.</summary>
public sealed class SqliteRowsTests : IAsyncDisposable
{
    private readonly SqliteHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Each_commit_leaves_its_events_the_version_they_belong_to_their_outbox_messages_and_one_audit_entry()
    {
        var demo = await DemoOffice.SeedAsync(_host.Services);
        var submit = new SubmitClue { Id = ClueId.New(_host.Clock.GetUtcNow()), Field = new("ENV"), DivisionCode = "430182", Title = "河道", Description = "垃圾" };
        _ = (await _host.Services.SendAsync(demo.Volunteer, submit)).Value;
        _host.Clock.Advance(TimeSpan.FromTicks(1));
        _ = (await _host.Services.SendAsync(demo.Staff(Post.IntakeOfficer), new ReceiveClue { Clue = submit.Id })).Value;

        (await _host.RowsAsync($"select Name || ' ' || SubjectKind || ' ' || SubjectVersion || ' ' || At from yxwg_events where Subject = '{submit.Id.ToString().ToUpperInvariant()}' order by At"))
            .Should().Equal("ClueSubmitted clue 1 2026-03-10T01:00:00.0000000Z", "ClueReceived clue 2 2026-03-10T01:00:00.0000001Z");
        (await _host.RowsAsync("select count(*) from yxwg_events where Id not in (select Event from yxwg_outbox)")).Should().Equal("0");
        (await _host.RowsAsync($"select Command from yxwg_audit where Subject = '{submit.Id.ToString().ToUpperInvariant()}' order by At")).Should().Equal("SubmitClue", "ReceiveClue");
        (await _host.RowsAsync("select Payload from yxwg_events where Name = 'ClueSubmitted'")).Single().Should().NotContain("河道");
    }

    [Fact]
    public async Task A_change_of_coverage_leaves_its_event_and_a_version()
    {
        var demo = await DemoOffice.SeedAsync(_host.Services);

        var receipt = await _host.Services.SendAsync(Actor.System, new CoverDivision { Office = demo.Office, Division = "430199", From = new(2026, 1, 1) });

        receipt.Value.Version.Should().Be(2);
        (await _host.RowsAsync("select Version from yxwg_offices where ShortName = '宁检'")).Should().Equal("2");
        (await _host.RowsAsync("select SubjectVersion from yxwg_events where Name = 'OfficeCoverageChanged' and Payload like '%430199%'")).Should().Equal("2");
    }

    [Fact]
    public async Task A_refused_command_leaves_no_row()
    {
        var demo = await DemoOffice.SeedAsync(_host.Services);
        const string rows = "select (select count(*) from yxwg_events) || ' ' || (select count(*) from yxwg_outbox) || ' ' || (select count(*) from yxwg_audit)";
        var before = await _host.RowsAsync(rows);

        var outcome = await _host.Services.SendAsync(Actor.System, new CoverDivision { Office = demo.Office, Division = DemoOffice.DivisionCode, From = new(2026, 1, 1) }, "k");

        outcome.Problem!.Code.Should().Be("office.covered-already");
        (await _host.RowsAsync(rows)).Should().Equal(before);
        (await _host.RowsAsync("select count(*) from yxwg_idempotency")).Should().Equal("0");
    }
}
