using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YiXinWeiGong.Observations;

namespace YiXinWeiGong.EntityFrameworkCore.Observations;

internal sealed class ObservationMapping() : AggregateMapping<Observation, ObservationId, ObservationStatus>("observations")
{
    protected override void Map(EntityTypeBuilder<Observation> builder)
    {
        builder.Property(observation => observation.Case);
        builder.Property(observation => observation.Matter);
        builder.Property(observation => observation.Office);
        builder.Property(observation => observation.Round);
        builder.Property(observation => observation.Observer);
        builder.Property(observation => observation.Place).HasMaxLength(Observation.PlaceMaxLength);
        builder.Property(observation => observation.PlannedOn);
        builder.Property(observation => observation.PlannedAt);
        builder.Property(observation => observation.Finding);
        builder.Property(observation => observation.ObservedOn);
        builder.Property(observation => observation.Note).HasMaxLength(Observation.NoteMaxLength);
        builder.Json(observation => observation.SeenAt);
        builder.Property(observation => observation.RelapseClue);

        // Two rounds planned at once are not both the same round.
        builder.HasIndex(observation => new { observation.Case, observation.Round }).IsUnique();
        builder.HasIndex(observation => new { observation.Observer, observation.Id });
    }
}
