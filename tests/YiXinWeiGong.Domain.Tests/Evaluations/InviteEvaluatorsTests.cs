using YiXinWeiGong.Rules;
using YiXinWeiGong.Vault;
using YiXinWeiGong.Volunteers;
using static YiXinWeiGong.Evaluations.Some;

namespace YiXinWeiGong.Evaluations;

public sealed class InviteEvaluatorsTests
{
    [Fact]
    public void Further_evaluators_are_invited_while_it_is_open()
    {
        var (first, second) = (AppointedVolunteer(), AppointedVolunteer());
        var evaluation = AnEvaluation(AnInvitee(first));
        var later = Tuesday.AddHours(1);

        evaluation.Invite([AnInvitee(second)], later);

        evaluation.Status.Should().Be(EvaluationStatus.Open);
        evaluation.Invitations.Should().Equal(
            new EvaluatorInvitation { Evaluator = first.Id, At = Tuesday }, new EvaluatorInvitation { Evaluator = second.Id, At = later });
        evaluation.DequeueEvents().Should().Equal(new EvaluatorInvited(evaluation.Id, later) { Evaluator = second.Id });
    }

    [Fact]
    public void Nobody_is_invited_again()
    {
        var volunteer = AppointedVolunteer();

        AssertRefused("evaluation.invited-already", AnEvaluation(AnInvitee(volunteer)), evaluation =>
            evaluation.Invite([AnInvitee(), AnInvitee(volunteer)], Tuesday));
    }

    [Fact]
    public void An_applicant_is_not_invited()
    {
        var applicant = Volunteer.Apply(VolunteerId.New(Tuesday), Office, [], [new FieldCode("ENV")], 30, 18, Tuesday);

        Refusal(applicant, Today, Verdict.Free).Should().Be("volunteer.not-appointed");
    }

    [Theory]
    [InlineData("2025-12-31")]
    [InlineData("2029-01-01")]
    public void A_volunteer_is_not_invited_outside_the_term(string day) =>
        Refusal(AppointedVolunteer(), Days.Day(day), Verdict.Free).Should().Be("volunteer.not-appointed");

    [Theory]
    [InlineData("2026-01-01")]
    [InlineData("2028-12-31")]
    public void A_volunteer_is_invited_on_the_first_and_on_the_last_day_of_the_term(string day)
    {
        var volunteer = AppointedVolunteer();

        Invitee.Of(volunteer, Days.Day(day), Verdict.Free).Volunteer.Should().Be(volunteer.Id);
    }

    [Theory]
    [InlineData(Verdict.Conflicted)]
    [InlineData(Verdict.None)]
    public void Whoever_the_vault_does_not_clear_is_excluded(Verdict conflict) =>
        Refusal(AppointedVolunteer(), Today, conflict).Should().Be("evaluation.invitee-excluded");

    [Fact]
    public void The_text_of_an_exclusion_does_not_say_why()
    {
        var text = ProblemTexts.All["evaluation.invitee-excluded"];

        text.ZhHans.Should().NotContainAny("提报", "举报", "利害", "回避");
        text.En.Should().NotContainAny("report", "conflict", "interest");
    }

    private static string Refusal(Volunteer volunteer, DateOnly on, Verdict conflict)
    {
        var invite = () => Invitee.Of(volunteer, on, conflict);
        return invite.Should().Throw<RefusalException>().Which.Code;
    }
}
