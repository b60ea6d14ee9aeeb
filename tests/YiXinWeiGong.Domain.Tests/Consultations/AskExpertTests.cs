using YiXinWeiGong.Evaluations;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Vault;
using static YiXinWeiGong.Consultations.AConsultation;

namespace YiXinWeiGong.Consultations;

public sealed class AskExpertTests
{
    [Fact]
    public void An_appointed_volunteer_is_asked()
    {
        var expert = Some.AppointedVolunteer();
        var id = ConsultationId.New(Tuesday);

        var consultation = Consultation.Ask(id, Matter, Some.Office, expert, Some.Today, Verdict.Free, "如何修复？", Tuesday);

        (consultation.Status, consultation.Matter, consultation.Office, consultation.Expert, consultation.Question, consultation.AskedAt)
            .Should().Be((ConsultationStatus.Asked, Matter, Some.Office, expert.Id, "如何修复？", Tuesday));
        consultation.DequeueEvents().Should().Equal(new ExpertAsked(id, Tuesday) { Matter = Matter, Expert = expert.Id });
    }

    [Theory]
    [InlineData("2025-12-31")]
    [InlineData("2029-01-01")]
    public void A_volunteer_is_not_asked_outside_the_term(string day) =>
        Refusal(Days.Day(day), Verdict.Free).Should().Be("volunteer.not-appointed");

    [Theory]
    [InlineData(Verdict.Conflicted)]
    [InlineData(Verdict.None)]
    public void Whoever_the_vault_does_not_clear_is_excluded(Verdict conflict) =>
        Refusal(Some.Today, conflict).Should().Be("consultation.expert-excluded");

    [Fact]
    public void The_text_of_an_exclusion_does_not_say_why()
    {
        var text = ProblemTexts.All["consultation.expert-excluded"];

        text.ZhHans.Should().NotContainAny("提报", "举报", "利害", "回避");
        text.En.Should().NotContainAny("report", "conflict", "interest");
    }

    private static string Refusal(DateOnly on, Verdict conflict)
    {
        var ask = () => Consultation.Ask(
            ConsultationId.New(Tuesday), Matter, Some.Office, Some.AppointedVolunteer(), on, conflict, "如何修复？", Tuesday);
        return ask.Should().Throw<RefusalException>().Which.Code;
    }
}
