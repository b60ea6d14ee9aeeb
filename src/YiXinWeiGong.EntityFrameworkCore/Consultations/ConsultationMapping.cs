using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YiXinWeiGong.Consultations;

namespace YiXinWeiGong.EntityFrameworkCore.Consultations;

internal sealed class ConsultationMapping() : AggregateMapping<Consultation, ConsultationId, ConsultationStatus>("consultations")
{
    protected override void Map(EntityTypeBuilder<Consultation> builder)
    {
        builder.Property(consultation => consultation.Matter);
        builder.Property(consultation => consultation.Office);
        builder.Property(consultation => consultation.Expert);
        builder.Property(consultation => consultation.Question).HasMaxLength(Consultation.QuestionMaxLength);
        builder.Property(consultation => consultation.AskedAt);
        builder.Json(consultation => consultation.Answer);
        builder.Property(consultation => consultation.DeclineReason).HasMaxLength(Consultation.DeclineReasonMaxLength);
        builder.Json(consultation => consultation.Assessment);
        builder.HasIndex(consultation => new { consultation.Expert, consultation.Id });
        builder.HasIndex(consultation => new { consultation.Office, consultation.Matter });
    }
}
