using YiXinWeiGong.Vault;
using static YiXinWeiGong.Evaluations.Some;

namespace YiXinWeiGong.Evaluations;

public sealed class ConcludeEvaluationTests
{
    [Fact]
    public void The_procurator_concludes_against_every_opinion()
    {
        var volunteer = AppointedVolunteer();
        var evaluation = AnEvaluation(AnInvitee(volunteer));
        evaluation.GiveOpinion(AnOpinion(volunteer.Id, Grade.Low), Verdict.Free);
        evaluation.DequeueEvents();
        var conclusion = AConclusion();

        evaluation.Conclude(conclusion);

        (evaluation.Status, evaluation.Conclusion).Should().Be((EvaluationStatus.Concluded, conclusion));
        evaluation.DequeueEvents().Should().Equal(
            new EvaluationConcluded(evaluation.Id, Tuesday) { Clue = Clue, ProposedDisposition = ProposedDisposition.File });
    }

    [Fact]
    public void An_evaluation_is_concluded_without_anybody_s_opinion()
    {
        var evaluation = AnEvaluation();

        evaluation.Conclude(AConclusion());

        evaluation.Status.Should().Be(EvaluationStatus.Concluded);
    }

    [Fact]
    public void Finding_that_the_clue_is_untrue_is_a_finding_too()
    {
        var evaluation = AnEvaluation();

        evaluation.Conclude(AConclusion(EvaluationFinding.NotMet, EvaluationFinding.NotMet));

        evaluation.Status.Should().Be(EvaluationStatus.Concluded);
    }

    /// <summary>S33.</summary>
    [Theory]
    [InlineData(EvaluationFinding.None, EvaluationFinding.Met)]
    [InlineData(EvaluationFinding.Met, EvaluationFinding.None)]
    [InlineData(EvaluationFinding.None, EvaluationFinding.None)]
    public void A_conclusion_without_both_findings_is_incomplete(EvaluationFinding authenticity, EvaluationFinding verifiability) =>
        AssertRefused("evaluation.findings-incomplete", AnEvaluation(), evaluation => evaluation.Conclude(AConclusion(authenticity, verifiability)));
}
