using YiXinWeiGong.Vault;
using static YiXinWeiGong.Evaluations.Some;

namespace YiXinWeiGong.Evaluations;

public sealed class EvaluationLifecycleTests
{
    /// <summary>Kept by hand: where each action leads from each status; what is missing is refused.</summary>
    private static readonly Dictionary<(EvaluationStatus, EvaluationAction), EvaluationStatus> Permitted = new()
    {
        [(EvaluationStatus.Open, EvaluationAction.Invite)] = EvaluationStatus.Open,
        [(EvaluationStatus.Open, EvaluationAction.GiveOpinion)] = EvaluationStatus.Open,
        [(EvaluationStatus.Open, EvaluationAction.Conclude)] = EvaluationStatus.Concluded,
    };

    public static TheoryData<EvaluationStatus, EvaluationAction> All()
    {
        var all = new TheoryData<EvaluationStatus, EvaluationAction>();
        foreach (var status in Enum.GetValues<EvaluationStatus>().Where(status => status != EvaluationStatus.None))
        {
            foreach (var action in Enum.GetValues<EvaluationAction>().Where(action => action != EvaluationAction.None))
            {
                all.Add(status, action);
            }
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void An_evaluation_makes_the_permitted_moves_and_no_others(EvaluationStatus status, EvaluationAction action)
    {
        var invitee = AnInvitee();
        var evaluation = status == EvaluationStatus.Open ? AnEvaluation(invitee) : AConcludedEvaluation(invitee);
        evaluation.Status.Should().Be(status);

        if (Permitted.TryGetValue((status, action), out var next))
        {
            Do(evaluation, action, invitee);
            evaluation.Status.Should().Be(next);
        }
        else
        {
            AssertRefused("evaluation.action-not-permitted", evaluation, refused => Do(refused, action, invitee));
        }
    }

    private static void Do(Evaluation evaluation, EvaluationAction action, Invitee invitee)
    {
        switch (action)
        {
            case EvaluationAction.Invite:
                evaluation.Invite([AnInvitee()], Tuesday);
                break;
            case EvaluationAction.GiveOpinion:
                evaluation.GiveOpinion(AnOpinion(invitee.Volunteer), Verdict.Free);
                break;
            default:
                evaluation.Conclude(AConclusion());
                break;
        }
    }
}
