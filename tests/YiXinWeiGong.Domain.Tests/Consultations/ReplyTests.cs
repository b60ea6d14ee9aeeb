using YiXinWeiGong.Volunteers;
using static YiXinWeiGong.Consultations.AConsultation;

namespace YiXinWeiGong.Consultations;

public sealed class ReplyTests
{
    [Fact]
    public void The_expert_answers()
    {
        var consultation = Asked();

        consultation.GiveAnswer(consultation.Expert, AnAnswer);

        (consultation.Status, consultation.Answer).Should().Be((ConsultationStatus.Answered, AnAnswer));
        consultation.DequeueEvents().Should().Equal(new ConsultationAnswered(consultation.Id, Tuesday));
    }

    [Fact]
    public void The_expert_declines_with_a_reason()
    {
        var consultation = Asked();

        consultation.Decline(consultation.Expert, "不属本人专业", Tuesday);

        (consultation.Status, consultation.DeclineReason, consultation.Answer).Should().Be((ConsultationStatus.Declined, "不属本人专业", null));
        consultation.DequeueEvents().Should().Equal(new ConsultationDeclined(consultation.Id, Tuesday));
    }

    [Fact]
    public void Nobody_else_answers() =>
        AssertRefused("consultation.asked-of-somebody-else", Asked(), asked => asked.GiveAnswer(VolunteerId.New(Tuesday), AnAnswer));

    [Fact]
    public void Nobody_else_declines() =>
        AssertRefused("consultation.asked-of-somebody-else", Asked(), asked => asked.Decline(VolunteerId.New(Tuesday), "不便", Tuesday));
}
