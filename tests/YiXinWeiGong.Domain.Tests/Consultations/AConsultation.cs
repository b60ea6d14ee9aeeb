using YiXinWeiGong.Evaluations;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Vault;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Consultations;

/// <summary>Good consultations, in each status.</summary>
internal static class AConsultation
{
    public static readonly DateTimeOffset Tuesday = Some.Tuesday;
    public static readonly MatterId Matter = MatterId.New(Tuesday);

    public static ConsultationAnswer AnAnswer => new() { Text = "该处土壤镉超标，宜深翻并施石灰", At = Tuesday };

    public static AnswerAssessment AnAssessment => new() { Finding = AnswerFinding.NotAdopted, Reason = "与检测报告不符", At = Tuesday };

    public static Consultation Asked(Volunteer? expert = null)
    {
        var consultation = Consultation.Ask(
            ConsultationId.New(Tuesday), Matter, Some.Office, expert ?? Some.AppointedVolunteer(), Some.Today, Verdict.Free, "土壤污染如何修复？", Tuesday);
        consultation.DequeueEvents();
        return consultation;
    }

    public static Consultation In(ConsultationStatus status)
    {
        var consultation = Asked();
        if (status == ConsultationStatus.Declined)
        {
            consultation.Decline(consultation.Expert, "不属本人专业", Tuesday);
        }

        if (status is ConsultationStatus.Answered or ConsultationStatus.Assessed)
        {
            consultation.GiveAnswer(consultation.Expert, AnAnswer);
        }

        if (status == ConsultationStatus.Assessed)
        {
            consultation.Assess(AnAssessment);
        }

        consultation.DequeueEvents();
        return consultation;
    }

    /// <summary>The code is that of the refusal, and neither state nor events are touched.</summary>
    public static void AssertRefused(string code, Consultation consultation, Action<Consultation> act)
    {
        var before = (consultation.Status, consultation.Answer, consultation.DeclineReason, consultation.Assessment);

        consultation.Invoking(act).Should().Throw<RefusalException>().Which.Code.Should().Be(code);
        (consultation.Status, consultation.Answer, consultation.DeclineReason, consultation.Assessment).Should().Be(before);
        consultation.DequeueEvents().Should().BeEmpty();
    }
}
