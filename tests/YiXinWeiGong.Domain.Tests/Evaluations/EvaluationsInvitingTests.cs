using static YiXinWeiGong.Evaluations.Some;

namespace YiXinWeiGong.Evaluations;

public sealed class EvaluationsInvitingTests
{
    [Fact]
    public void A_volunteer_finds_the_evaluations_that_invite_them_oldest_first_and_no_others()
    {
        var me = AppointedVolunteer();
        var older = At(Tuesday, AnInvitee(), AnInvitee(me));
        var newer = At(Tuesday.AddDays(1), AnInvitee(me));
        var others = At(Tuesday.AddDays(2), AnInvitee());

        new EvaluationsInviting(me.Id).Evaluate([others, newer, older]).Should().Equal(older, newer);
        new EvaluationsInviting(me.Id, take: 1).Evaluate([others, newer, older]).Should().Equal(older);
        new EvaluationsInviting(me.Id, older.Id).Evaluate([others, newer, older]).Should().Equal(newer);
    }

    private static Evaluation At(DateTimeOffset at, params Invitee[] invitees) =>
        Evaluation.Open(EvaluationId.New(at), Clue, Office, invitees, at);
}
