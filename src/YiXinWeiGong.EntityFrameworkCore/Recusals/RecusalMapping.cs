using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YiXinWeiGong.Recusals;

namespace YiXinWeiGong.EntityFrameworkCore.Recusals;

internal sealed class RecusalMapping() : AggregateMapping<Recusal, RecusalId, RecusalStatus>("recusals")
{
    protected override void Map(EntityTypeBuilder<Recusal> builder)
    {
        builder.Property(recusal => recusal.Matter);
        builder.Property(recusal => recusal.Office);
        builder.Json(recusal => recusal.Challenged);
        builder.Property(recusal => recusal.Ground);
        builder.Property(recusal => recusal.Reason).HasMaxLength(RecusalApplication.ReasonMaxLength);
        builder.Property(recusal => recusal.Applicant);
        builder.Property(recusal => recusal.Form);
        builder.Property(recusal => recusal.ReceivedOn);
        builder.Property(recusal => recusal.RecordedAt);
        builder.Json(recusal => recusal.Deadlines);
        builder.Json(recusal => recusal.Decision);
        builder.Property(recusal => recusal.ApplicantToldOn);
        builder.Json(recusal => recusal.Reconsiderations);
        builder.Ignore(recusal => recusal.Decider);
        builder.HasIndex(recusal => recusal.Matter);
        builder.HasIndex(recusal => new { recusal.Office, recusal.Status });
    }
}
