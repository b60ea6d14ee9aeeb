using System.Globalization;
using YiXinWeiGong.Approvals;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Vault;
using static YiXinWeiGong.Rules.Days;

namespace YiXinWeiGong.Cases;

/// <summary>Good cases in every status; a test mentions only what matters to it.</summary>
internal static class SomeCases
{
    public static readonly DateTimeOffset Tuesday = new(2026, 3, 10, 1, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly FiledOn = Day("2026-03-02"), DraftedOn = Day("2026-03-05"), DecidedOn = Day("2026-03-06"), ServedOn = Day("2026-03-10");
    public static readonly OfficeId Ningxiang = new(new Guid("01900000-0000-7000-8000-000000000001"));
    public static readonly OfficeId Liuyang = new(new Guid("01900000-0000-7000-8000-000000000002"));
    public static readonly FieldCode Env = new("ENV");
    public static readonly CaseDeadlines Deadlines = new(Periods);

    /// <summary>A later law under which the agency has one month and the recommendation is served in two days.</summary>
    public static readonly CaseDeadlines Shorter = new(new PeriodCounter(Until2026, LawWith(
        """
        { "id": "LAW", "version": 1, "zh": "新法", "en": "new law", "source": "s", "layer": "national", "from": "2026-01-01", "parameters": {
            "agency-reply": { "is": "1 month", "article": "LAW 1" }, "recommendation-service": { "is": "2 days", "article": "LAW 2" } } }
        """)));

    /// <summary>The approval by which a case is moved to other rules.</summary>
    public static readonly ApprovalId Decision = ApprovalId.New(new DateTimeOffset(2026, 3, 3, 1, 0, 0, TimeSpan.Zero));

    private static int _ids;

    public static CaseId NewId() => new(new Guid(++_ids, 1, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0));

    public static Respondent Bureau(string name = "宁乡市水利局", string division = "430182", AgencyLevel level = AgencyLevel.County, bool government = false) =>
        new() { Name = name, DivisionCode = division, Level = level, IsGovernment = government };

    /// <summary>宁乡's office of a level: 宁乡, 长沙, 湖南 or the Supreme People's Procuratorate, which covers the country.</summary>
    public static Office OfficeAt(OfficeLevel level)
    {
        var superior = level == OfficeLevel.Supreme ? null : OfficeAt(level - 1);
        var profile = new OfficeProfile { Name = $"{level}", ShortName = $"{level}", Level = level, Kind = OfficeKind.Territorial };
        var office = Office.Establish(OfficeId.New(Tuesday), profile, superior, Tuesday);
        if (level != OfficeLevel.Supreme)
        {
            office.Cover(level switch { OfficeLevel.Provincial => "430000", OfficeLevel.Municipal => "430100", _ => "430182" }, Day("2017-04-10"), Tuesday);
        }

        return office;
    }

    /// <summary>The jurisdiction over what an office alone may know.</summary>
    public static Jurisdiction Over(Office office) => new(OfficeTree.Of([office]), Fields.Embedded, Divisions.Embedded, RuleBooks.Embedded);

    public static CaseProposal Proposal(Respondent? respondent = null, string? higherOfficeReason = null) => new()
    {
        Title = "沩江河道采砂",
        Respondent = respondent ?? Bureau(),
        Harm = "河堤受损",
        SuspectedFault = "未履行监管职责",
        HigherOfficeReason = higherOfficeReason,
    };

    public static RecommendationLetter Letter(LegalPeriod? period = null, string? urgent = null) => new()
    {
        CaseSource = "志愿者提报线索",
        Harm = "河堤受损",
        FaultFacts = "未查处",
        LegalBasis = "水法第三十九条",
        Content = "依法查处",
        RectificationPeriod = period ?? LegalPeriod.Months(2),
        UrgentGround = urgent,
    };

    public static Clue AClue(ClueStatus status = ClueStatus.Evaluated, OfficeId? office = null, FieldCode? field = null)
    {
        var report = new ClueReport { Field = field ?? Env, DivisionCode = "430182", Title = "t", Description = "d" };
        var clue = Clue.Submit(
            new ClueId(NewId().Value), office ?? Ningxiang, ClueSource.Report, new ReporterPseudonym("r-1"), report, Fields.Embedded, Tuesday);
        Action[] steps = [() => clue.Receive("n", Tuesday), () => clue.BeginEvaluation(Tuesday), () => clue.ConcludeEvaluation(Tuesday)];
        foreach (var step in steps.TakeWhile(_ => clue.Status != status))
        {
            step();
        }

        clue.DequeueEvents();
        return clue;
    }

    public static Case Proposed(CaseOrigin? origin = null, CaseProposal? proposal = null, params Case[] others)
    {
        var id = NewId();
        var office = OfficeAt(OfficeLevel.Basic);
        var proposed = Case.Propose(
            id, origin ?? CaseOrigin.OwnMotion(id, Ningxiang, ClueSource.OwnCases, Env, Fields.Embedded), proposal ?? Proposal(), office, Over(office), others, Tuesday);
        proposed.DequeueEvents();
        return proposed;
    }

    public static Case In(CaseStatus status, RecommendationLetter? letter = null)
    {
        var found = Proposed();
        CaseAction[] path = status switch
        {
            CaseStatus.Proposed => [],
            CaseStatus.NotFiled => [CaseAction.DismissProposal],
            CaseStatus.Filed => [CaseAction.File],
            CaseStatus.RecommendationDrafted => [CaseAction.File, CaseAction.DraftRecommendation],
            CaseStatus.RecommendationIssued => [CaseAction.File, CaseAction.DraftRecommendation, CaseAction.IssueRecommendation],
            CaseStatus.RecommendationServed => [CaseAction.File, CaseAction.DraftRecommendation, CaseAction.IssueRecommendation, CaseAction.ServeRecommendation],
            CaseStatus.Replied =>
                [CaseAction.File, CaseAction.DraftRecommendation, CaseAction.IssueRecommendation, CaseAction.ServeRecommendation, CaseAction.RecordReply],
            CaseStatus.UnderFollowUp =>
                [CaseAction.File, CaseAction.DraftRecommendation, CaseAction.IssueRecommendation, CaseAction.ServeRecommendation, CaseAction.RecordFollowUp],
            CaseStatus.Closed =>
            [
                CaseAction.File, CaseAction.DraftRecommendation, CaseAction.IssueRecommendation, CaseAction.ServeRecommendation,
                CaseAction.RecordFollowUp, CaseAction.Close,
            ],
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };
        foreach (var action in path)
        {
            Do(found, action, letter);
        }

        found.DequeueEvents();
        return found;
    }

    public static void Do(Case found, CaseAction action, RecommendationLetter? letter = null)
    {
        switch (action)
        {
            case CaseAction.File:
                found.File("宁检行公立〔2026〕1号", FiledOn, null, [], Deadlines, Tuesday);
                break;
            case CaseAction.DismissProposal:
                found.DismissProposal(Refusal(found), [], "证据不足", Tuesday);
                break;
            case CaseAction.ServeFilingDecision:
                found.ServeFilingDecision(Day("2026-03-04"), Tuesday);
                break;
            case CaseAction.DraftRecommendation:
                found.DraftRecommendation(letter ?? Letter(), DraftedOn, Deadlines, Tuesday);
                break;
            case CaseAction.IssueRecommendation:
                found.IssueRecommendation("宁检行公建〔2026〕1号", DecidedOn, Deadlines, Tuesday);
                break;
            case CaseAction.ServeRecommendation:
                found.ServeRecommendation(ServedOn, ServiceManner.Direct, Deadlines, Tuesday);
                break;
            case CaseAction.RecordWithSuperior:
                found.RecordWithSuperior(Day("2026-03-12"), Tuesday);
                break;
            case CaseAction.RecordReply:
                found.RecordReply(Reply("2026-05-08"), Tuesday);
                break;
            case CaseAction.RecordFollowUp:
                found.RecordFollowUp(FollowUp("2026-05-20", FollowUpFinding.Performed), Tuesday);
                break;
            case CaseAction.Transition:
                found.Transition(Decision, Shorter, ServedOn, TransitionEffect.Keep, "新法施行", Tuesday);
                break;
            case CaseAction.Close:
                found.Close(Closing(ClosureGround.InterestProtected), Tuesday);
                break;
            case CaseAction.ServeClosureDecision:
                found.ServeClosureDecision(Day("2026-12-31"), Tuesday);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(action));
        }
    }

    public static AgencyReply Reply(string on) => new() { On = Day(on), Content = "已整改" };

    public static FollowUp FollowUp(string on, FollowUpFinding finding) => new() { On = Day(on), Finding = finding, Note = "现场查看" };

    public static Closure Closing(ClosureGround ground, string on = "2026-06-01") => new() { Ground = ground, Reason = "公益已得到保护", On = Day(on) };

    public static Approval Refusal(Case of, string matter = ApprovalMatters.FileCase, long version = 0)
    {
        var approval = Reviewed(of, matter, version);
        approval.Refuse(Holder(Post.ChiefProcurator), "证据不足", Tuesday);
        return approval;
    }

    public static Approval HeadsRefusal(Case of)
    {
        var approval = Asked(of);
        approval.Refuse(Holder(Post.DepartmentHead), "证据不足", Tuesday);
        return approval;
    }

    public static Approval Granted(Case of, string matter = ApprovalMatters.FileCase, long version = 0)
    {
        var approval = Reviewed(of, matter, version);
        approval.Agree(Holder(Post.ChiefProcurator), null, Day("2026-04-09"), Tuesday);
        return approval;
    }

    public static Approval Asked(Case of, string matter = ApprovalMatters.FileCase, long version = 0) =>
        Approval.Request(new ApprovalId(NewId().Value), matter, of.Id.Value, version, TermsOf(matter), Ningxiang, new StaffId(Guid.Empty), Tuesday);

    private static ApprovalTerms TermsOf(string matter) => matter == ApprovalMatters.CloseCase
        ? new ApprovalTerms { Choice = nameof(ClosureGround.InterestProtected), Text = "公益已得到保护" }
        : ApprovalTerms.None;

    private static Approval Reviewed(Case of, string matter, long version)
    {
        var approval = Asked(of, matter, version);
        approval.Agree(Holder(Post.DepartmentHead), null, Day("2026-04-09"), Tuesday);
        return approval;
    }

    private static Approver Holder(Post post) =>
        new(new StaffId(new Guid((int)post, 0, 0, new byte[8])), [new HeldPost(post, Ningxiang, PostBasis.Substantive)]);

    public static void AssertRefused(string code, Case found, Action<Case> act)
    {
        var before = Snapshot(found);

        found.Invoking(act).Should().Throw<RefusalException>().Which.Code.Should().Be(code);
        Snapshot(found).Should().Be(before);
        found.DequeueEvents().Should().BeEmpty();
    }

    public static (string Kind, string Article, string From, string Nominal, string? Effective, string? MetOn)[] Rows(this IEnumerable<Deadline> deadlines) =>
    [
        .. deadlines.Select(due => (
            due.Kind, due.Article, Short(due.From)!, Short(due.Nominal)!, Short(due.Effective), Short(due.MetOn))),
    ];

    private static string? Short(DateOnly? day) => day?.ToString("MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Lists and records are replaced when they change, so that the same reference is the same content.</summary>
    private static object Snapshot(Case found) => (
        found.Status, found.Number, found.FiledOn, found.Disposition, found.FilingDecisionServedOn, found.Recommendation, found.Deadlines,
        found.Replies, found.FollowUps, found.Closure);
}
