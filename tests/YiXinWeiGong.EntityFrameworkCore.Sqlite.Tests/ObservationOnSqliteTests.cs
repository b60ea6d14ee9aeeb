using YiXinWeiGong.Approvals;
using YiXinWeiGong.Cases;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Observations;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Testing;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.EntityFrameworkCore.Sqlite;

public sealed class ObservationOnSqliteTests : IAsyncDisposable
{
    private static readonly DateOnly Today = new(2026, 3, 10);

    private readonly SqliteHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task S111_a_relapse_becomes_a_new_clue_and_the_closed_case_stays_closed()
    {
        var demo = await DemoOffice.SeedAsync(_host.Services);
        var other = VolunteerId.New(_host.Clock.GetUtcNow());
        await demo.AppointAsync(_host.Services, other);
        var @case = await ClosedCaseAsync(demo);
        var plan = new PlanObservation { Id = ObservationId.New(_host.Clock.GetUtcNow()), Case = @case, Observer = demo.VolunteerId, Place = "沩江大桥下", On = Today };
        (await _host.Services.SendAsync(demo.Staff(Post.Procurator), plan)).Problem?.Code.Should().BeNull();
        var relapse = ClueId.New(_host.Clock.GetUtcNow());
        var record = new RecordObservation
        {
            Observation = plan.Id,
            On = Today,
            Finding = ObservationFinding.Relapsed,
            Note = "又有人采砂。",
            Place = new GeoPoint(28.27, 112.55),
            RelapseClue = relapse,
        };

        var strangers = await _host.Services.SendAsync(Actor.Volunteer(other), record);
        var recorded = await _host.Services.SendAsync(demo.Volunteer, record);
        var next = await _host.Services.SendAsync(
            demo.Staff(Post.Procurator), plan with { Id = ObservationId.New(_host.Clock.GetUtcNow()), Observer = other });

        strangers.Problem!.Code.Should().Be("observation.not-the-observer");
        recorded.Value.Status.Should().Be(ObservationStatus.Relapsed);
        next.Succeeded.Should().BeTrue();
        (await _host.Services.SendAsync(demo.Volunteer, new ListMyClues())).Value.Should().BeEmpty();
        (await _host.Services.SendAsync(demo.Staff(Post.IntakeOfficer), new GetClue { Clue = relapse })).Value
            .Should().BeEquivalentTo(new { Status = ClueStatus.Submitted, demo.Office, Source = ClueSource.OtherDuty, Description = "又有人采砂。", SeenOn = Today });
        (await _host.Services.SendAsync(demo.Staff(Post.Procurator), new GetCase { Case = @case })).Value.Status.Should().Be(CaseStatus.Closed);
        (await _host.Services.SendAsync(demo.Staff(Post.Procurator), new ListObservations { Case = @case })).Value
            .Select(round => (round.Round, round.Status)).Should().Equal((1, ObservationStatus.Relapsed), (2, ObservationStatus.Planned));
        (await _host.Services.SendAsync(demo.Volunteer, new ListMyObservations())).Value
            .Should().ContainSingle().Which.Finding.Should().Be(ObservationFinding.Relapsed);
        (await _host.RowsAsync("select ActedBy from yxwg_audit where Command = 'RecordObservation'"))
            .Should().Equal(demo.Volunteer.ToString());
        (await _host.RowsAsync("select count(*) from yxwg_vault_reporters")).Should().Equal("0");
    }

    private async Task<CaseId> ClosedCaseAsync(DemoOffice demo)
    {
        var proposal = new ProposeCase
        {
            Id = CaseId.New(_host.Clock.GetUtcNow()),
            Office = demo.Office,
            Source = ClueSource.OwnCases,
            Field = new FieldCode("ENV"),
            Title = "沩江河道采砂",
            RespondentName = "宁乡市水利局",
            RespondentDivision = "430182",
            RespondentLevel = AgencyLevel.County,
            Harm = "河堤受损",
            SuspectedFault = "未履行监管职责",
        };
        await DoAsync(demo, proposal);
        await DoAsync(demo, new FileCase { Case = proposal.Id, Approval = await ApproveAsync(demo, ApprovalMatters.FileCase, proposal.Id) });
        await DoAsync(demo, new CloseCase
        {
            Case = proposal.Id,
            Approval = await ApproveAsync(demo, ApprovalMatters.CloseCase, proposal.Id, "InterestProtected", "公益已得到保护"),
            Ground = ClosureGround.InterestProtected,
            Reason = "公益已得到保护",
        });
        return proposal.Id;
    }

    private async Task DoAsync(DemoOffice demo, ICommand<Receipt<CaseStatus>> command) =>
        (await _host.Services.SendAsync(demo.Staff(Post.Procurator), command)).Problem?.Code.Should().BeNull(command.ToString());

    private async Task<ApprovalId> ApproveAsync(DemoOffice demo, string matter, CaseId @case, string? choice = null, string? text = null)
    {
        var id = ApprovalId.New(_host.Clock.GetUtcNow());
        var request = new RequestApproval { Id = id, Matter = matter, Subject = @case.Value, Choice = choice, Text = text };
        (await _host.Services.SendAsync(demo.Staff(Post.Procurator), request)).Succeeded.Should().BeTrue();
        foreach (var post in new[] { Post.DepartmentHead, Post.ChiefProcurator })
        {
            var agree = new DecideApproval { Approval = id, Opinion = ApprovalOpinion.Agree };
            (await _host.Services.SendAsync(demo.Staff(post), agree)).Succeeded.Should().BeTrue();
        }

        return id;
    }
}
