using YiXinWeiGong.Approvals;
using YiXinWeiGong.Cases;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Rules;

/// <summary>A case of 宁乡's own motion, brought to where its agency has two months to reply.</summary>
internal static class ACase
{
    public static async Task<CaseId> FiledAsync(App app)
    {
        var id = CaseId.New(app.Now);
        await DoAsync(app, new ProposeCase
        {
            Id = id,
            Office = app.Demo.Office,
            Source = ClueSource.OtherDuty,
            Field = new FieldCode("ENV"),
            Title = "沩水河垃圾",
            RespondentName = "宁乡市水利局",
            RespondentDivision = "430182",
            RespondentLevel = AgencyLevel.County,
            Harm = "河道污染",
            SuspectedFault = "未履行监管职责",
        });
        await DoAsync(app, new FileCase { Case = id, Approval = await ApprovedAsync(app, ApprovalMatters.FileCase, id) });
        return id;
    }

    public static async Task<CaseId> ServedAsync(App app)
    {
        var id = await FiledAsync(app);
        await DoAsync(app, new DraftRecommendation
        {
            Case = id,
            CaseSource = "履职发现",
            Harm = "河道污染",
            FaultFacts = "未清运",
            LegalBasis = "水法",
            Content = "清运垃圾",
            RectificationPeriod = LegalPeriod.Months(2),
        });
        await DoAsync(app, new IssueRecommendation { Case = id, Approval = await ApprovedAsync(app, ApprovalMatters.IssueRecommendation, id) });
        await DoAsync(app, new ServeRecommendation { Case = id, On = LegalCalendar.DayOf(app.Now), Manner = ServiceManner.Direct });
        return id;
    }

    public static async Task<CaseView> SeeAsync(App app, CaseId id) =>
        (await app.SendAsync(app.Demo.Staff(Post.Procurator), new GetCase { Case = id })).Value;

    public static async Task<ApprovalId> ApprovedAsync(App app, string matter, CaseId id, string? choice = null, string? text = null)
    {
        var approval = ApprovalId.New(app.Now);
        await DoAsync(app, new RequestApproval { Id = approval, Matter = matter, Subject = id.Value, Choice = choice, Text = text });
        foreach (var post in new[] { Post.DepartmentHead, Post.ChiefProcurator })
        {
            _ = (await app.SendAsync(app.Demo.Staff(post), new DecideApproval { Approval = approval, Opinion = ApprovalOpinion.Agree })).Value;
        }

        return approval;
    }

    private static async Task DoAsync<T>(App app, IUseCase<T> useCase) => _ = (await app.SendAsync(app.Demo.Staff(Post.Procurator), useCase)).Value;
}
