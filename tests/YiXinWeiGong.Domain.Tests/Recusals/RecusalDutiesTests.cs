using YiXinWeiGong.Approvals;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using static YiXinWeiGong.Recusals.ARecusal;
using static YiXinWeiGong.Rules.Days;

namespace YiXinWeiGong.Recusals;

public sealed class RecusalDutiesTests
{
    private static readonly PeriodCounter In2019 = new(LegalCalendar.Embedded, RuleBooks.Embedded.InForce(Day("2019-03-04")));

    [Fact]
    public void A_recusal_is_to_be_decided_even_where_the_rules_set_no_time()
    {
        var recusal = Recusal.Apply(RecusalId.New(Now), Matter, Ningxiang, In2019Of(Procurator), In2019, Now);

        recusal.Duties.Select(duty => (duty.Kind, duty.Sequence, duty.Article, duty.Owner.Post, duty.AroseOn, duty.Deadline, duty.DischargedOn))
            .Should().Equal(("decide-recusal", 1, "BG 23", Post.ChiefProcurator, Day("2019-03-04"), null, null));

        recusal.Decide(Chief, Withdraws, Day("2019-03-06"), Now);
        recusal.Duties.Select(duty => (duty.Kind, duty.DischargedOn)).Should().Equal(("decide-recusal", Day("2019-03-06")), ("tell-recusal-applicant", null));
    }

    [Fact]
    public void A_recusal_and_its_reconsideration_are_each_to_be_decided_in_time()
    {
        var recusal = OfTheProcurator().Refused().Reconsidered();

        recusal.Duties.Select(duty => (duty.Kind, duty.Sequence, duty.AroseOn, duty.Deadline?.Effective, duty.DischargedOn)).Should().Equal(
            ("decide-recusal", 1, Day("2026-04-02"), Day("2026-04-07"), Day("2026-04-07")),
            ("decide-recusal-reconsideration", 2, Day("2026-04-08"), Day("2026-04-13"), null),
            ("tell-recusal-applicant", 1, Day("2026-04-07"), null, Day("2026-04-08")));
    }

    [Fact]
    public void A_corrected_holiday_notice_moves_the_open_deadline_once_and_no_met_one()
    {
        var noQingming = new LegalCalendar([Notice("""{ "year": 2026, "source": "s", "rest": ["2026-01-01/2026-01-01", "2026-10-01/2026-10-03"], "work": [] }""")]);
        var (open, decided) = (OfTheProcurator().Settled(), OfTheProcurator().Refused());

        var moved = open.Recalculate(noQingming, Now);

        moved.Should().ContainSingle();
        open.Deadlines.Should().ContainSingle().Which.Effective.Should().Be(Day("2026-04-06"), "the third day, 2026-04-05, is a Sunday");
        open.DequeueEvents().Should().BeEquivalentTo([new RecusalDeadlinesRecalculated(open.Id, Now) { Kinds = ["decide-recusal"] }]);
        open.Recalculate(noQingming, Now).Should().BeEmpty();
        decided.Recalculate(noQingming, Now).Should().BeEmpty();
        (open.DequeueEvents().Count + decided.DequeueEvents().Count).Should().Be(0);
    }

    [Fact]
    public void What_waits_for_a_decision_has_open_deadlines()
    {
        var (granted, asked, again) = (OfTheProcurator(), OfTheProcurator(), OfTheProcurator().Refused().Reconsidered());
        granted.Decide(Chief, Withdraws, Day("2026-04-07"), Now);
        Recusal[] inOrder = [.. new[] { asked, again }.OrderBy(recusal => recusal.Id)];

        new RecusalsWithOpenDeadlines(null, 50).Evaluate([granted, again, asked, OfTheProcurator().Refused()]).Should().Equal(inOrder);
        new RecusalsWithOpenDeadlines(inOrder[0].Id, 50).Evaluate([granted, again, asked]).Should().Equal(inOrder[1]);
        new RecusalsWithOpenDeadlines(null, 1).Evaluate([granted, again, asked]).Should().Equal(inOrder[0]);
    }

    private static RecusalApplication In2019Of(Approver staff) => new()
    {
        Challenged = ChallengedPerson.OfStaff(staff.Staff, staff.Posts, Ningxiang),
        Ground = RecusalGround.OtherTie,
        Reason = "曾任该局顾问",
        Applicant = RecusalApplicant.Party,
        Form = RecusalForm.Written,
        ReceivedOn = Day("2019-03-04"),
    };
}
