using static YiXinWeiGong.Hearings.AHearing;

namespace YiXinWeiGong.Hearings;

public sealed class HearingSessionTests
{
    [Fact]
    public void A_session_takes_its_seven_steps_in_order()
    {
        HearingStep[] order =
        [
            HearingStep.Introduce, HearingStep.PartiesExplain, HearingStep.OfficersAsk, HearingStep.OfficersDiscuss,
            HearingStep.OfficersSpeak, HearingStep.LastWord, HearingStep.SumUp,
        ];
        var hearing = InSession();
        hearing.DequeueEvents();

        foreach (var step in order)
        {
            hearing.TakeStep(step, Begin);
        }

        hearing.Steps.Select(taken => taken.Step).Should().Equal(order);
        hearing.DequeueEvents().Should().Equal(order.Select(step => new HearingStepTaken(hearing.Id, Begin) { Step = step }));
    }

    [Fact]
    public void The_officers_may_leave_out_speaking()
    {
        var hearing = Until(HearingStep.OfficersDiscuss);

        hearing.TakeStep(HearingStep.LastWord, Begin);

        hearing.Steps[^1].Step.Should().Be(HearingStep.LastWord);
    }

    /// <summary>Kept by hand: what may follow what.</summary>
    [Theory]
    [InlineData(HearingStep.None, HearingStep.Introduce)]
    [InlineData(HearingStep.Introduce, HearingStep.PartiesExplain)]
    [InlineData(HearingStep.PartiesExplain, HearingStep.OfficersAsk)]
    [InlineData(HearingStep.OfficersAsk, HearingStep.OfficersDiscuss)]
    [InlineData(HearingStep.OfficersDiscuss, HearingStep.OfficersSpeak, HearingStep.LastWord)]
    [InlineData(HearingStep.OfficersSpeak, HearingStep.LastWord)]
    [InlineData(HearingStep.LastWord, HearingStep.SumUp)]
    [InlineData(HearingStep.SumUp)]
    public void No_other_step_follows(HearingStep last, params HearingStep[] mayFollow)
    {
        foreach (var step in Enum.GetValues<HearingStep>().Except(mayFollow))
        {
            var hearing = Until(last);

            AssertRefused(hearing, "hearing.step-out-of-order", () => hearing.TakeStep(step, Begin));
        }
    }

    [Fact]
    public void An_opinion_is_recorded_once_the_officers_discussed()
    {
        var hearing = Until(HearingStep.OfficersDiscuss);
        hearing.DequeueEvents();
        var opinion = Opinion(People[0], HearingPosition.Partly);

        hearing.RecordOpinion(opinion);

        hearing.Opinions.Should().Equal(opinion);
        hearing.DequeueEvents().Should().Equal(
            new HearingOpinionRecorded(hearing.Id, Begin) { Officer = People[0], Position = HearingPosition.Partly });
    }

    [Fact]
    public void No_opinion_is_recorded_before_the_officers_discussed()
    {
        var hearing = Until(HearingStep.OfficersAsk);

        AssertRefused(hearing, "hearing.not-discussed", () => hearing.RecordOpinion(Opinion(People[0])));
    }

    [Fact]
    public void Whoever_did_not_attend_has_no_opinion()
    {
        var hearing = Until(HearingStep.OfficersDiscuss);

        AssertRefused(hearing, "hearing.did-not-attend", () => hearing.RecordOpinion(Opinion(People[8])));
    }

    [Fact]
    public void An_officer_has_one_opinion()
    {
        var hearing = Until(HearingStep.OfficersDiscuss);
        hearing.RecordOpinion(Opinion(People[0]));

        AssertRefused(hearing, "hearing.opinion-recorded-already", () => hearing.RecordOpinion(Opinion(People[0], HearingPosition.Oppose)));
    }

    private static Hearing Until(HearingStep last)
    {
        var hearing = InSession();
        for (var step = HearingStep.Introduce; step <= last; step++)
        {
            hearing.TakeStep(step, Begin);
        }

        return hearing;
    }
}
