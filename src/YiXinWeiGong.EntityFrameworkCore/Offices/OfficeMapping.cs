using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YiXinWeiGong.Offices;

namespace YiXinWeiGong.EntityFrameworkCore.Offices;

internal sealed class OfficeMapping() : AggregateMapping<Office, OfficeId, OfficeStatus>("offices")
{
    protected override void Map(EntityTypeBuilder<Office> builder)
    {
        builder.Property(office => office.Name).HasMaxLength(60);
        builder.Property(office => office.ShortName).HasMaxLength(10);
        builder.Property(office => office.Level);
        builder.Property(office => office.Kind);
        builder.Property(office => office.Superior);
        builder.HasIndex(office => office.ShortName).IsUnique();
        builder.Json(office => office.Options);
        builder.Json(office => office.OptionChanges);
        builder.OwnsMany(office => office.Coverage, covered =>
        {
            covered.ToTable("office_coverage");
            covered.WithOwner().HasForeignKey("Office");
            covered.HasKey("Office", nameof(Coverage.Division), nameof(Coverage.From));
            covered.Property(c => c.Division).HasMaxLength(6);
            covered.Property(c => c.From);
            covered.Property(c => c.Until);
            covered.HasIndex(c => c.Division);
        });
    }
}

internal sealed class StaffMapping() : AggregateMapping<StaffMember, StaffId, StaffStatus>("staff")
{
    protected override void Map(EntityTypeBuilder<StaffMember> builder) => builder.Json(member => member.Posts);
}
