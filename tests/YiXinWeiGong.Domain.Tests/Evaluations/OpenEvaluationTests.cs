using static YiXinWeiGong.Evaluations.Some;

namespace YiXinWeiGong.Evaluations;

public sealed class OpenEvaluationTests
{
    [Fact]
    public void An_evaluation_opens_with_its_evaluators_invited()
    {
        var (first, second) = (AppointedVolunteer(), AppointedVolunteer());
        var id = EvaluationId.New(Tuesday);

        var evaluation = Evaluation.Open(id, Clue, Office, [AnInvitee(first), AnInvitee(second)], Tuesday);

        (evaluation.Status, evaluation.Clue, evaluation.Office, evaluation.OpenedAt).Should().Be((EvaluationStatus.Open, Clue, Office, Tuesday));
        evaluation.Invitations.Should().Equal(
            new EvaluatorInvitation { Evaluator = first.Id, At = Tuesday }, new EvaluatorInvitation { Evaluator = second.Id, At = Tuesday });
        evaluation.DequeueEvents().Should().Equal(
            new EvaluationOpened(id, Tuesday) { Clue = Clue, Office = Office },
            new EvaluatorInvited(id, Tuesday) { Evaluator = first.Id },
            new EvaluatorInvited(id, Tuesday) { Evaluator = second.Id });
    }

    [Fact]
    public void An_evaluation_opens_without_evaluators() =>
        Evaluation.Open(EvaluationId.New(Tuesday), Clue, Office, [], Tuesday).Invitations.Should().BeEmpty();

    [Fact]
    public void Nobody_is_invited_twice_when_it_opens()
    {
        var volunteer = AppointedVolunteer();

        var open = () => Evaluation.Open(EvaluationId.New(Tuesday), Clue, Office, [AnInvitee(volunteer), AnInvitee(volunteer)], Tuesday);

        open.Should().Throw<RefusalException>().Which.Code.Should().Be("evaluation.invited-already");
    }
}
