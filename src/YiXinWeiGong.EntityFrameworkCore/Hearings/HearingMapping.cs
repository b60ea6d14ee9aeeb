using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YiXinWeiGong.Hearings;

namespace YiXinWeiGong.EntityFrameworkCore.Hearings;

internal sealed class HearingMapping() : AggregateMapping<Hearing, HearingId, HearingStatus>("hearings")
{
    protected override void Map(EntityTypeBuilder<Hearing> builder)
    {
        builder.Property(hearing => hearing.Matter);
        builder.Property(hearing => hearing.Office);
        builder.Property(hearing => hearing.Trigger);
        builder.Property(hearing => hearing.Question).HasMaxLength(HearingPlan.QuestionMaxLength);
        builder.Property(hearing => hearing.Openness);
        builder.Property(hearing => hearing.ClosedGround);
        builder.Property(hearing => hearing.Venue).HasMaxLength(HearingPlan.VenueMaxLength);
        builder.Property(hearing => hearing.VenueKind);
        builder.Property(hearing => hearing.ScheduledFor);
        builder.Property(hearing => hearing.Day);
        builder.Property(hearing => hearing.Presider);
        builder.Property(hearing => hearing.PlannedAt);
        builder.Json(hearing => hearing.Removals);
        builder.Property(hearing => hearing.Approval);
        builder.Property(hearing => hearing.ScheduledOn);
        builder.Json(hearing => hearing.Deadlines);
        builder.Property(hearing => hearing.NoticeGivenOn);
        builder.Property(hearing => hearing.OfficersNotifiedOn);
        builder.Property(hearing => hearing.OfficersChangedOn);
        builder.Json(hearing => hearing.OfficerChanges);
        builder.Property(hearing => hearing.AnnouncedOn);
        builder.Property(hearing => hearing.HeldAt);
        builder.Json(hearing => hearing.Attending);
        builder.Json(hearing => hearing.Steps);
        builder.Json(hearing => hearing.Opinions);
        builder.Json(hearing => hearing.Decision);
        builder.Property(hearing => hearing.OfficersToldAt);
        builder.Property(hearing => hearing.CancelledBecause).HasMaxLength(500);
        builder.Ignore(hearing => hearing.Majority);
        builder.HasIndex(hearing => new { hearing.Office, hearing.Status, hearing.Id });

        // Rows of their own, because volunteers ask where they sit.
        builder.OwnsMany(hearing => hearing.Officers, officer =>
        {
            officer.ToTable("hearing_officers");
            officer.WithOwner().HasForeignKey("Hearing");
            officer.HasKey("Hearing", nameof(HearingOfficer.Officer));
            officer.Property(o => o.Officer).ValueGeneratedNever();
            officer.Property(o => o.Capacity).HasMaxLength(40);
            officer.OwnsOne(o => o.Waiver, waiver =>
            {
                waiver.Property(w => w.Reason).HasMaxLength(500).IsRequired();
                waiver.Property(w => w.Approval);
            });
            officer.HasIndex(o => o.Officer);
        });
    }
}
