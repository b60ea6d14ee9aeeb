using YiXinWeiGong.Rules;
using static YiXinWeiGong.Cases.SomeCases;
using static YiXinWeiGong.Rules.Days;

namespace YiXinWeiGong.Cases;

public sealed class AfterServiceTests
{
    [Theory]
    [InlineData("2026-03-10", ReplyTimeliness.InTime)]
    [InlineData("2026-05-10", ReplyTimeliness.InTime)]
    [InlineData("2026-05-11", ReplyTimeliness.InTime)]
    [InlineData("2026-05-12", ReplyTimeliness.Late)]
    public void A_reply_is_in_time_through_the_rolled_last_day(string on, ReplyTimeliness timeliness)
    {
        var served = In(CaseStatus.RecommendationServed);

        served.RecordReply(Reply(on), Tuesday);

        var due = served.DeadlineOf(DeadlineKinds.AgencyReply)!;
        (served.Status, due.MetOn, CaseDeadlines.Judge(due, Day(on))).Should().Be((CaseStatus.Replied, Day(on), timeliness));
        served.DequeueEvents().Should().Equal(new AgencyReplied(served.Id, Tuesday) { On = Day(on) });
    }

    [Fact]
    public void Whether_a_reply_is_late_is_not_known_without_the_years_notice()
    {
        var due = new Deadline { Kind = DeadlineKinds.AgencyReply, Article = "JS 21(2)", From = Day("2027-01-04"), Nominal = Day("2027-03-04") };

        CaseDeadlines.Judge(due, Day("2027-03-04")).Should().Be(ReplyTimeliness.InTime);
        CaseDeadlines.Judge(due, Day("2027-03-05")).Should().Be(ReplyTimeliness.Undetermined);
        CaseDeadlines.Judge(null, Day("2027-03-05")).Should().Be(ReplyTimeliness.None);
    }

    [Fact]
    public void A_further_reply_does_not_change_when_the_first_was_made()
    {
        var replied = In(CaseStatus.RecommendationServed);
        replied.RecordReply(Reply("2026-04-01"), Tuesday);
        replied.RecordReply(Reply("2026-06-01"), Tuesday);

        replied.Replies.Select(reply => reply.On).Should().Equal(Day("2026-04-01"), Day("2026-06-01"));
        replied.DeadlineOf(DeadlineKinds.AgencyReply)!.MetOn.Should().Be(Day("2026-04-01"));
    }

    [Fact]
    public void A_reply_after_a_follow_up_leaves_the_follow_up_going_on()
    {
        var followed = In(CaseStatus.UnderFollowUp);

        followed.RecordReply(Reply("2026-05-21"), Tuesday);

        followed.Status.Should().Be(CaseStatus.UnderFollowUp);
    }

    [Fact]
    public void An_agency_does_not_reply_before_it_is_served() =>
        AssertRefused(CaseCodes.DateBeforePreviousStep, In(CaseStatus.RecommendationServed), c => c.RecordReply(Reply("2026-03-09"), Tuesday));

    [Fact]
    public void A_further_reply_is_not_older_than_the_one_before() =>
        AssertRefused(CaseCodes.DateBeforePreviousStep, In(CaseStatus.Replied), c => c.RecordReply(Reply("2026-05-07"), Tuesday));

    [Fact]
    public void A_follow_up_is_possible_without_a_reply()
    {
        var served = In(CaseStatus.RecommendationServed);

        served.RecordFollowUp(FollowUp("2026-05-12", FollowUpFinding.NotPerformed), Tuesday);

        served.Status.Should().Be(CaseStatus.UnderFollowUp);
        served.FollowUps.Should().ContainSingle().Which.Finding.Should().Be(FollowUpFinding.NotPerformed);
        served.DeadlineOf(DeadlineKinds.Rectification)!.MetOn.Should().BeNull();
        served.DeadlineOf(DeadlineKinds.AgencyReply)!.MetOn.Should().BeNull();
        served.DequeueEvents().Should().Equal(new CaseFollowedUp(served.Id, Tuesday) { Finding = FollowUpFinding.NotPerformed });
    }

    [Fact]
    public void When_things_were_put_right_is_not_the_day_a_follow_up_finds_it()
    {
        var served = In(CaseStatus.RecommendationServed);
        served.RecordFollowUp(FollowUp("2026-04-01", FollowUpFinding.PartlyPerformed), Tuesday);
        served.RecordFollowUp(FollowUp("2026-04-20", FollowUpFinding.Performed), Tuesday);

        served.DeadlineOf(DeadlineKinds.Rectification)!.MetOn.Should().BeNull();
        served.FollowUps.Select(found => found.On).Should().Equal(Day("2026-04-01"), Day("2026-04-20"));
    }

    [Fact]
    public void A_follow_up_comes_after_service() =>
        AssertRefused(
            CaseCodes.DateBeforePreviousStep,
            In(CaseStatus.RecommendationServed),
            c => c.RecordFollowUp(FollowUp("2026-03-09", FollowUpFinding.Performed), Tuesday));

    [Fact]
    public void A_further_follow_up_is_not_older_than_the_one_before() =>
        AssertRefused(
            CaseCodes.DateBeforePreviousStep,
            In(CaseStatus.UnderFollowUp),
            c => c.RecordFollowUp(FollowUp("2026-05-19", FollowUpFinding.Performed), Tuesday));
}
