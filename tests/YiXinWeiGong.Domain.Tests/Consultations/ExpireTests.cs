using static YiXinWeiGong.Consultations.AConsultation;

namespace YiXinWeiGong.Consultations;

public sealed class ExpireTests
{
    [Fact]
    public void A_question_that_expired_leaves_its_event_and_is_not_answered_any_more()
    {
        var consultation = Asked();

        consultation.Expire(Tuesday.AddDays(30));

        consultation.DequeueEvents().Should().Equal(new ConsultationExpired(consultation.Id, Tuesday.AddDays(30)));
        AssertRefused("consultation.action-not-permitted", consultation, refused => refused.GiveAnswer(refused.Expert, AnAnswer));
    }

    [Fact]
    public void The_query_finds_what_was_asked_then_and_not_answered()
    {
        var asked = Asked();

        new ConsultationsWithoutAnswerSince(Tuesday)
            .Evaluate([asked, In(ConsultationStatus.Answered), In(ConsultationStatus.Declined), In(ConsultationStatus.Expired)]).Should().Equal(asked);
        new ConsultationsWithoutAnswerSince(Tuesday.AddTicks(-1)).Evaluate([asked]).Should().BeEmpty();
    }
}
