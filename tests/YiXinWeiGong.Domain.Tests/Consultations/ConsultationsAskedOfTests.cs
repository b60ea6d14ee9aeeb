using YiXinWeiGong.Evaluations;
using YiXinWeiGong.Vault;
using YiXinWeiGong.Volunteers;
using static YiXinWeiGong.Consultations.AConsultation;

namespace YiXinWeiGong.Consultations;

public sealed class ConsultationsAskedOfTests
{
    [Fact]
    public void An_expert_finds_what_they_were_asked_oldest_first_and_nothing_else()
    {
        var me = Some.AppointedVolunteer();
        var (older, newer, others) = (At(Tuesday, me), At(Tuesday.AddDays(1), me), At(Tuesday, Some.AppointedVolunteer()));

        new ConsultationsAskedOf(me.Id).Evaluate([others, newer, older]).Should().Equal(older, newer);
        new ConsultationsAskedOf(me.Id, take: 1).Evaluate([others, newer, older]).Should().Equal(older);
        new ConsultationsAskedOf(me.Id, older.Id).Evaluate([others, newer, older]).Should().Equal(newer);
    }

    private static Consultation At(DateTimeOffset at, Volunteer expert) =>
        Consultation.Ask(ConsultationId.New(at), Matter, Some.Office, expert, Some.Today, Verdict.Free, "如何修复？", at);
}
