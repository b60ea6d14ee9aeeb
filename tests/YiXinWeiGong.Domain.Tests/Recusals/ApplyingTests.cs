using YiXinWeiGong.Approvals;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using static YiXinWeiGong.Recusals.ARecusal;
using static YiXinWeiGong.Rules.Days;

namespace YiXinWeiGong.Recusals;

public sealed class ApplyingTests
{
    [Fact]
    public void S27_what_was_received_before_Qingming_is_to_be_decided_by_the_first_day_after_it()
    {
        var recusal = OfTheProcurator();

        var due = recusal.Deadlines.Should().ContainSingle().Subject;
        (due.Kind, due.Article, due.Nominal, due.Effective, due.MetOn)
            .Should().Be(("decide-recusal", "BG 23", Day("2026-04-05"), Day("2026-04-07"), null));
        recusal.Status.Should().Be(RecusalStatus.Applied);
        recusal.DequeueEvents().Should().Equal(
            new RecusalAppliedFor(recusal.Id, Now) { Matter = Matter, Role = ChallengedRole.Staff, Staff = Procurator.Staff });
    }

    [Fact]
    public void S27_who_is_challenged_keeps_working_until_the_recusal_is_granted()
    {
        var recusal = OfTheProcurator();
        var guard = new MatterRecusals([recusal]);

        guard.MayStillAct(Procurator.Staff).Should().BeTrue("it was only applied for");
        _ = recusal.Refused();
        guard.MayStillAct(Procurator.Staff).Should().BeTrue("it was refused");
        _ = recusal.Reconsidered();
        guard.MayStillAct(Procurator.Staff).Should().BeTrue("it is only reconsidered");
        recusal.DecideReconsideration(Chief, Withdraws, Day("2026-04-09"), Now);
        guard.MayStillAct(Procurator.Staff).Should().BeFalse("it was granted");
        guard.MayStillAct(Head.Staff).Should().BeTrue("it is another's");

        guard.Invoking(it => it.RequireMayStillAct(Procurator.Staff, "Presider")).Should().Throw<RefusalException>()
            .Which.Should().BeEquivalentTo(new { Code = "recusal.stands", Kind = ProblemKind.Refused, Property = "Presider" });
        guard.Invoking(it => it.RequireMayStillAct(Head.Staff)).Should().NotThrow();
    }

    [Theory]
    [InlineData(Post.ChiefProcurator, PostBasis.Substantive, ChallengedRole.ChiefProcurator)]
    [InlineData(Post.ChiefProcurator, PostBasis.Acting, ChallengedRole.ChiefProcurator)]
    [InlineData(Post.ChiefProcurator, PostBasis.Delegated, ChallengedRole.Staff)]
    [InlineData(Post.DeputyChief, PostBasis.Substantive, ChallengedRole.Staff)]
    [InlineData(Post.Procurator, PostBasis.Substantive, ChallengedRole.Staff)]
    public void The_chief_is_who_is_or_acts_as_the_chief_of_the_office(Post post, PostBasis basis, ChallengedRole role)
    {
        var somebody = Holder(post, basis);

        ChallengedPerson.OfStaff(somebody.Staff, somebody.Posts, Ningxiang).Role.Should().Be(role);
        ChallengedPerson.OfStaff(somebody.Staff, somebody.Posts, OfficeId.New(Now.AddDays(1))).Role.Should().Be(ChallengedRole.Staff);
    }

    [Fact]
    public void Who_holds_no_post_is_no_staff() =>
        FluentActions.Invoking(() => ChallengedPerson.OfStaff(StaffId.New(Now), [], Ningxiang))
            .Should().Throw<RefusalException>().Which.Code.Should().Be("recusal.challenged-is-not-staff");

    [Theory]
    [InlineData(ChallengedRole.Translator, true)]
    [InlineData(ChallengedRole.Appraiser, true)]
    [InlineData(ChallengedRole.Inspector, true)]
    [InlineData(ChallengedRole.Staff, false)]
    [InlineData(ChallengedRole.ChiefProcurator, false)]
    [InlineData(ChallengedRole.None, false)]
    public void Recusal_extends_to_translators_appraisers_and_inspectors(ChallengedRole role, bool may)
    {
        var challenge = () => ChallengedPerson.OfOutsider(role, Guid.CreateVersion7(Now));

        if (may)
        {
            Of(challenge()).Decider.Should().Be(Decider.ChiefProcurator);
        }
        else
        {
            challenge.Should().Throw<RefusalException>().Which.Code.Should().Be("recusal.challenged");
        }
    }

    [Fact]
    public void Reasons_are_stated() => FluentActions.Invoking(() => Recusal.Apply(
            RecusalId.New(Now), Matter, Ningxiang,
            new RecusalApplication
            {
                Challenged = ChallengedPerson.OfOutsider(ChallengedRole.Appraiser, null),
                Ground = RecusalGround.OtherTie,
                Reason = " ",
                Applicant = RecusalApplicant.Party,
                Form = RecusalForm.Written,
                ReceivedOn = Day("2026-04-02"),
            },
            April2026, Now)).Should().Throw<ArgumentException>();

    [Fact]
    public void Where_the_rules_set_no_time_there_is_none_and_where_none_are_known_nothing_is_recorded()
    {
        var silent = new PeriodCounter(LegalCalendar.Embedded, RuleBooks.Embedded.InForce(Day("2019-03-04")));
        var unknown = new PeriodCounter(LegalCalendar.Embedded, RulesInForce.Undetermined);
        var application = new RecusalApplication
        {
            Challenged = ChallengedPerson.OfOutsider(ChallengedRole.Appraiser, null),
            Ground = RecusalGround.OtherTie,
            Reason = "曾任该局顾问",
            Applicant = RecusalApplicant.Party,
            Form = RecusalForm.Written,
            ReceivedOn = Day("2019-03-04"),
        };

        Recusal.Apply(RecusalId.New(Now), Matter, Ningxiang, application, silent, Now).Deadlines.Should().BeEmpty();
        FluentActions.Invoking(() => Recusal.Apply(RecusalId.New(Now), Matter, Ningxiang, application, unknown, Now))
            .Should().Throw<RefusalException>().Which.Code.Should().Be("rules.undetermined");
    }

    [Fact]
    public void What_was_written_is_in_no_event_and_is_not_printed()
    {
        var recusal = OfTheProcurator();
        recusal.Decide(Chief, Stays, Day("2026-04-07"), Now);
        recusal.AskForReconsideration("不服决定", Day("2026-04-08"), April2026, Now);
        recusal.DecideReconsideration(Chief, Stays, Day("2026-04-09"), Now);
        string[] written = ["局长之弟", "理由不成立", "不服决定"];

        var printed = $"{string.Join(' ', recusal.DequeueEvents())} {recusal.Decision} {recusal.Decision!.Ruling} {recusal.Reconsiderations[0]} {recusal.Challenged}";
        written.Where(text => printed.Contains(text, StringComparison.Ordinal)).Should().BeEmpty();
    }
}
