using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Consultations;

internal static class ConsultationsRegistration
{
    private static readonly Post[] Readers = [Post.Procurator, Post.DepartmentHead, Post.DeputyChief, Post.ChiefProcurator];

    public static YiXinWeiGongBuilder AddConsultations(this YiXinWeiGongBuilder builder) => builder
        .AddOwnerOf<Consultation, ConsultationId>(ConsultationCodes.Unknown)
        .AddCommand<AskExpert, Receipt<ConsultationStatus>, AskExpertHandler, AskExpertValidator>(
            may => may.Staff(Post.Procurator).Of(c => c.Matter))
        .AddCommand<AnswerConsultation, Receipt<ConsultationStatus>, AnswerConsultationHandler, AnswerConsultationValidator>(
            may => may.AppointedVolunteer())
        .AddCommand<DeclineConsultation, Receipt<ConsultationStatus>, DeclineConsultationHandler, DeclineConsultationValidator>(may => may.Self())
        .AddCommand<AssessAnswer, Receipt<ConsultationStatus>, AssessAnswerHandler, AssessAnswerValidator>(
            may => may.Staff(Post.Procurator).Of(c => c.Consultation))
        .AddQuery<GetConsultation, ConsultationView, GetConsultationHandler, GetConsultationValidator>(
            may => may.Staff(Readers).Of(q => q.Consultation))
        .AddQuery<ListMyConsultations, Page<MyConsultation>, ListMyConsultationsHandler, ListMyConsultationsValidator>(may => may.Self());
}
