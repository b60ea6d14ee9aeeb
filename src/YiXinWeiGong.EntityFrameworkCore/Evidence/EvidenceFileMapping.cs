using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YiXinWeiGong.Evidence;

namespace YiXinWeiGong.EntityFrameworkCore.Evidence;

internal sealed class EvidenceFileMapping() : AggregateMapping<EvidenceFile, EvidenceFileId, EvidenceFileStatus>("evidence_files")
{
    protected override void Map(EntityTypeBuilder<EvidenceFile> builder)
    {
        builder.Property(file => file.Matter);
        builder.Property(file => file.Office);
        builder.Property(file => file.Sha256).HasMaxLength(64);
        builder.Property(file => file.Bytes);
        builder.Property(file => file.MediaType).HasMaxLength(100);
        builder.Property(file => file.StoredAt);
        builder.Property(file => file.Scan);
        builder.Json(file => file.Copy);
        builder.Property(file => file.CopySha256).HasMaxLength(64);
        builder.Json(file => file.Quarantine);
        builder.HasIndex(file => file.Matter);
        builder.HasIndex(file => new { file.Office, file.Sha256 });
        builder.HasIndex(file => new { file.Office, file.CopySha256 });
    }
}
