using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YiXinWeiGong.Cases;

namespace YiXinWeiGong.EntityFrameworkCore.Cases;

internal sealed class CaseMapping() : AggregateMapping<Case, CaseId, CaseStatus>("cases")
{
    protected override void Map(EntityTypeBuilder<Case> builder)
    {
        builder.Property(found => found.Matter);
        builder.Property(found => found.Office);
        builder.Property(found => found.Clue);
        builder.Property(found => found.Source);
        builder.Property(found => found.Field);
        builder.Property(found => found.Title).HasMaxLength(CaseProposal.TitleMaxLength);
        builder.Json(found => found.Respondent);
        builder.Property(found => found.Harm).HasMaxLength(CaseProposal.AccountMaxLength);
        builder.Property(found => found.SuspectedFault).HasMaxLength(CaseProposal.AccountMaxLength);
        builder.Property(found => found.HigherOfficeReason).HasMaxLength(CaseProposal.ReasonMaxLength);
        builder.Json(found => found.BasisDocument);
        builder.Property(found => found.ProposedAt);
        builder.Property(found => found.Number).HasMaxLength(100);
        builder.Property(found => found.FiledOn);
        builder.Json(found => found.Rules);
        builder.Json(found => found.Transitions);
        builder.Property(found => found.Disposition).HasMaxLength(CaseProposal.ReasonMaxLength);
        builder.Property(found => found.FilingDecisionServedOn);
        builder.Json(found => found.Recommendation);
        builder.Json(found => found.Deadlines);
        builder.Json(found => found.Replies);
        builder.Json(found => found.FollowUps);
        builder.Json(found => found.Closure);
        builder.Ignore(found => found.IsOpen);
        builder.HasIndex(found => new { found.Office, found.Status, found.Id });
        builder.HasIndex(found => found.Matter);
    }
}
