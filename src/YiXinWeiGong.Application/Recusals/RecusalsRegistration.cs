using Microsoft.Extensions.DependencyInjection.Extensions;
using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Recusals;

internal static class RecusalsRegistration
{
    private static readonly Post[] CaseWorkers = [Post.Procurator, Post.DepartmentHead, Post.DeputyChief, Post.ChiefProcurator];

    /// <summary>Parties have no account, so whoever of the office receives the application records it.</summary>
    private static readonly Post[] Recorders = [Post.IntakeOfficer, .. CaseWorkers];

    /// <summary>The chief decides, or the deputy records what the committee decided under their chair (BG 22).</summary>
    private static readonly Post[] Deciders = [Post.DeputyChief, Post.ChiefProcurator];

    public static YiXinWeiGongBuilder AddRecusals(this YiXinWeiGongBuilder builder)
    {
        builder.Services.TryAddScoped<RecusalDesk>();
        return builder
            .AddOwnerOf<Recusal, RecusalId>(RecusalCodes.Unknown)
            .AddCommand<ApplyForRecusal, Receipt<RecusalStatus>, ApplyForRecusalHandler, ApplyForRecusalValidator>(
                may => may.Staff(Recorders).Of(c => c.Matter))
            .AddCommand<DecideRecusal, Receipt<RecusalStatus>, DecideRecusalHandler, DecideRecusalValidator>(
                may => may.Staff(Deciders).Of(c => c.Recusal))
            .AddCommand<TellRecusalApplicant, Receipt<RecusalStatus>, TellRecusalApplicantHandler, TellRecusalApplicantValidator>(
                may => may.Staff(Recorders).Of(c => c.Recusal))
            .AddCommand<AskForReconsideration, Receipt<RecusalStatus>, AskForReconsiderationHandler, AskForReconsiderationValidator>(
                may => may.Staff(Recorders).Of(c => c.Recusal))
            .AddCommand<DecideReconsideration, Receipt<RecusalStatus>, DecideReconsiderationHandler, DecideReconsiderationValidator>(
                may => may.Staff(Deciders).Of(c => c.Recusal))
            .AddQuery<ListRecusals, IReadOnlyList<RecusalView>, ListRecusalsHandler, ListRecusalsValidator>(
                may => may.Staff(CaseWorkers).Of(q => q.Matter));
    }
}
