using YiXinWeiGong.Approvals;
using YiXinWeiGong.Offices;
using static YiXinWeiGong.Recusals.ARecusal;
using static YiXinWeiGong.Rules.Days;

namespace YiXinWeiGong.Recusals;

public sealed class DecidingTests
{
    [Fact]
    public void The_chief_decides_on_a_procurators_recusal_with_reasons()
    {
        var recusal = OfTheProcurator().Settled();

        recusal.Decide(Chief, Withdraws, Day("2026-04-07"), Now);

        (recusal.Status, recusal.Decider).Should().Be((RecusalStatus.Granted, Decider.ChiefProcurator));
        recusal.Decision.Should().Be(new RecusalDecision
        {
            Ruling = Withdraws,
            Decider = Decider.ChiefProcurator,
            By = Chief.Staff,
            Basis = PostBasis.Substantive,
            On = Day("2026-04-07"),
            At = Now,
        });
        recusal.Deadlines.Should().ContainSingle().Which.MetOn.Should().Be(Day("2026-04-07"));
        recusal.DequeueEvents().Should().Equal(
            new RecusalDecided(recusal.Id, Now) { Finding = RecusalFinding.Withdraws, Decider = Decider.ChiefProcurator });
    }

    [Fact]
    public void S28_the_committee_chaired_by_a_deputy_decides_on_the_chiefs_recusal()
    {
        var recusal = Of(Chief).Settled();

        recusal.Decide(Deputy, Stays with { Dissent = "一名委员主张回避" }, Day("2026-04-07"), Now);

        (recusal.Status, recusal.Decider, recusal.Decision!.By).Should().Be((RecusalStatus.Refused, Decider.ProcuratorialCommittee, Deputy.Staff));
        recusal.Decision.Ruling.Dissent.Should().Be("一名委员主张回避");
        recusal.DequeueEvents().Should().Equal(
            new RecusalDecided(recusal.Id, Now) { Finding = RecusalFinding.Stays, Decider = Decider.ProcuratorialCommittee });
    }

    [Fact]
    public void S28_the_chief_does_not_decide_on_their_own_recusal_whatever_post_they_hold()
    {
        Of(Chief).ShouldRefuse("recusal.own", it => it.Decide(Chief, Stays, Day("2026-04-07"), Now));
        Of(Chief).ShouldRefuse("recusal.own", it => it.Decide(Chief with { Posts = [.. Chief.Posts, .. Deputy.Posts] }, Stays, Day("2026-04-07"), Now));
    }

    [Fact]
    public void S28_nor_does_anybody_else_but_the_committee()
    {
        var another = Holder(Post.ChiefProcurator, PostBasis.Acting);

        foreach (var approver in (Approver[])[another, Head, Procurator])
        {
            Of(Chief).ShouldRefuse("recusal.decided-by-somebody-else", it => it.Decide(approver, Stays, Day("2026-04-07"), Now));
        }
    }

    [Fact]
    public void Nobody_decides_on_their_own_recusal()
    {
        var acting = Holder(Post.DeputyChief);
        var recusal = Of(acting);

        recusal.ShouldRefuse("recusal.own", it => it.Decide(
            acting with { Posts = [.. acting.Posts, new HeldPost(Post.ChiefProcurator, Ningxiang, PostBasis.Acting)] }, Stays, Day("2026-04-07"), Now));
    }

    [Fact]
    public void Everybody_elses_recusal_is_the_chiefs_own_to_decide_or_an_acting_chiefs()
    {
        var elsewhere = new Approver(StaffId.New(Now), [new HeldPost(Post.ChiefProcurator, OfficeId.New(Now.AddDays(1)), PostBasis.Substantive)]);
        foreach (var approver in (Approver[])[Deputy, Head, elsewhere, Holder(Post.ChiefProcurator, PostBasis.Delegated)])
        {
            OfTheProcurator().ShouldRefuse("recusal.decided-by-somebody-else", it => it.Decide(approver, Stays, Day("2026-04-07"), Now));
        }

        var recusal = OfTheProcurator();
        recusal.Decide(Holder(Post.ChiefProcurator, PostBasis.Acting), Withdraws, Day("2026-04-07"), Now);
        recusal.Decision!.Basis.Should().Be(PostBasis.Acting);
    }

    [Fact]
    public void S28_who_became_chief_since_is_left_to_the_committee_and_who_is_chief_no_more_to_the_new_chief()
    {
        var (newChief, formerChief) = (OfTheProcurator(), Of(Chief));
        var successor = Holder(Post.ChiefProcurator);

        newChief.ShouldRefuse("recusal.own", it => it.Decide(Procurator with { Posts = Chief.Posts }, Chief.Posts, Withdraws, Day("2026-04-07"), Now));
        newChief.ShouldRefuse("recusal.decided-by-somebody-else", it => it.Decide(successor, Chief.Posts, Withdraws, Day("2026-04-07"), Now));
        formerChief.ShouldRefuse("recusal.decided-by-somebody-else", it => it.Decide(Deputy, Procurator.Posts, Stays, Day("2026-04-07"), Now));
        newChief.Decide(Deputy, Chief.Posts, Withdraws with { Dissent = "一名委员主张不予回避" }, Day("2026-04-07"), Now);
        formerChief.Decide(successor, Procurator.Posts, Stays, Day("2026-04-07"), Now);

        (newChief.Status, newChief.Decision!.Decider, newChief.Decider).Should().Be((RecusalStatus.Granted, Decider.ProcuratorialCommittee, Decider.ProcuratorialCommittee));
        (formerChief.Status, formerChief.Decision!.Decider, formerChief.Decider).Should().Be((RecusalStatus.Refused, Decider.ChiefProcurator, Decider.ChiefProcurator));
        (newChief.DeciderGiven(Chief.Posts), newChief.DeciderGiven([])).Should().Be((Decider.ProcuratorialCommittee, Decider.ChiefProcurator));
    }

    [Fact]
    public void S28_a_delegate_of_a_deputy_does_not_chair_the_committee() => Of(Chief).ShouldRefuse(
        "recusal.decided-by-somebody-else", it => it.Decide(Holder(Post.DeputyChief, PostBasis.Delegated), Stays, Day("2026-04-07"), Now));

    [Fact]
    public void S28_a_chief_who_was_entered_as_an_appraiser_is_the_chief()
    {
        var recusal = Of(ChallengedPerson.OfOutsider(ChallengedRole.Appraiser, Chief.Staff.Value));

        recusal.ShouldRefuse("recusal.own", it => it.Decide(Chief, Chief.Posts, Stays, Day("2026-04-07"), Now));
        recusal.ShouldRefuse("recusal.decided-by-somebody-else", it => it.Decide(Holder(Post.ChiefProcurator, PostBasis.Acting), Chief.Posts, Stays, Day("2026-04-07"), Now));
        recusal.Decide(Deputy, Chief.Posts, Withdraws, Day("2026-04-07"), Now);

        recusal.StandsAgainst(Chief.Staff).Should().BeTrue();
        recusal.StandsAgainst(Deputy.Staff).Should().BeFalse();
    }

    [Fact]
    public void One_person_does_not_dissent_from_themselves() => OfTheProcurator().ShouldRefuse(
        "approval.dissent-is-of-the-committee", it => it.Decide(Chief, Stays with { Dissent = "异议" }, Day("2026-04-07"), Now));

    [Fact]
    public void The_applicant_is_told_of_the_decision_not_before_it()
    {
        var recusal = OfTheProcurator().Refused();

        recusal.ShouldRefuse("recusal.before-the-decision", it => it.TellApplicant(Day("2026-04-06"), Now));
        recusal.TellApplicant(Day("2026-04-08"), Now);

        (recusal.Status, recusal.ApplicantToldOn).Should().Be((RecusalStatus.Refused, Day("2026-04-08")));
        recusal.DequeueEvents().Should().Equal(new RecusalApplicantTold(recusal.Id, Now) { On = Day("2026-04-08") });
        OfTheProcurator().ShouldRefuse("recusal.action-not-permitted", it => it.TellApplicant(Day("2026-04-08"), Now));
    }
}
