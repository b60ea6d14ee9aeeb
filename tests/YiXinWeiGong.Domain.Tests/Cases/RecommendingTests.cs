using YiXinWeiGong.Rules;
using static YiXinWeiGong.Cases.SomeCases;
using static YiXinWeiGong.Rules.Days;

namespace YiXinWeiGong.Cases;

public sealed class RecommendingTests
{
    [Fact]
    public void A_draft_may_be_drafted_anew()
    {
        var drafted = In(CaseStatus.RecommendationDrafted);
        var anew = Letter(LegalPeriod.Months(3));

        drafted.DraftRecommendation(anew, Day("2026-03-06"), Deadlines, Tuesday);

        drafted.Recommendation.Should().Be(new Recommendation { Letter = anew, DraftedOn = Day("2026-03-06") });
        drafted.DequeueEvents().Should().Equal(new RecommendationDrafted(drafted.Id, Tuesday) { IsUrgent = false });
    }

    [Theory]
    [InlineData(1, PeriodUnit.Month)]
    [InlineData(15, PeriodUnit.Day)]
    [InlineData(60, PeriodUnit.Day)]
    public void The_agency_has_two_months_at_least(int count, PeriodUnit unit) =>
        AssertRefused(
            CaseCodes.RectificationPeriodTooShort,
            In(CaseStatus.Filed),
            c => c.DraftRecommendation(Letter(new LegalPeriod(count, unit)), DraftedOn, Deadlines, Tuesday));

    [Theory]
    [InlineData(2, PeriodUnit.Month)]
    [InlineData(61, PeriodUnit.Day)]
    [InlineData(12, PeriodUnit.Month)]
    public void A_letter_may_give_it_more(int count, PeriodUnit unit)
    {
        var filed = In(CaseStatus.Filed);

        filed.DraftRecommendation(Letter(new LegalPeriod(count, unit)), DraftedOn, Deadlines, Tuesday);

        filed.Status.Should().Be(CaseStatus.RecommendationDrafted);
    }

    [Fact]
    public void S47_a_recommendation_is_served_within_three_days_of_the_decision()
    {
        var issued = In(CaseStatus.RecommendationDrafted);

        issued.IssueRecommendation("建1号", Day("2026-06-17"), Deadlines, Tuesday);

        (issued.Recommendation!.Number, issued.Recommendation.DecidedOn).Should().Be(("建1号", Day("2026-06-17")));
        issued.Deadlines.Rows()[^1].Should().Be((DeadlineKinds.ServeRecommendation, "BG 76", "06-17", "06-20", "06-22", null));
        issued.DequeueEvents().Should().Equal(new RecommendationIssued(issued.Id, Tuesday) { Number = "建1号" });
    }

    [Fact]
    public void A_recommendation_is_not_decided_before_the_filing() =>
        AssertRefused(
            CaseCodes.DateBeforePreviousStep,
            In(CaseStatus.RecommendationDrafted),
            c => c.IssueRecommendation("建1号", Day("2026-03-01"), Deadlines, Tuesday));

    [Fact]
    public void S49_service_sets_the_record_upward_the_reply_and_the_rectification_running()
    {
        var served = In(CaseStatus.RecommendationIssued);

        served.ServeRecommendation(Day("2026-03-13"), ServiceManner.LeftAtPremises, Deadlines, Tuesday);

        (served.Recommendation!.ServedOn, served.Recommendation.Manner).Should().Be((Day("2026-03-13"), ServiceManner.LeftAtPremises));
        served.Deadlines.Rows().Should().Equal(
            (DeadlineKinds.ServeFilingDecision, "BG 70", "03-02", "03-09", "03-09", null),
            (DeadlineKinds.ServeRecommendation, "BG 76", "03-06", "03-09", "03-09", "03-13"),
            (DeadlineKinds.RecordUpward, "BG 75(1)", "03-13", "03-18", "03-18", null),
            (DeadlineKinds.AgencyReply, "JS 21(2)", "03-13", "05-13", "05-13", null),
            (DeadlineKinds.Rectification, "BG 75(2)", "03-13", "05-13", "05-13", null));
        served.DequeueEvents().Should().Equal(
            new RecommendationServed(served.Id, Tuesday) { On = Day("2026-03-13"), Manner = ServiceManner.LeftAtPremises });
    }

    [Fact]
    public void S07_urgency_takes_a_ground()
    {
        Letter(urgent: null).IsUrgent.Should().BeFalse();
        Letter(urgent: " ").IsUrgent.Should().BeFalse();
        Letter(urgent: "损害继续扩大").IsUrgent.Should().BeTrue();
    }

    [Fact]
    public void Urgency_speeds_up_the_reply_and_leaves_the_rectification_to_the_letter()
    {
        var served = In(CaseStatus.RecommendationServed, Letter(LegalPeriod.Days(30), "损害继续扩大"));

        served.DeadlineOf(DeadlineKinds.AgencyReply)!.Nominal.Should().Be(Day("2026-03-25"));
        served.DeadlineOf(DeadlineKinds.Rectification)!.Nominal.Should().Be(Day("2026-04-09"));
    }

    [Fact]
    public void A_longer_letter_does_not_put_off_the_reply()
    {
        var served = In(CaseStatus.RecommendationServed, Letter(LegalPeriod.Months(4)));

        served.DeadlineOf(DeadlineKinds.AgencyReply)!.Effective.Should().Be(Day("2026-05-11"));
        served.DeadlineOf(DeadlineKinds.Rectification)!.Nominal.Should().Be(Day("2026-07-10"));
    }

    [Fact]
    public void A_letter_in_days_that_service_made_too_short_gives_way_to_the_statutory_period()
    {
        var issued = In(CaseStatus.RecommendationIssued, Letter(LegalPeriod.Days(61)));

        issued.ServeRecommendation(Day("2026-07-01"), ServiceManner.Direct, Deadlines, Tuesday);

        issued.Deadlines.Rows()[^1].Should().Be((DeadlineKinds.Rectification, "JS 21(2)", "07-01", "09-01", "09-01", null));
    }

    [Fact]
    public void A_recommendation_is_not_served_before_it_is_decided() =>
        AssertRefused(
            CaseCodes.DateBeforePreviousStep,
            In(CaseStatus.RecommendationIssued),
            c => c.ServeRecommendation(Day("2026-03-05"), ServiceManner.Direct, Deadlines, Tuesday));

    [Fact]
    public void A_recommendation_is_recorded_upward_once()
    {
        var served = In(CaseStatus.RecommendationServed);

        served.RecordWithSuperior(Day("2026-03-16"), Tuesday);

        served.DeadlineOf(DeadlineKinds.RecordUpward)!.MetOn.Should().Be(Day("2026-03-16"));
        served.Recommendation!.RecordedOn.Should().Be(Day("2026-03-16"));
        served.DequeueEvents().Should().Equal(new RecommendationRecordedUpward(served.Id, Tuesday) { On = Day("2026-03-16") });
        AssertRefused(CaseCodes.RecordedWithSuperior, served, c => c.RecordWithSuperior(Day("2026-03-17"), Tuesday));
    }

    [Fact]
    public void A_recommendation_is_not_recorded_upward_before_its_service() =>
        AssertRefused(CaseCodes.DateBeforePreviousStep, In(CaseStatus.RecommendationServed), c => c.RecordWithSuperior(Day("2026-03-09"), Tuesday));
}
