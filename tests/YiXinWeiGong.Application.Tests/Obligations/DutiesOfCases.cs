using System.Globalization;
using YiXinWeiGong.Approvals;
using YiXinWeiGong.Cases;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;

namespace YiXinWeiGong.Obligations;

/// <summary>Brings cases of the demo office along, and writes obligations down in a line each.</summary>
internal static class DutiesOfCases
{
    public static DateOnly Today(this App app) => LegalCalendar.DayOf(app.Now);

    /// <summary>A case filed today.</summary>
    public static async Task<CaseId> FiledAsync(this App app, string agency = "宁乡市水利局")
    {
        app.Clock.Advance(TimeSpan.FromMilliseconds(1));
        var id = CaseId.New(app.Now);
        await app.DoAsync(new ProposeCase
        {
            Id = id,
            Office = app.Demo.Office,
            Source = ClueSource.OwnCases,
            Field = new FieldCode("ENV"),
            Title = "沩江河道采砂",
            RespondentName = agency,
            RespondentDivision = "430182",
            RespondentLevel = AgencyLevel.County,
            Harm = "河堤受损",
            SuspectedFault = "未履行监管职责",
        });
        await app.DoAsync(new FileCase { Case = id, Approval = await app.ApprovedAsync(ApprovalMatters.FileCase, id.Value) });
        return id;
    }

    /// <summary>A case filed today, whose recommendation is served today.</summary>
    public static async Task<CaseId> ServedAsync(this App app)
    {
        var id = await app.FiledAsync();
        await app.DoAsync(new DraftRecommendation
        {
            Case = id,
            CaseSource = "办案发现",
            Harm = "河堤受损",
            FaultFacts = "未查处",
            LegalBasis = "水法第三十九条",
            Content = "依法查处",
            RectificationPeriod = LegalPeriod.Months(3),
        });
        await app.DoAsync(new IssueRecommendation { Case = id, Approval = await app.ApprovedAsync(ApprovalMatters.IssueRecommendation, id.Value) });
        await app.DoAsync(new ServeRecommendation { Case = id, On = app.Today(), Manner = ServiceManner.Direct });
        return id;
    }

    public static async Task DoAsync<T>(this App app, ICommand<T> command) => _ = (await app.SendAsync(app.Demo.Staff(Post.Procurator), command)).Value;

    public static async Task<ApprovalId> ApprovedAsync(this App app, string matter, Guid subject, string? choice = null, string? text = null)
    {
        var id = ApprovalId.New(app.Now);
        await app.DoAsync(new RequestApproval { Id = id, Matter = matter, Subject = subject, Choice = choice, Text = text });
        foreach (var post in (Post[])[Post.DepartmentHead, Post.ChiefProcurator])
        {
            _ = (await app.SendAsync(app.Demo.Staff(post), new DecideApproval { Approval = id, Opinion = ApprovalOpinion.Agree })).Value;
        }

        return id;
    }

    /// <summary>What the office owes in a state, in the order of the list.</summary>
    public static async Task<string[]> OwedAsync(this App app, ObligationState state = ObligationState.Open) =>
        [.. (await app.SendAsync(app.Demo.Staff(Post.Procurator), new ListObligations { Office = app.Demo.Office, State = state })).Value.Items.Select(Line)];

    public static string Line(this ObligationView view) => string.Create(
        CultureInfo.InvariantCulture,
        $"{view.Kind} {view.Status} {view.Owner.Post?.ToString() ?? view.Owner.Kind.ToString()} {Until(view)}{(view.IsOverdue ? " overdue" : "")}{Ended(view)}");

    private static string Until(ObligationView view) => view.Term switch
    {
        DutyTerm.Fixed => string.Create(CultureInfo.InvariantCulture, $"{view.DueOn:MM-dd}"),
        DutyTerm.Provisional => string.Create(CultureInfo.InvariantCulture, $"provisional {view.NominalOn:MM-dd}"),
        _ => view.Term.ToString(),
    };

    private static string Ended(ObligationView view) => view.EndedOn is { } on
        ? string.Create(CultureInfo.InvariantCulture, $" on {on:MM-dd}{(view.Evidence is { } by ? " by " + by : "")}")
        : "";
}
