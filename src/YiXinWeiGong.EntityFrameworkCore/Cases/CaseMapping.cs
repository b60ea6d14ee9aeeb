using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YiXinWeiGong.Cases;

namespace YiXinWeiGong.EntityFrameworkCore.Cases;

internal sealed class CaseMapping() : AggregateMapping<Case, CaseId, CaseStatus>("cases")
{
    protected override void Map(EntityTypeBuilder<Case> builder)
    {
        builder.Property(@case => @case.Matter);
        builder.Property(@case => @case.Office);
    }
}
