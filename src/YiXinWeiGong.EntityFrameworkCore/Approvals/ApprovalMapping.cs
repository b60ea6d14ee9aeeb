using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YiXinWeiGong.Approvals;

namespace YiXinWeiGong.EntityFrameworkCore.Approvals;

internal sealed class ApprovalMapping() : AggregateMapping<Approval, ApprovalId, ApprovalStatus>("approvals")
{
    protected override void Map(EntityTypeBuilder<Approval> builder)
    {
        builder.Property(approval => approval.Office);
        builder.Property(approval => approval.Matter).HasMaxLength(40);
        builder.Property(approval => approval.Subject);
        builder.Property(approval => approval.SubjectVersion);
        builder.Json(approval => approval.Terms);
        builder.Property(approval => approval.RequestedBy);
        builder.Property(approval => approval.RequestedAt);
        builder.Json(approval => approval.Steps);
        builder.Json(approval => approval.Reexaminations);
        builder.Json(approval => approval.Referral);
        builder.Property(approval => approval.ValidUntil);
        builder.Ignore(approval => approval.Awaits);
        builder.Ignore(approval => approval.DecidedAt);
        builder.HasIndex(approval => approval.Subject);
        builder.HasIndex(approval => new { approval.Office, approval.Status });
    }
}
