using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong.EntityFrameworkCore.Vault;

internal sealed class RetentionRecordMapping() : AggregateMapping<RetentionRecord, RetentionRecordId, RetentionRecordStatus>("retention_records")
{
    protected override void Map(EntityTypeBuilder<RetentionRecord> builder)
    {
        builder.Property(record => record.Office);
        builder.Property(record => record.Class).HasMaxLength(40);
        builder.Property(record => record.MadeOn);
        builder.Property(record => record.RecordedAt);
        builder.Json(record => record.Content);
        builder.Property(record => record.PurgedOn);
        builder.HasIndex(record => new { record.Office, record.Id });
        builder.HasIndex(record => new { record.Class, record.Status, record.MadeOn });
    }
}

internal sealed class LegalHoldMapping() : AggregateMapping<LegalHold, LegalHoldId, LegalHoldStatus>("legal_holds")
{
    protected override void Map(EntityTypeBuilder<LegalHold> builder)
    {
        builder.Property(hold => hold.Office);
        builder.Property(hold => hold.Subject);
        builder.Property(hold => hold.Reason).HasMaxLength(LegalHold.ReasonMaxLength);
        builder.Property(hold => hold.SetBy);
        builder.Property(hold => hold.SetAt);
        builder.Property(hold => hold.LiftReason).HasMaxLength(LegalHold.ReasonMaxLength);
        builder.Property(hold => hold.LiftedBy);
        builder.Property(hold => hold.LiftedAt);
        builder.HasIndex(hold => new { hold.Subject, hold.Status });
        builder.HasIndex(hold => new { hold.Office, hold.Id });
    }
}
