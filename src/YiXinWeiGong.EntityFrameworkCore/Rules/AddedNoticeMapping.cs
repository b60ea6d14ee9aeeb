using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YiXinWeiGong.Rules;

namespace YiXinWeiGong.EntityFrameworkCore.Rules;

internal sealed class AddedNoticeMapping() : AggregateMapping<AddedNotice, AddedNoticeId, NoticeStatus>("holiday_notices")
{
    protected override void Map(EntityTypeBuilder<AddedNotice> builder)
    {
        builder.Property(notice => notice.Year);
        builder.Property(notice => notice.NoticeVersion);
        builder.Property(notice => notice.Json).HasMaxLength(AddedNotice.JsonMaxLength);
        builder.Property(notice => notice.AddedAt);
        builder.HasIndex(notice => new { notice.Year, notice.NoticeVersion }).IsUnique();
    }
}
