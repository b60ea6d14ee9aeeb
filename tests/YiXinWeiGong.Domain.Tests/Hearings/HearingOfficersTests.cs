using YiXinWeiGong.Rules;
using YiXinWeiGong.Vault;
using static YiXinWeiGong.Hearings.AHearing;

namespace YiXinWeiGong.Hearings;

public sealed class HearingOfficersTests
{
    private static readonly OfficerWaiver Waiver = new() { Reason = "当地仅此一名专家", Approval = Granted };

    [Fact]
    public void Officers_are_invited_with_their_capacity()
    {
        var hearing = Planned();
        hearing.DequeueEvents();

        Invite(hearing, People[0], People[1]);

        hearing.Officers.Select(officer => officer.Officer).Should().Equal(People[0], People[1]);
        hearing.DequeueEvents().Should().Equal(
            new HearingOfficerInvited(hearing.Id, March) { Officer = People[0], Capacity = "volunteer" },
            new HearingOfficerInvited(hearing.Id, March) { Officer = People[1], Capacity = "volunteer" });
    }

    [Fact]
    public void Nobody_is_invited_twice()
    {
        var hearing = Scheduled();

        AssertRefused(hearing, "hearing.officer-invited-already", () => Invite(hearing, People[8], People[0]));
    }

    [Theory]
    [InlineData(Verdict.Free, false, false, true)]
    [InlineData(Verdict.Free, false, true, true)]
    [InlineData(Verdict.Free, true, true, true)]
    [InlineData(Verdict.Conflicted, false, false, false)]
    [InlineData(Verdict.Conflicted, false, true, false)]
    [InlineData(Verdict.Conflicted, true, false, false)]
    [InlineData(Verdict.Conflicted, true, true, true)]
    [InlineData(Verdict.None, false, false, false)]
    public void S83_whoever_is_in_conflict_is_excluded_unless_the_office_permits_a_waiver_and_there_is_one(
        Verdict conflict, bool optionOn, bool waived, bool sits)
    {
        var hearing = Planned();
        var candidate = Candidate(People[0], conflict, waived ? Waiver : null);

        Sits(hearing, candidate, optionOn, sits);
    }

    [Theory]
    [InlineData(22, false)]
    [InlineData(23, true)]
    [InlineData(null, true)]
    public void Somebody_too_young_is_excluded_in_the_very_same_words(int? age, bool sits) =>
        Sits(Planned(), Candidate(People[0], age: age), false, sits);

    [Fact]
    public void A_waiver_is_of_a_conflict_and_not_of_age() => Sits(Planned(), Candidate(People[0], Verdict.Free, Waiver, 22), true, false);

    [Fact]
    public void A_waiver_of_somebody_free_of_conflict_is_kept_and_so_tells_nothing()
    {
        var hearing = Planned();

        hearing.InviteOfficers([Candidate(People[0], Verdict.Free, Waiver)], false, 23, March);

        hearing.Officers.Should().ContainSingle().Which.Waiver.Should().Be(Waiver);
    }

    [Fact]
    public void An_excluded_person_keeps_the_others_from_being_invited_along()
    {
        var hearing = Planned();

        AssertRefused(hearing, "hearing.officer-excluded", () => hearing.InviteOfficers(
            [Candidate(People[0]), Candidate(People[1], Verdict.Conflicted)], false, 23, March));
    }

    [Fact]
    public void A_removed_officer_is_remembered_with_the_reason()
    {
        var hearing = Scheduled();
        hearing.DequeueEvents();

        hearing.RemoveOfficer(People[1], "受雇于被监督单位", March);

        hearing.Officers.Select(officer => officer.Officer).Should().Equal(People[0], People[2]);
        hearing.Removals.Should().Equal(new OfficerRemoval { Officer = People[1], Reason = "受雇于被监督单位", At = March });
        hearing.DequeueEvents().Should().Equal(new HearingOfficerRemoved(hearing.Id, March) { Officer = People[1] });
    }

    [Fact]
    public void Only_an_officer_is_removed()
    {
        var hearing = Scheduled();

        AssertRefused(hearing, "hearing.not-an-officer", () => hearing.RemoveOfficer(People[8], "不能到场", March));
    }

    [Fact]
    public void S82_after_a_removal_the_hearing_waits_until_the_officer_is_replaced_and_the_parties_told()
    {
        var hearing = Notified();
        hearing.Announce(LastNoticeDay, March);
        hearing.RemoveOfficer(People[2], "受雇于被监督单位", March);

        AssertRefused(hearing, "hearing.officers-3-to-7", () => hearing.GiveNotice(new DateOnly(2026, 4, 9), Days.Law, March));
        Invite(hearing, People[3]);
        AssertRefused(hearing, "hearing.parties-not-told", () => Hold(hearing));
        hearing.GiveNotice(new DateOnly(2026, 4, 9), Days.Law, March);
        Hold(hearing);

        (hearing.Status, hearing.NoticeGivenOn, hearing.OfficersNotifiedOn).Should().Be((HearingStatus.InSession, LastNoticeDay, new DateOnly(2026, 4, 9)));
    }

    private static void Hold(Hearing hearing) => hearing.Hold([People[0], People[1], People[3]], Day, Days.Law, Begin);

    private static void Sits(Hearing hearing, OfficerCandidate candidate, bool optionOn, bool sits)
    {
        var invite = () => hearing.InviteOfficers([candidate], optionOn, 23, March);

        if (sits)
        {
            invite();
            hearing.Officers.Should().ContainSingle().Which.Should().Be(candidate.Officer);
        }
        else
        {
            AssertRefused(hearing, "hearing.officer-excluded", invite);
        }
    }

    [Fact]
    public void An_invitation_that_fails_anyway_tells_nothing_of_who_is_excluded()
    {
        var hearing = AHearing.Scheduled();
        var conflicted = new OfficerCandidate(new HearingOfficer { Officer = HearingOfficerId.New(AHearing.March), Capacity = "resident" }, YiXinWeiGong.Vault.Verdict.Conflicted);
        var invited = new OfficerCandidate(hearing.Officers[0], YiXinWeiGong.Vault.Verdict.Free);

        AssertRefused(hearing, "hearing.officer-invited-already", () => hearing.InviteOfficers([conflicted, invited], false, 23, AHearing.March));
    }
}
