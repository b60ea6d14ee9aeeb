using YiXinWeiGong.Approvals;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Recusals;
using YiXinWeiGong.Rules;

namespace YiXinWeiGong.RuleTables;

/// <summary>Whose recusal is asked for, or who decides on it.</summary>
internal enum Who
{
    None = 0,

    [Label("检察官", "procurator")]
    Procurator = 1,

    [Label("部门负责人", "department head")]
    DepartmentHead = 2,

    [Label("副检察长", "deputy chief")]
    DeputyChief = 3,

    [Label("检察长", "chief procurator")]
    ChiefProcurator = 4,

    [Label("受权人", "delegate of the chief")]
    Delegate = 5,

    [Label("本人", "the person themselves")]
    Themselves = 6,

    [Label("翻译人员", "translator")]
    Translator = 7,

    [Label("鉴定人", "appraiser")]
    Appraiser = 8,

    [Label("勘验人", "inspector")]
    Inspector = 9,
}

/// <summary>Who decides on a recusal, and until when (回避).</summary>
internal sealed class RecusalTable() : RuleTable("recusal", Of, Received, Reconsiderations, By, Finding, Notices, Decides, Nominal, Due, WorksOn, Refused)
{
    private static readonly OfficeId Office = new(new Guid("01900000-0000-7000-8000-0000000000af"));

    private static readonly Column<Who> Of = Given("of", "被申请人", Cells.Enum<Who>(), "被申请回避的人", "whose recusal");
    private static readonly Column<DateOnly> Received = Given("received", "收到日", Cells.Date, "收到申请（复议的，收到复议申请）之日", "the day the application, or that for reconsideration, came in");
    private static readonly Column<int> Reconsiderations = Optional("reconsideration", "第几次复议", Cells.Number, "第几次申请复议；空为首次申请", "which reconsideration; empty for the application itself");
    private static readonly Column<Who> By = Optional("by", "作决定者", Cells.Enum<Who>(), "作出决定或者主持检察委员会的人；空为尚未决定", "who decides, or chairs the committee; empty while nobody has");
    private static readonly Column<RecusalFinding> Finding = Optional("finding", "决定", Cells.Enum<RecusalFinding>(), "所作决定；空为不予回避", "what is decided; empty for a refusal");
    private static readonly Column<Decider> Decides = Expected("decides", "决定权", Cells.Enum<Decider>(), "有权决定者", "whose decision it is");
    private static readonly Column<DateOnly> Nominal = Expected("nominal", "原届满日", Cells.Date, "顺延之前的届满日", "the last day before any rolling");
    private static readonly Column<DateOnly> Due = Expected("due", "届满日", Cells.Date, "决定期限的最后一日；未定期限的写“无”", "the last day for the decision; none without a limit");
    private static readonly Column<bool> WorksOn = Expected("works-on", "继续工作", Cells.YesNo, "可以继续工作（检察人员）", "the member of staff goes on working");

    public override Answer Run(Row row)
    {
        var (of, received) = (row.Get(Of), row.Get(Received));
        var person = Holder(of);
        var periods = new PeriodCounter(Calendar(row), RuleBooks.Embedded.InForce(received));
        var recusal = Recusal.Apply(new RecusalId(Office.Value), new MatterId(Office.Value), Office, Application(of, person, received), periods, SomeCases.Some);
        var lawful = Holder(recusal.Decider == Decider.ProcuratorialCommittee ? Who.DeputyChief : Who.ChiefProcurator, another: true);
        for (var had = 0; had < row.Or(Reconsiderations, 0); had++)
        {
            Rule(lawful, RecusalFinding.Stays);
            recusal.AskForReconsideration("例", received, periods, SomeCases.Some);
        }

        if (row.Has(By))
        {
            Rule(row.Get(By) == Who.Themselves ? person : Holder(row.Get(By), another: true), row.Or(Finding, RecusalFinding.Stays));
        }

        var deadline = recusal.Deadlines is [.., var last] ? last : null;
        return new Answer
        {
            { Decides, recusal.Decider },
            { Nominal, deadline?.Nominal },
            { Due, deadline?.Effective },
            { WorksOn, recusal.Challenged.Staff is { } staff ? !recusal.StandsAgainst(staff) : null },
        }.Because(deadline?.Reasons ?? []);

        void Rule(Approver by, RecusalFinding finding)
        {
            var ruling = new RecusalRuling { Finding = finding, Reasons = "例" };
            if (recusal.Status == RecusalStatus.UnderReconsideration)
            {
                recusal.DecideReconsideration(by, person.Posts, ruling, received, SomeCases.Some);
            }
            else
            {
                recusal.Decide(by, person.Posts, ruling, received, SomeCases.Some);
            }
        }
    }

    private static RecusalApplication Application(Who of, Approver person, DateOnly received) => new()
    {
        Challenged = of switch
        {
            Who.Translator => ChallengedPerson.OfOutsider(ChallengedRole.Translator, null),
            Who.Appraiser => ChallengedPerson.OfOutsider(ChallengedRole.Appraiser, null),
            Who.Inspector => ChallengedPerson.OfOutsider(ChallengedRole.Inspector, null),
            _ => ChallengedPerson.OfStaff(person.Staff, person.Posts, Office),
        },
        Ground = RecusalGround.CloseRelative,
        Reason = "例",
        Applicant = RecusalApplicant.Party,
        Form = RecusalForm.Oral,
        ReceivedOn = received,
    };

    private static Approver Holder(Who who, bool another = false)
    {
        var id = new StaffId(new Guid((int)who, another ? (short)1 : (short)0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0));
        return who switch
        {
            Who.Procurator => Of(Post.Procurator),
            Who.DepartmentHead => Of(Post.DepartmentHead),
            Who.DeputyChief => Of(Post.DeputyChief),
            Who.ChiefProcurator => Of(Post.ChiefProcurator),
            Who.Delegate => Of(Post.ChiefProcurator, PostBasis.Delegated),
            _ => new Approver(id, []),
        };

        Approver Of(Post post, PostBasis basis = PostBasis.Substantive) => new(id, [new HeldPost(post, Office, basis)]);
    }
}

/// <summary>Who reviews and who decides (审批权限).</summary>
internal sealed class AuthorityTable() : RuleTable("authority", Matter, Route, Delegable, Article)
{
    private static readonly Column<string> Matter = Given("matter", "事项", Cells.CodeOf(typeof(ApprovalMatters)), "须审批的事项", "what is to be approved");
    private static readonly Column<IReadOnlyList<Decider>> Route = Expected("route", "审批", Cells.Enum<Decider>().Several, "依次审核、决定的人", "who reviews and who decides, in order");
    private static readonly Column<bool> Delegable = Expected("delegable", "可授权", Cells.YesNo, "检察长可以授权他人决定", "the chief may delegate it");
    private static readonly Column<string> Article = Expected("article", "条文", Cells.Text, "所依条文", "its articles");

    public override Answer Run(Row row)
    {
        var authority = AuthorityMatrix.Embedded.Find(row.Get(Matter))!;
        return new Answer { { Route, authority.Route }, { Delegable, authority.IsDelegable }, { Article, authority.Article } };
    }
}
