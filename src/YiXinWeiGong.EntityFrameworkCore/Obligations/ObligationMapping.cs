using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YiXinWeiGong.Obligations;

namespace YiXinWeiGong.EntityFrameworkCore.Obligations;

internal sealed class ObligationMapping() : AggregateMapping<Obligation, ObligationId, ObligationStatus>("obligations")
{
    protected override void Map(EntityTypeBuilder<Obligation> builder)
    {
        builder.Property(obligation => obligation.Office);
        builder.Property(obligation => obligation.SubjectKind).HasMaxLength(40);
        builder.Property(obligation => obligation.SubjectId);
        builder.Property(obligation => obligation.Kind).HasMaxLength(60);
        builder.Property(obligation => obligation.Sequence);
        builder.Property(obligation => obligation.Article).HasMaxLength(100);
        builder.Property(obligation => obligation.OwnerKind);
        builder.Property(obligation => obligation.OwnerPost);
        builder.Property(obligation => obligation.OwnerStaff);
        builder.Property(obligation => obligation.AroseOn);
        builder.Property(obligation => obligation.Term);
        builder.Property(obligation => obligation.SortsBy);
        builder.Property(obligation => obligation.EndedOn);
        builder.Property(obligation => obligation.Evidence).HasMaxLength(100);
        builder.Ignore(obligation => obligation.Owner);
        builder.Ignore(obligation => obligation.DueOn);
        builder.Ignore(obligation => obligation.NominalOn);
        builder.HasIndex(obligation => new { obligation.Office, obligation.Status, obligation.SortsBy, obligation.Id });
        builder.HasIndex(obligation => obligation.SubjectId);
        builder.HasIndex(obligation => new { obligation.Status, obligation.Term });
    }
}
