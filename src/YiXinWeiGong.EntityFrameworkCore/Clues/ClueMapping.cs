using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YiXinWeiGong.Clues;

namespace YiXinWeiGong.EntityFrameworkCore.Clues;

internal sealed class ClueMapping() : AggregateMapping<Clue, ClueId, ClueStatus>("clues")
{
    protected override void Map(EntityTypeBuilder<Clue> builder)
    {
        builder.Property(clue => clue.Office);
        builder.Property(clue => clue.Source);
        builder.Property(clue => clue.Reporter);
        builder.Property(clue => clue.Field);
        builder.Property(clue => clue.DivisionCode).HasMaxLength(6);
        builder.Property(clue => clue.Title).HasMaxLength(ClueReport.TitleMaxLength);
        builder.Property(clue => clue.Description).HasMaxLength(ClueReport.DescriptionMaxLength);
        builder.Property(clue => clue.Address).HasMaxLength(ClueReport.AddressMaxLength);
        builder.Json(clue => clue.Place);
        builder.Property(clue => clue.SeenOn);
        builder.Property(clue => clue.RelapseOf);
        builder.Property(clue => clue.SubmittedAt);
        builder.Property(clue => clue.ReceivedAt);
        builder.Json(clue => clue.Numbers);
        builder.Json(clue => clue.Evidence);
        builder.Json(clue => clue.Feedback);
        builder.Json(clue => clue.Transfers);
        builder.Property(clue => clue.Disposition).HasMaxLength(500);
        builder.Property(clue => clue.CameByTransfer);
        builder.Ignore(clue => clue.Matter);
        builder.Ignore(clue => clue.Number);
        builder.HasIndex(clue => new { clue.Office, clue.Status, clue.Id });
    }
}
