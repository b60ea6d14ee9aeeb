using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Approvals;

internal static class ApprovalsRegistration
{
    private static readonly Post[] CaseWorkers = [Post.Procurator, Post.DepartmentHead, Post.DeputyChief, Post.ChiefProcurator];

    public static YiXinWeiGongBuilder AddApprovals(this YiXinWeiGongBuilder builder)
    {
        builder.Services.TryAddScoped<ApprovalDesk>();
        builder.Services.TryAddScoped<ApprovalSubjects>();
        builder.Services.TryAddScoped<IOwnerOf<ApprovalSubjectRef>>(services => services.GetRequiredService<ApprovalSubjects>());
        builder.Services.TryAddScoped<IOwnerOf<ApprovalId>>(services => services.GetRequiredService<ApprovalSubjects>());
        return builder
            .AddCommand<RequestApproval, Receipt<ApprovalStatus>, RequestApprovalHandler, RequestApprovalValidator>(
                may => may.Staff(CaseWorkers).Of(c => c.Ref, nameof(RequestApproval.Subject)))
            .AddCommand<DecideApproval, Receipt<ApprovalStatus>, DecideApprovalHandler, DecideApprovalValidator>(
                may => may.Staff(Post.DepartmentHead, Post.DeputyChief, Post.ChiefProcurator).Of(c => c.Approval))
            .AddCommand<ReexamineApproval, Receipt<ApprovalStatus>, ReexamineApprovalHandler, ReexamineApprovalValidator>(
                may => may.Staff(CaseWorkers).Of(c => c.Approval))
            .AddQuery<GetApproval, ApprovalView, GetApprovalHandler, GetApprovalValidator>(may => may.Staff(CaseWorkers).Of(q => q.Approval));
    }

    /// <summary>Lets approvals of these matters be asked for an aggregate.</summary>
    internal static YiXinWeiGongBuilder AddApprovable<T, TId>(this YiXinWeiGongBuilder builder, params string[] matters)
        where T : AggregateRoot, IOfOffice
        where TId : struct, ITypedId<TId>
    {
        builder.Services.TryAddSingleton(new ApprovalMattersOf<T>(matters));
        builder.Services.TryAddEnumerable(ServiceDescriptor.Scoped<IApprovalSubject, ApprovalSubjectOf<T, TId>>());
        return builder;
    }
}
