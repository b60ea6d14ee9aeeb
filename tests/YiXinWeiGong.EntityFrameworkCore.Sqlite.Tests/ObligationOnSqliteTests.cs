using YiXinWeiGong.Approvals;
using YiXinWeiGong.Cases;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Obligations;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Testing;

namespace YiXinWeiGong.EntityFrameworkCore.Sqlite;

public sealed class ObligationOnSqliteTests : IAsyncDisposable
{
    private const string Rows =
        "select SubjectKind || ' ' || Kind || ' ' || Status || ' ' || OwnerPost || ' ' || Term || ' ' || SortsBy || ' ' || ifnull(EndedOn, '-') || ' ' || ifnull(Evidence, '-') || ' v' || Version from yxwg_obligations";

    private static readonly DateOnly Today = new(2026, 3, 10);

    private readonly SqliteHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task An_obligation_is_a_row_that_is_written_with_the_case_and_follows_it()
    {
        var demo = await DemoOffice.SeedAsync(_host.Services);
        var id = await FiledAsync(demo);
        (await _host.RowsAsync(Rows)).Should().Equal("case serve-filing-decision Open Procurator Fixed 2026-03-17 - - v1");

        var early = await _host.Services.SendAsync(demo.Staff(Post.Procurator), new ServeFilingDecision { Case = id, On = Today.AddDays(-1) });
        early.Problem!.Code.Should().Be(CaseCodes.DateBeforePreviousStep);
        (await _host.RowsAsync(Rows)).Should().Equal("case serve-filing-decision Open Procurator Fixed 2026-03-17 - - v1");

        _ = (await _host.Services.SendAsync(demo.Staff(Post.Procurator), new ServeFilingDecision { Case = id, On = Today })).Value;
        (await _host.RowsAsync(Rows)).Should().Equal("case serve-filing-decision Discharged Procurator Fixed 2026-03-17 2026-03-10 宁检行公立〔2026〕1号 v2");
        (await _host.RowsAsync("select count(*) from yxwg_events where SubjectKind = 'obligation'")).Should().Equal("0");
    }

    [Fact]
    public async Task What_is_open_is_listed_counted_and_found_for_who_holds_the_post()
    {
        var demo = await DemoOffice.SeedAsync(_host.Services);
        await FiledAsync(demo);
        var listed = (await _host.Services.SendAsync(demo.Staff(Post.ChiefProcurator), new ListObligations { Office = demo.Office, State = ObligationState.Due })).Value;
        var mine = (await _host.Services.SendAsync(demo.Staff(Post.Procurator), new ListMyObligations())).Value;

        listed.Items.Should().ContainSingle().Which.DueOn.Should().Be(new DateOnly(2026, 3, 17));
        mine.Items.Should().Equal(listed.Items);
        (await _host.Services.SendAsync(demo.Staff(Post.DepartmentHead), new ListMyObligations())).Value.Items.Should().BeEmpty();
        _host.Clock.Advance(TimeSpan.FromDays(8));
        (await _host.Services.SendAsync(demo.Staff(Post.ChiefProcurator), new CountObligations { Office = demo.Office })).Value
            .Should().Be(new ObligationCounts { Open = 1, Due = 0, Overdue = 1, Provisional = 0 });
        (await _host.Services.SendAsync(Actor.System, new CountProvisionalObligations())).Value.Count.Should().Be(0);
    }

    [Fact]
    public async Task The_table_is_searched_by_office_and_by_subject()
    {
        await DemoOffice.SeedAsync(_host.Services);

        (await _host.RowsAsync("select group_concat(c.name) from pragma_index_list('yxwg_obligations') i, pragma_index_info(i.name) c where i.origin = 'c' group by i.name order by 1"))
            .Should().Equal("Office,Status,SortsBy,Id", "Status,Term", "SubjectId");
    }

    private async Task<CaseId> FiledAsync(DemoOffice demo)
    {
        var id = CaseId.New(_host.Clock.GetUtcNow());
        _ = (await _host.Services.SendAsync(demo.Staff(Post.Procurator), new ProposeCase
        {
            Id = id,
            Office = demo.Office,
            Source = ClueSource.OwnCases,
            Field = new FieldCode("ENV"),
            Title = "沩江河道采砂",
            RespondentName = "宁乡市水利局",
            RespondentDivision = "430182",
            RespondentLevel = AgencyLevel.County,
            Harm = "河堤受损",
            SuspectedFault = "未履行监管职责",
        })).Value;
        var approval = ApprovalId.New(_host.Clock.GetUtcNow());
        _ = (await _host.Services.SendAsync(
            demo.Staff(Post.Procurator), new RequestApproval { Id = approval, Matter = ApprovalMatters.FileCase, Subject = id.Value })).Value;
        foreach (var post in (Post[])[Post.DepartmentHead, Post.ChiefProcurator])
        {
            _ = (await _host.Services.SendAsync(demo.Staff(post), new DecideApproval { Approval = approval, Opinion = ApprovalOpinion.Agree })).Value;
        }

        _ = (await _host.Services.SendAsync(demo.Staff(Post.Procurator), new FileCase { Case = id, Approval = approval })).Value;
        return id;
    }
}
