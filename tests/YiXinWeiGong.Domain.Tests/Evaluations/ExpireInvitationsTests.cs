using YiXinWeiGong.Vault;
using static YiXinWeiGong.Evaluations.Some;

namespace YiXinWeiGong.Evaluations;

public sealed class ExpireInvitationsTests
{
    [Fact]
    public void Only_what_was_left_unanswered_since_then_expires()
    {
        var (answered, silent, late) = (AnInvitee(), AnInvitee(), AnInvitee());
        var evaluation = AnEvaluation(answered, silent);
        evaluation.GiveOpinion(AnOpinion(answered.Volunteer), Verdict.Free);
        evaluation.Invite([late], Tuesday.AddTicks(1));
        evaluation.DequeueEvents();

        evaluation.ExpireInvitations(Tuesday, Tuesday.AddDays(30));

        evaluation.Invitations.Select(invitation => (invitation.Evaluator, invitation.Standing)).Should().Equal(
            (answered.Volunteer, InvitationStanding.Answered), (silent.Volunteer, InvitationStanding.Expired), (late.Volunteer, InvitationStanding.Open));
        evaluation.DequeueEvents().Should().Equal(new EvaluatorInvitationExpired(evaluation.Id, Tuesday.AddDays(30)) { Evaluator = silent.Volunteer });
    }

    [Fact]
    public void What_has_expired_expires_once()
    {
        var evaluation = AnEvaluation(AnInvitee());
        evaluation.ExpireInvitations(Tuesday, Tuesday);
        evaluation.DequeueEvents();
        var before = evaluation.Invitations;

        evaluation.ExpireInvitations(Tuesday, Tuesday.AddDays(1));

        evaluation.Invitations.Should().BeSameAs(before);
        evaluation.DequeueEvents().Should().BeEmpty();
    }

    [Fact]
    public void Whose_invitation_expired_gives_no_opinion_until_invited_again()
    {
        var volunteer = AppointedVolunteer();
        var evaluation = AnEvaluation(AnInvitee(volunteer));
        evaluation.ExpireInvitations(Tuesday, Tuesday);
        evaluation.DequeueEvents();

        AssertRefused("evaluation.invitation-expired", evaluation, refused => refused.GiveOpinion(AnOpinion(volunteer.Id), Verdict.Free));
        evaluation.Invite([AnInvitee(volunteer)], Tuesday.AddDays(1));
        evaluation.GiveOpinion(AnOpinion(volunteer.Id), Verdict.Free);

        evaluation.Invitations.Should().Equal(new EvaluatorInvitation
        {
            Evaluator = volunteer.Id,
            At = Tuesday.AddDays(1),
            Standing = InvitationStanding.Answered,
        });
        evaluation.Opinions.Should().ContainSingle();
    }

    [Fact]
    public void The_query_finds_open_evaluations_with_an_unanswered_invitation_of_then()
    {
        var silent = AnEvaluation(AnInvitee());
        var invitee = AnInvitee();
        var answered = AnEvaluation(invitee);
        answered.GiveOpinion(AnOpinion(invitee.Volunteer), Verdict.Free);

        new EvaluationsWithoutAnswerSince(Tuesday).Evaluate([silent, answered, AConcludedEvaluation(AnInvitee()), AnEvaluation()]).Should().Equal(silent);
        new EvaluationsWithoutAnswerSince(Tuesday.AddTicks(-1)).Evaluate([silent]).Should().BeEmpty();
    }
}
