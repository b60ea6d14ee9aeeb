using YiXinWeiGong.Rules;
using static YiXinWeiGong.Cases.SomeCases;
using static YiXinWeiGong.Rules.Days;

namespace YiXinWeiGong.Cases;

public sealed class ClosingCasesTests
{
    [Theory]
    [InlineData(CaseStatus.Filed, ClosureGround.AgencyNotAtFault)]
    [InlineData(CaseStatus.Filed, ClosureGround.MeasuresTaken)]
    [InlineData(CaseStatus.RecommendationDrafted, ClosureGround.InterestProtected)]
    [InlineData(CaseStatus.UnderFollowUp, ClosureGround.Other)]
    public void A_case_is_terminated_on_one_of_the_four_grounds(CaseStatus from, ClosureGround ground)
    {
        var found = In(from);

        found.Close(Closing(ground), Tuesday);

        (found.Status, found.Closure, found.IsOpen).Should().Be((CaseStatus.Closed, Closing(ground), false));
        found.DequeueEvents().Should().Equal(new CaseClosed(found.Id, Tuesday) { Ground = ground });
    }

    [Fact]
    public void S61_full_rectification_before_expiry_ends_a_case_once_a_follow_up_found_it()
    {
        var served = In(CaseStatus.RecommendationServed);
        AssertRefused(CaseCodes.ActionNotPermitted, served, c => c.Close(Closing(ClosureGround.MeasuresTaken, "2026-04-01"), Tuesday));

        served.RecordFollowUp(FollowUp("2026-04-01", FollowUpFinding.Performed), Tuesday);
        served.Close(Closing(ClosureGround.MeasuresTaken, "2026-04-02"), Tuesday);

        served.Status.Should().Be(CaseStatus.Closed);
    }

    [Theory]
    [InlineData(FollowUpFinding.NotPerformed)]
    [InlineData(FollowUpFinding.PartlyPerformed)]
    public void Full_performance_is_no_ground_where_the_last_follow_up_did_not_find_it(FollowUpFinding last)
    {
        var followed = In(CaseStatus.UnderFollowUp);
        followed.RecordFollowUp(FollowUp("2026-05-25", last), Tuesday);
        followed.DequeueEvents();

        AssertRefused(CaseCodes.PerformanceNotFound, followed, c => c.Close(Closing(ClosureGround.MeasuresTaken), Tuesday));
    }

    [Fact]
    public void A_case_does_not_end_before_its_last_follow_up() =>
        AssertRefused(
            CaseCodes.DateBeforePreviousStep,
            In(CaseStatus.UnderFollowUp),
            c => c.Close(Closing(ClosureGround.InterestProtected, "2026-05-19"), Tuesday));

    [Fact]
    public void A_case_does_not_end_before_it_was_filed() =>
        AssertRefused(
            CaseCodes.DateBeforePreviousStep,
            In(CaseStatus.Filed),
            c => c.Close(Closing(ClosureGround.AgencyNotAtFault, "2026-03-01"), Tuesday));

    [Fact]
    public void Nothing_that_somebody_wrote_is_printed()
    {
        Closing(ClosureGround.Other).ToString().Should().Be("Closure Other");
        Letter().ToString().Should().Be("RecommendationLetter 2 months");
        Reply("2026-05-08").ToString().Should().Be("AgencyReply");
        FollowUp("2026-05-08", FollowUpFinding.Performed).ToString().Should().Be("FollowUp Performed");
        Proposal().ToString().Should().Be("CaseProposal 430182");
        new Recommendation { Letter = Letter(), DraftedOn = Day("2026-05-08"), Number = "1号" }.ToString().Should().Be("Recommendation 1号");
    }

    [Fact]
    public void The_decision_to_terminate_is_served_on_the_agency_once()
    {
        var closed = In(CaseStatus.Closed);

        closed.ServeClosureDecision(Day("2026-12-31"), Tuesday);

        closed.Closure!.ServedOn.Should().Be(Day("2026-12-31"));
        closed.DequeueEvents().Should().Equal(new ClosureDecisionServed(closed.Id, Tuesday) { On = Day("2026-12-31") });
        AssertRefused(CaseCodes.ClosureDecisionServed, closed, c => c.ServeClosureDecision(Day("2026-12-31"), Tuesday));
    }

    [Fact]
    public void The_decision_to_terminate_is_not_served_before_it_is_made() =>
        AssertRefused(CaseCodes.DateBeforePreviousStep, In(CaseStatus.Closed), c => c.ServeClosureDecision(Day("2026-01-02"), Tuesday));

    [Fact]
    public void Duties_left_open_are_still_done_after_the_end()
    {
        var closed = In(CaseStatus.Closed);

        closed.ServeFilingDecision(Day("2026-12-31"), Tuesday);
        closed.RecordWithSuperior(Day("2026-12-31"), Tuesday);

        closed.Deadlines.Where(deadline => deadline.MetOn == Day("2026-12-31")).Select(deadline => deadline.Kind)
            .Should().Equal(DeadlineKinds.ServeFilingDecision, DeadlineKinds.RecordUpward);
    }

    [Fact]
    public void Nothing_is_recorded_upward_where_no_recommendation_was_served()
    {
        var closed = In(CaseStatus.Filed);
        Do(closed, CaseAction.Close);
        closed.DequeueEvents();

        AssertRefused(CaseCodes.NoRecommendationServed, closed, c => c.RecordWithSuperior(Day("2026-12-31"), Tuesday));
    }
}
