using static YiXinWeiGong.Hearings.AHearing;

namespace YiXinWeiGong.Hearings;

public sealed class DecideHearingTests
{
    private const HearingPosition Yes = HearingPosition.Support, No = HearingPosition.Oppose, Partly = HearingPosition.Partly;

    [Fact]
    public void A_decision_with_the_majority_needs_no_consent()
    {
        var hearing = SummedUp(Yes, Yes, No);
        hearing.DequeueEvents();

        hearing.Decide(Yes, "终结案件", "整改到位", null, Begin);

        (hearing.Status, hearing.Decision!.Majority, hearing.Decision.DepartsFromMajority).Should().Be((HearingStatus.Decided, Yes, false));
        hearing.DequeueEvents().Should().Equal(new HearingDecided(hearing.Id, Begin) { For = Yes, DepartsFromMajority = false });
    }

    [Fact]
    public void S93_a_decision_against_three_of_five_needs_the_chiefs_consent()
    {
        var hearing = SummedUp(Yes, Yes, Yes, No, Partly);

        AssertRefused(hearing, "hearing.departs-from-majority", () => hearing.Decide(No, "继续监督", "尚未到位", null, Begin));
        hearing.Decide(No, "继续监督", "尚未到位", Granted, Begin);
        hearing.TellOfficers(Begin.AddDays(1));

        hearing.Decision.Should().Be(new HearingDecision { For = No, Text = "继续监督", Reasons = "尚未到位", Majority = Yes, Consent = Granted, At = Begin });
        (hearing.Status, hearing.OfficersToldAt).Should().Be((HearingStatus.Completed, Begin.AddDays(1)));
    }

    [Theory]
    [InlineData(Yes, Yes, Yes, Yes, No)]
    [InlineData(null, Yes, Yes, No, No)]
    [InlineData(null, Yes, No, Partly)]
    [InlineData(null, Yes, Yes, No, Partly)]
    [InlineData(Partly, Yes, Partly, Partly)]
    [InlineData(No, No, No, No, No, Yes, Yes, Partly)]
    [InlineData(null, No, No, No, Yes, Yes, Partly, Partly)]
    public void The_majority_is_more_than_half_of_the_officers(HearingPosition? majority, params HearingPosition[] opinions)
    {
        var hearing = SummedUp(opinions);

        hearing.Majority.Should().Be(majority);
        foreach (var position in new[] { Yes, No, Partly }.Where(position => majority is not null && position != majority))
        {
            AssertRefused(hearing, "hearing.departs-from-majority", () => hearing.Decide(position, "决定", "理由", null, Begin));
        }
    }

    [Fact]
    public void Where_there_is_no_majority_none_can_be_departed_from()
    {
        var hearing = SummedUp(Yes, No, Partly);

        hearing.Decide(Partly, "继续整改", "部分到位", null, Begin);

        hearing.Decision!.DepartsFromMajority.Should().BeFalse();
    }

    [Fact]
    public void Nothing_is_decided_before_the_presider_summed_up()
    {
        var hearing = InSession();

        AssertRefused(hearing, "hearing.not-summed-up", () => hearing.Decide(Yes, "终结案件", "整改到位", null, Begin));
    }

    [Fact]
    public void Nothing_is_decided_while_an_opinion_is_missing()
    {
        var hearing = InSession();
        for (var step = HearingStep.Introduce; step <= HearingStep.SumUp; step++)
        {
            hearing.TakeStep(step, Begin);
        }

        hearing.RecordOpinion(Opinion(People[0]));
        hearing.RecordOpinion(Opinion(People[1]));

        AssertRefused(hearing, "hearing.opinion-missing", () => hearing.Decide(Yes, "终结案件", "整改到位", null, Begin));
    }

    [Fact]
    public void S98_there_is_nowhere_to_enter_a_fee() =>
        typeof(Hearing).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(Hearing).Namespace)
            .SelectMany(type => type.GetProperties())
            .Select(property => property.Name)
            .Should().NotContainMatch("*Fee*").And.NotContainMatch("*Amount*").And.NotContainMatch("*Price*");
}
