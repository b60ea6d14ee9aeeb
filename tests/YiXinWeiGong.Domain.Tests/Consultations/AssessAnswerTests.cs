using static YiXinWeiGong.Consultations.AConsultation;

namespace YiXinWeiGong.Consultations;

public sealed class AssessAnswerTests
{
    [Theory]
    [InlineData(AnswerFinding.Adopted)]
    [InlineData(AnswerFinding.NotAdopted)]
    public void The_procurator_says_what_became_of_an_answer_and_why(AnswerFinding finding)
    {
        var consultation = In(ConsultationStatus.Answered);
        var assessment = AnAssessment with { Finding = finding };

        consultation.Assess(assessment);

        (consultation.Status, consultation.Assessment, consultation.Answer).Should().Be((ConsultationStatus.Assessed, assessment, AnAnswer));
        consultation.DequeueEvents().Should().Equal(new AnswerAssessed(consultation.Id, Tuesday) { Finding = finding });
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void An_answer_is_not_assessed_without_a_reason(string reason)
    {
        var consultation = In(ConsultationStatus.Answered);

        var assess = () => consultation.Assess(AnAssessment with { Reason = reason });

        assess.Should().Throw<ArgumentException>();
        (consultation.Status, consultation.Assessment).Should().Be((ConsultationStatus.Answered, null));
        consultation.DequeueEvents().Should().BeEmpty();
    }

    [Fact]
    public void An_answer_is_not_assessed_without_a_finding()
    {
        var consultation = In(ConsultationStatus.Answered);

        var assess = () => consultation.Assess(AnAssessment with { Finding = AnswerFinding.None });

        assess.Should().Throw<ArgumentException>();
        (consultation.Status, consultation.Assessment).Should().Be((ConsultationStatus.Answered, null));
        consultation.DequeueEvents().Should().BeEmpty();
    }
}
