using static YiXinWeiGong.Consultations.AConsultation;

namespace YiXinWeiGong.Consultations;

public sealed class ConsultationLifecycleTests
{
    /// <summary>Kept by hand: where each action leads from each status; what is missing is refused.</summary>
    private static readonly Dictionary<(ConsultationStatus, ConsultationAction), ConsultationStatus> Permitted = new()
    {
        [(ConsultationStatus.Asked, ConsultationAction.Answer)] = ConsultationStatus.Answered,
        [(ConsultationStatus.Asked, ConsultationAction.Decline)] = ConsultationStatus.Declined,
        [(ConsultationStatus.Answered, ConsultationAction.Assess)] = ConsultationStatus.Assessed,
    };

    public static TheoryData<ConsultationStatus, ConsultationAction> All()
    {
        var all = new TheoryData<ConsultationStatus, ConsultationAction>();
        foreach (var status in Enum.GetValues<ConsultationStatus>().Where(status => status != ConsultationStatus.None))
        {
            foreach (var action in Enum.GetValues<ConsultationAction>().Where(action => action != ConsultationAction.None))
            {
                all.Add(status, action);
            }
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_consultation_makes_the_permitted_moves_and_no_others(ConsultationStatus status, ConsultationAction action)
    {
        var consultation = In(status);
        consultation.Status.Should().Be(status);

        if (Permitted.TryGetValue((status, action), out var next))
        {
            Do(consultation, action);
            consultation.Status.Should().Be(next);
        }
        else
        {
            AssertRefused("consultation.action-not-permitted", consultation, refused => Do(refused, action));
        }
    }

    private static void Do(Consultation consultation, ConsultationAction action)
    {
        switch (action)
        {
            case ConsultationAction.Answer:
                consultation.GiveAnswer(consultation.Expert, AnAnswer);
                break;
            case ConsultationAction.Decline:
                consultation.Decline(consultation.Expert, "不便", Tuesday);
                break;
            default:
                consultation.Assess(AnAssessment);
                break;
        }
    }
}
