using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.EntityFrameworkCore.Volunteers;

internal sealed class VolunteerMapping() : AggregateMapping<Volunteer, VolunteerId, VolunteerStatus>("volunteers")
{
    protected override void Map(EntityTypeBuilder<Volunteer> builder)
    {
        builder.Property(volunteer => volunteer.Office);
        builder.Property(volunteer => volunteer.AppliedAt);
        builder.Json(volunteer => volunteer.Categories);
        builder.Json(volunteer => volunteer.Specialties);
        builder.Property(volunteer => volunteer.RefusalReason).HasMaxLength(500);
        builder.Property(volunteer => volunteer.CertificateNumber).HasMaxLength(60);
        builder.Property(volunteer => volunteer.TermFrom);
        builder.Property(volunteer => volunteer.TermUntil);
        builder.HasIndex(volunteer => volunteer.CertificateNumber).IsUnique();
        builder.HasIndex(volunteer => new { volunteer.Office, volunteer.Id });
    }
}
