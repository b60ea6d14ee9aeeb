using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using YiXinWeiGong.Approvals;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Cases;

internal static class CasesRegistration
{
    private static readonly Post[] Readers = [Post.Procurator, Post.DepartmentHead, Post.DeputyChief, Post.ChiefProcurator];

    public static YiXinWeiGongBuilder AddCases(this YiXinWeiGongBuilder builder)
    {
        builder.Services.TryAddScoped<CaseOrigins>();
        builder.Services.TryAddScoped<IOwnerOf<CaseOriginRef>>(services => services.GetRequiredService<CaseOrigins>());
        return builder
            .AddOwnerOf<Case, CaseId>(CaseCodes.Unknown)
            .AddApprovable<Case, CaseId>(ApprovalMatters.FileCase, ApprovalMatters.IssueRecommendation, ApprovalMatters.CloseCase, ApprovalMatters.TransitionCase)
            .AddCommand<ProposeCase, Receipt<CaseStatus>, ProposeCaseHandler, ProposeCaseValidator>(
                may => may.Staff(Post.Procurator).Of(c => c.Origin))
            .AddCommand<FileCase, Receipt<CaseStatus>, FileCaseHandler, FileCaseValidator>(
                may => may.Staff(Post.Procurator).Of(c => c.Case))
            .AddCommand<DismissCaseProposal, Receipt<CaseStatus>, DismissCaseProposalHandler, DismissCaseProposalValidator>(
                may => may.Staff(Post.Procurator).Of(c => c.Case))
            .AddCommand<ServeFilingDecision, Receipt<CaseStatus>, ServeFilingDecisionHandler, ServeFilingDecisionValidator>(
                may => may.Staff(Post.Procurator).Of(c => c.Case))
            .AddCommand<DraftRecommendation, Receipt<CaseStatus>, DraftRecommendationHandler, DraftRecommendationValidator>(
                may => may.Staff(Post.Procurator).Of(c => c.Case))
            .AddCommand<IssueRecommendation, Receipt<CaseStatus>, IssueRecommendationHandler, IssueRecommendationValidator>(
                may => may.Staff(Post.Procurator).Of(c => c.Case))
            .AddCommand<ServeRecommendation, Receipt<CaseStatus>, ServeRecommendationHandler, ServeRecommendationValidator>(
                may => may.Staff(Post.Procurator).Of(c => c.Case))
            .AddCommand<RecordWithSuperior, Receipt<CaseStatus>, RecordWithSuperiorHandler, RecordWithSuperiorValidator>(
                may => may.Staff(Post.Procurator).Of(c => c.Case))
            .AddCommand<RecordReply, Receipt<CaseStatus>, RecordReplyHandler, RecordReplyValidator>(
                may => may.Staff(Post.Procurator).Of(c => c.Case))
            .AddCommand<RecordFollowUp, Receipt<CaseStatus>, RecordFollowUpHandler, RecordFollowUpValidator>(
                may => may.Staff(Post.Procurator).Of(c => c.Case))
            .AddCommand<CloseCase, Receipt<CaseStatus>, CloseCaseHandler, CloseCaseValidator>(
                may => may.Staff(Post.Procurator).Of(c => c.Case))
            .AddCommand<ServeClosureDecision, Receipt<CaseStatus>, ServeClosureDecisionHandler, ServeClosureDecisionValidator>(
                may => may.Staff(Post.Procurator).Of(c => c.Case))
            .AddCommand<TransitionCase, Receipt<CaseStatus>, TransitionCaseHandler, TransitionCaseValidator>(
                may => may.Staff(Post.Procurator).Of(c => c.Case))
            .AddQuery<GetCase, CaseView, GetCaseHandler, GetCaseValidator>(may => may.Staff(Readers).Of(q => q.Case))
            .AddQuery<ListCases, Page<CaseSummary>, ListCasesHandler, ListCasesValidator>(may => may.Staff(Readers).Of(q => q.Office))
            .AddQuery<ListCasesOfMatter, IReadOnlyList<CaseSummary>, ListCasesOfMatterHandler, ListCasesOfMatterValidator>(
                may => may.Staff(Readers).Of(q => q.Matter));
    }
}
