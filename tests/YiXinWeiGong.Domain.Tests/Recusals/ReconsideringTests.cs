using YiXinWeiGong.Approvals;
using YiXinWeiGong.Offices;
using static YiXinWeiGong.Recusals.ARecusal;
using static YiXinWeiGong.Rules.Days;

namespace YiXinWeiGong.Recusals;

public sealed class ReconsideringTests
{
    [Fact]
    public void A_refused_applicant_has_it_reconsidered_within_three_days()
    {
        var recusal = OfTheProcurator().Refused();

        recusal.AskForReconsideration("不服", Day("2026-04-09"), April2026, Now);

        recusal.Status.Should().Be(RecusalStatus.UnderReconsideration);
        recusal.Deadlines.Select(due => (due.Kind, due.Nominal, due.Effective, due.MetOn)).Should().Equal(
            ("decide-recusal", Day("2026-04-05"), Day("2026-04-07"), Day("2026-04-07")),
            ("decide-recusal-reconsideration", Day("2026-04-12"), Day("2026-04-13"), null));
        recusal.DequeueEvents().Should().Equal(new RecusalReconsiderationAskedFor(recusal.Id, Now));
    }

    [Theory]
    [InlineData(RecusalFinding.Withdraws, RecusalStatus.Granted)]
    [InlineData(RecusalFinding.Stays, RecusalStatus.Upheld)]
    public void Whoever_decided_at_first_decides_again(RecusalFinding finding, RecusalStatus status)
    {
        var recusal = OfTheProcurator().Refused();
        recusal.TellApplicant(Day("2026-04-07"), Now);
        recusal = recusal.Reconsidered();
        var ruling = new RecusalRuling { Finding = finding, Reasons = "复议" };

        recusal.ShouldRefuse("recusal.decided-by-somebody-else", it => it.DecideReconsideration(Deputy, ruling, Day("2026-04-10"), Now));
        recusal.ShouldRefuse("recusal.own", it => it.DecideReconsideration(Procurator, ruling, Day("2026-04-10"), Now));
        recusal.DecideReconsideration(Chief, ruling, Day("2026-04-10"), Now);

        (recusal.Status, recusal.ApplicantToldOn).Should().Be((status, null), "of this decision nobody was told yet");
        recusal.Decision!.Ruling.Should().Be(Stays, "the first decision stays on record");
        recusal.Reconsiderations.Should().ContainSingle().Which.Decision!.Should().BeEquivalentTo(new { Ruling = ruling, By = Chief.Staff });
        recusal.Deadlines[1].MetOn.Should().Be(Day("2026-04-10"));
        recusal.DequeueEvents().Should().Equal(new RecusalReconsidered(recusal.Id, Now) { Finding = finding, Decider = Decider.ChiefProcurator });
        recusal.ShouldRefuse("recusal.before-the-decision", it => it.TellApplicant(Day("2026-04-09"), Now));
    }

    [Fact]
    public void The_committee_reconsiders_what_it_decided()
    {
        var recusal = Of(Chief);
        recusal.Decide(Deputy, Stays, Day("2026-04-07"), Now);
        recusal.AskForReconsideration("不服", Day("2026-04-08"), April2026, Now);

        recusal.ShouldRefuse("recusal.own", it => it.DecideReconsideration(Chief, Stays, Day("2026-04-09"), Now));
        recusal.DecideReconsideration(Deputy, Withdraws, Day("2026-04-09"), Now);

        recusal.StandsAgainst(Chief.Staff).Should().BeTrue();
    }

    [Fact]
    public void Who_became_chief_between_the_decision_and_the_reconsideration_is_left_to_the_committee()
    {
        var recusal = OfTheProcurator().Refused().Reconsidered();

        recusal.ShouldRefuse("recusal.decided-by-somebody-else", it => it.DecideReconsideration(Chief, Chief.Posts, Stays, Day("2026-04-09"), Now));
        recusal.DecideReconsideration(Deputy, Chief.Posts, Stays, Day("2026-04-09"), Now);

        (recusal.Decision!.Decider, recusal.Reconsiderations[0].Decision!.Decider).Should().Be((Decider.ChiefProcurator, Decider.ProcuratorialCommittee));
        recusal.Duties.Take(2).Select(duty => (duty.Kind, duty.Owner.Post, duty.DischargedOn)).Should().Equal(
            ("decide-recusal", Post.ChiefProcurator, Day("2026-04-07")),
            ("decide-recusal-reconsideration", Post.DeputyChief, Day("2026-04-09")));
    }

    [Fact]
    public void S29_there_is_no_second_reconsideration()
    {
        var recusal = OfTheProcurator().Refused().Reconsidered();
        recusal.DecideReconsideration(Chief, Stays, Day("2026-04-10"), Now);

        recusal.ShouldRefuse("recusal.reconsidered-already", it => it.AskForReconsideration("仍不服", Day("2026-04-11"), April2026, Now));
    }

    [Fact]
    public void It_is_not_asked_for_before_the_decision() => OfTheProcurator().Refused().ShouldRefuse(
        "recusal.before-the-decision", it => it.AskForReconsideration("不服", Day("2026-04-06"), April2026, Now));

    [Fact]
    public void No_other_move_is_permitted()
    {
        (RecusalStatus, RecusalAction)[] permitted =
        [
            (RecusalStatus.Applied, RecusalAction.Grant), (RecusalStatus.Applied, RecusalAction.Refuse),
            (RecusalStatus.Granted, RecusalAction.TellApplicant), (RecusalStatus.Refused, RecusalAction.TellApplicant),
            (RecusalStatus.Upheld, RecusalAction.TellApplicant), (RecusalStatus.Refused, RecusalAction.AskForReconsideration),
            (RecusalStatus.Upheld, RecusalAction.AskForReconsideration), (RecusalStatus.UnderReconsideration, RecusalAction.Overturn),
            (RecusalStatus.UnderReconsideration, RecusalAction.Uphold),
        ];

        (from status in Enum.GetValues<RecusalStatus>()
         from action in Enum.GetValues<RecusalAction>()
         where Recusal.Lifecycle.Permits(status, action)
         select (status, action)).Should().BeEquivalentTo(permitted);
        Recusal.Lifecycle.ActionNotPermitted.Should().Be(RecusalCodes.ActionNotPermitted);
    }

    [Fact]
    public void What_was_granted_is_not_reconsidered_and_what_was_decided_is_not_decided_anew()
    {
        var granted = OfTheProcurator();
        granted.Decide(Chief, Withdraws, Day("2026-04-07"), Now);

        granted.ShouldRefuse("recusal.action-not-permitted", it => it.AskForReconsideration("不服", Day("2026-04-08"), April2026, Now));
        granted.ShouldRefuse("recusal.action-not-permitted", it => it.Decide(Chief, Stays, Day("2026-04-08"), Now));
        granted.ShouldRefuse("recusal.action-not-permitted", it => it.DecideReconsideration(Chief, Stays, Day("2026-04-08"), Now));
        OfTheProcurator().ShouldRefuse("recusal.action-not-permitted", it => it.DecideReconsideration(Chief, Stays, Day("2026-04-08"), Now));
        OfTheProcurator().Refused().Reconsidered().ShouldRefuse("recusal.action-not-permitted", it => it.Decide(Chief, Stays, Day("2026-04-08"), Now));
    }
}
