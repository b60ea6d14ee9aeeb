using Microsoft.Extensions.DependencyInjection.Extensions;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Evaluations;

internal static class EvaluationsRegistration
{
    private static readonly Post[] Readers = [Post.Procurator, Post.DepartmentHead, Post.DeputyChief, Post.ChiefProcurator];

    public static YiXinWeiGongBuilder AddEvaluations(this YiXinWeiGongBuilder builder)
    {
        builder.Services.TryAddScoped<EvaluatorPanel>();
        return builder
            .AddOwnerOf<Evaluation, EvaluationId>(EvaluationCodes.Unknown)
            .AddCommand<OpenEvaluation, Receipt<EvaluationStatus>, OpenEvaluationHandler, OpenEvaluationValidator>(
                may => may.Staff(Post.Procurator).Of(c => c.Clue))
            .AddCommand<InviteEvaluators, Receipt<EvaluationStatus>, InviteEvaluatorsHandler, InviteEvaluatorsValidator>(
                may => may.Staff(Post.Procurator).Of(c => c.Evaluation))
            .AddCommand<GiveEvaluationOpinion, Receipt<EvaluationStatus>, GiveEvaluationOpinionHandler, GiveEvaluationOpinionValidator>(
                may => may.AppointedVolunteer())
            .AddCommand<ConcludeEvaluation, Receipt<EvaluationStatus>, ConcludeEvaluationHandler, ConcludeEvaluationValidator>(
                may => may.Staff(Post.Procurator).Of(c => c.Evaluation))
            .AddQuery<GetEvaluation, EvaluationView, GetEvaluationHandler, GetEvaluationValidator>(
                may => may.Staff(Readers).Of(q => q.Evaluation))
            .AddQuery<ListMyEvaluations, Page<MyEvaluation>, ListMyEvaluationsHandler, ListMyEvaluationsValidator>(
                may => may.AppointedVolunteer());
    }
}
