using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YiXinWeiGong.Evidence;

namespace YiXinWeiGong.EntityFrameworkCore.Evidence;

internal sealed class EvidenceMapping() : AggregateMapping<EvidenceItem, EvidenceId, EvidenceStatus>("evidence")
{
    protected override void Map(EntityTypeBuilder<EvidenceItem> builder)
    {
        builder.Property(item => item.Matter);
        builder.Property(item => item.Office);
        builder.Property(item => item.Method);
        builder.Json(item => item.Collectors);
        builder.Json(item => item.Volunteers);
        builder.Property(item => item.CollectedOn);
        builder.Property(item => item.Description).HasMaxLength(EvidenceCollection.DescriptionMaxLength);
        builder.Property(item => item.Sha256).HasMaxLength(64);
        builder.Property(item => item.RecordedAt);
        builder.HasIndex(item => item.Matter);
    }
}
