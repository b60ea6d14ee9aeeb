using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.Approvals;
using YiXinWeiGong.Cases;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Recusals;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Vault;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.EntityFrameworkCore;

/// <summary>Every property of every aggregate comes back as it went.</summary>
public abstract partial class StoreContract
{
    private static readonly DateOnly Day = new(2026, 3, 10);

    [Fact]
    public async Task Every_property_of_a_clue_comes_back()
    {
        var report = new ClueReport
        {
            Field = new("ENV"),
            DivisionCode = "430182",
            Title = "河道𠮷",
            Description = "沩水河边\n有人倾倒。",
            Address = "沩水河畔",
            Place = new(28.2700000001, -112.55),
            SeenOn = Day,
            RelapseOf = CaseId.New(Now),
            Evidence = [new ClueEvidence { MediaType = "image/jpeg", Sha256 = new('a', 64), Bytes = 5, CapturedAt = Now.AddTicks(7), Place = new(1, 2) }],
        };
        var clue = Clue.Submit(ClueId.New(Now), Owner, ClueSource.Report, new ReporterPseudonym("r-1"), report, YiXinWeiGong.Rules.Fields.Embedded, Now.AddTicks(1));
        clue.Receive("宁检公益线索〔2026〕1号", Now.AddTicks(3));
        var basic = NewOfficeAt(OfficeLevel.Basic);
        clue.Transfer(basic, NewOfficeAt(OfficeLevel.Basic), "发生在浏阳", Now);
        clue.Receive("浏检公益线索〔2026〕9号", Now);
        clue.ResolveOnTheSpot("已清运", null, Now);
        await ShouldComeBackAsync<Clue, ClueId>(clue, clue.Id);
    }

    [Fact]
    public async Task Every_property_of_an_approval_comes_back()
    {
        var terms = new ApprovalTerms { Concerning = Person(2).Id, Text = "仅此一名\n专家𠮷" };
        var approval = Approval.Request(ApprovalId.New(Now), ApprovalMatters.WaiveOfficerConflict, Person(1).Id, 7, terms, Owner, StaffId.New(Now), Now);
        approval.Agree(new Approver(StaffId.New(Now), [new(Post.DepartmentHead, Owner, PostBasis.Acting)]), "同意", Day, Now);
        var chief = new Approver(StaffId.New(Now), [new(Post.ChiefProcurator, Owner, PostBasis.Delegated)]);
        approval.AskForReexamination(chief, "请核实", Now);
        approval.Reexamine(approval.RequestedBy, "已核实", Now.AddTicks(1));
        approval.SendToCommittee(chief, "意见\n分歧", Now);
        approval.Agree(new Approver(StaffId.New(Now), [new(Post.DeputyChief, Owner, PostBasis.Substantive)]), null, Day, Now.AddTicks(1), "一名委员不同意");
        await ShouldComeBackAsync<Approval, ApprovalId>(approval, approval.Id);
    }

    [Fact]
    public async Task Every_property_of_a_recusal_comes_back()
    {
        var challenged = StaffId.New(Now);
        HeldPost[] posts = [new(Post.ChiefProcurator, Owner, PostBasis.Acting)];
        var application = new RecusalApplication
        {
            Challenged = ChallengedPerson.OfStaff(challenged, posts, Owner),
            Ground = RecusalGround.OtherTie,
            Reason = "曾任该局\n顾问𠮷",
            Applicant = RecusalApplicant.Agent,
            Form = RecusalForm.Written,
            ReceivedOn = Day,
        };
        var periods = new PeriodCounter(LegalCalendar.Embedded, RuleBooks.Embedded.InForce(Day));
        var deputy = new Approver(StaffId.New(Now), [new(Post.DeputyChief, Owner, PostBasis.Substantive)]);
        var stays = new RecusalRuling { Finding = RecusalFinding.Stays, Reasons = "理由不成立", Dissent = "一名委员主张回避" };
        var recusal = Recusal.Apply(RecusalId.New(Now), MatterId.New(Now), Owner, application, periods, Now.AddTicks(1));
        recusal.Decide(deputy, posts, stays, Day, Now);
        recusal.AskForReconsideration("不服", Day, periods, Now);
        recusal.DecideReconsideration(deputy, posts, stays with { Finding = RecusalFinding.Withdraws, Dissent = null }, Day.AddDays(1), Now.AddTicks(3));
        recusal.TellApplicant(Day.AddDays(1), Now);
        await ShouldComeBackAsync<Recusal, RecusalId>(recusal, recusal.Id);

        await using var scope = Services.CreateAsyncScope();
        var guard = new MatterRecusals(await Store<Recusal, RecusalId>(scope).ListAsync(new RecusalsOfMatter(recusal.Matter), default));
        (guard.MayStillAct(challenged), guard.MayStillAct(deputy.Staff)).Should().Be((false, true));
    }

    [Fact]
    public async Task Every_property_of_a_volunteer_comes_back()
    {
        var appointed = Volunteer.Apply(VolunteerId.New(Now), Owner, ["npc-deputy", "teacher"], [new("ENV"), new("FOOD")], 30, 18, Now);
        appointed.Recommend(Now);
        appointed.Appoint("宁检公益志聘〔2026〕1号", Day, 36, Now);
        await ShouldComeBackAsync<Volunteer, VolunteerId>(appointed, appointed.Id, except: "RefusalReason");

        var refused = Volunteer.Apply(VolunteerId.New(Now), Owner, [], [], 30, 18, Now);
        refused.Refuse("材料不全", Now);
        await ShouldComeBackAsync<Volunteer, VolunteerId>(refused, refused.Id, "Categories", "Specialties", "CertificateNumber", "TermFrom", "TermUntil");
    }

    [Fact]
    public async Task Every_property_of_staff_and_offices_comes_back()
    {
        var member = StaffMember.Register(StaffId.New(Now), Now);
        member.Assign(new PostHolding { Post = Post.Procurator, Office = Owner, From = Day, Until = Day.AddDays(9), Basis = PostBasis.Acting }, Now);
        await ShouldComeBackAsync<StaffMember, StaffId>(member, member.Id);

        var office = NewOfficeAt(OfficeLevel.Municipal);
        office.Cover("430100", Day, Now);
        office.Uncover("430100", Day.AddDays(1), Now);
        office.Cover("430100", Day.AddDays(2), Now);
        office.SetOption(OfficeOptions.OfficerConflictMayBeWaived, "检察长决定", true, Now);
        await ShouldComeBackAsync<Office, OfficeId>(office, office.Id);
    }

    private static Office NewOfficeAt(OfficeLevel level) => Office.Establish(
        OfficeId.New(Now), new OfficeProfile { Name = "某院", ShortName = "某检", Level = level, Kind = OfficeKind.Territorial },
        level == OfficeLevel.Supreme ? null : NewOfficeAt(level - 1), Now);

    private async Task ShouldComeBackAsync<T, TId>(T aggregate, TId id, params string[] except)
        where T : AggregateRoot
        where TId : struct
    {
        await using (var scope = Services.CreateAsyncScope())
        {
            Store<T, TId>(scope).Add(aggregate);
            await CommitAsync(scope);
        }

        await using var later = Services.CreateAsyncScope();
        var found = (await later.ServiceProvider.GetRequiredService<IStore<T, TId>>().FindAsync(id, default))!;

        found.Should().NotBeSameAs(aggregate);
        Fields(found).Should().BeEquivalentTo(Fields(aggregate));
        Fields(aggregate).Where(field => field.Value is "null" or "[]" or "false" or "0").Select(field => field.Key)
            .Should().BeSubsetOf(except, "what stays empty is not tested");
    }

    private static Dictionary<string, string> Fields(AggregateRoot aggregate)
    {
        var fields = new Dictionary<string, string>();
        for (var type = aggregate.GetType(); type != typeof(object); type = type!.BaseType)
        {
            foreach (var field in type!.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Where(field => field.Name != "_events"))
            {
                var name = field.Name[0] == '<' ? field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)] : field.Name;
                fields.Add(name, JsonSerializer.Serialize(field.GetValue(aggregate), field.FieldType));
            }
        }

        return fields;
    }
}
