using YiXinWeiGong.Clues;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Vault;
using YiXinWeiGong.Volunteers;
using static YiXinWeiGong.Evaluations.Some;

namespace YiXinWeiGong.Evaluations;

public sealed class GiveOpinionTests
{
    [Fact]
    public void An_invited_volunteer_gives_an_opinion()
    {
        var volunteer = AppointedVolunteer();
        var evaluation = AnEvaluation(AnInvitee(volunteer));
        var opinion = AnOpinion(volunteer.Id);

        evaluation.GiveOpinion(opinion, Verdict.Free);

        evaluation.Opinions.Should().Equal(opinion);
        evaluation.Status.Should().Be(EvaluationStatus.Open);
        evaluation.DequeueEvents().Should().Equal(new EvaluationOpinionGiven(evaluation.Id, Tuesday) { Evaluator = volunteer.Id });
    }

    [Theory]
    [InlineData(Verdict.Free)]
    [InlineData(Verdict.Conflicted)]
    public void Somebody_who_was_not_invited_gives_none_and_learns_nothing_from_the_vault(Verdict conflict) =>
        AssertRefused("evaluation.not-invited", AnEvaluation(AnInvitee()), evaluation =>
            evaluation.GiveOpinion(AnOpinion(VolunteerId.New(Tuesday)), conflict));

    [Fact]
    public void An_evaluator_gives_one_opinion_only()
    {
        var volunteer = AppointedVolunteer();
        var evaluation = AnEvaluation(AnInvitee(volunteer));
        evaluation.GiveOpinion(AnOpinion(volunteer.Id), Verdict.Free);
        evaluation.DequeueEvents();

        AssertRefused("evaluation.opinion-given-already", evaluation, again => again.GiveOpinion(AnOpinion(volunteer.Id, Grade.Low), Verdict.Free));
    }

    [Fact]
    public void An_evaluator_whom_the_vault_no_longer_clears_is_excluded()
    {
        var volunteer = AppointedVolunteer();

        AssertRefused("evaluation.invitee-excluded", AnEvaluation(AnInvitee(volunteer)), evaluation =>
            evaluation.GiveOpinion(AnOpinion(volunteer.Id), Verdict.Conflicted));
    }

    /// <summary>S45.</summary>
    [Fact]
    public void Opinions_that_all_recommend_filing_leave_the_clue_and_the_evaluation_where_they_were()
    {
        var clue = AClueUnderEvaluation();
        var volunteers = new[] { AppointedVolunteer(), AppointedVolunteer(), AppointedVolunteer() };
        var evaluation = Evaluation.Open(EvaluationId.New(Tuesday), clue.Id, clue.Office, [.. volunteers.Select(AnInvitee)], Tuesday);
        var told = clue.Feedback;

        foreach (var volunteer in volunteers)
        {
            evaluation.GiveOpinion(AnOpinion(volunteer.Id, Grade.High), Verdict.Free);
        }

        (clue.Status, clue.Feedback, clue.Disposition).Should().Be((ClueStatus.UnderEvaluation, told, null));
        clue.DequeueEvents().Should().BeEmpty();
        (evaluation.Status, evaluation.Conclusion).Should().Be((EvaluationStatus.Open, null));
    }

    /// <summary>S45, by construction: nothing that an evaluation is given or holds leads to a clue but its id.</summary>
    [Fact]
    public void An_evaluation_has_no_way_to_reach_a_clue()
    {
        var parameters = typeof(Evaluation).GetMethods().SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType);
        var properties = typeof(Evaluation).GetProperties().Select(property => property.PropertyType);

        parameters.Concat(properties).Should().NotContain(typeof(Clue));
    }

    private static Clue AClueUnderEvaluation()
    {
        var report = new ClueReport { Field = new FieldCode("ENV"), DivisionCode = "430182", Title = "河道排污", Description = "桥下有污水直排" };
        var clue = Clues.Clue.Submit(ClueId.New(Tuesday), Office, ClueSource.Report, new ReporterPseudonym("r-1"), report, Fields.Embedded, Tuesday);
        clue.Receive("宁检线索〔2026〕1号", Tuesday);
        clue.BeginEvaluation(Tuesday);
        clue.DequeueEvents();
        return clue;
    }
}
