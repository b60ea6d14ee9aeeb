using static YiXinWeiGong.Rules.Days;

namespace YiXinWeiGong.Offices;

public sealed class OfficeTreeTests
{
    private static readonly OfficeTree Tree = OfficeTree.Embedded;

    [Fact]
    public void The_offices_above_one_come_next_first() =>
        Tree.SuperiorsOf(Id("ningxiang")).Select(office => office.Id).Should().Equal(Id("changsha"), Id("hunan"), Id("spp"));

    [Theory]
    [InlineData("ningxiang", "liuyang", "changsha")]
    [InlineData("ningxiang", "yuhu", "hunan")]
    [InlineData("ningxiang", "xingguo", "spp")]
    [InlineData("ningxiang", "changsha", "hunan")]
    public void The_common_superior_is_the_lowest_above_both(string one, string other, string common) =>
        Tree.CommonSuperior([Id(one), Id(other)])!.Id.Should().Be(Id(common));

    [Fact]
    public void Nobody_is_above_the_supreme_office() => Tree.CommonSuperior([Id("spp"), Id("hunan")]).Should().BeNull();

    [Theory]
    [InlineData("430182", "2026-03-10", OfficeLevel.Basic, "ningxiang")]
    [InlineData("430182", "2017-04-09", OfficeLevel.Basic, null)]
    [InlineData("430124", "2017-04-09", OfficeLevel.Basic, "ningxiang")]
    [InlineData("430182", "2026-03-10", OfficeLevel.Municipal, "changsha")]
    [InlineData("430182", "2026-03-10", OfficeLevel.Provincial, "hunan")]
    [InlineData("430100", "2026-03-10", OfficeLevel.Basic, null)]
    [InlineData("999999", "2026-03-10", OfficeLevel.Supreme, "spp")]
    public void A_place_is_covered_at_each_level_on_the_day(string division, string on, OfficeLevel level, string? office) =>
        Tree.Covering(division, Day(on), level).Select(found => found.Id).Should().Equal(office is null ? [] : [Id(office)]);

    [Fact]
    public void A_superior_outside_the_tree_ends_the_line()
    {
        var alone = OfficeTree.Of([Tree.Find(Id("ningxiang"))!]);

        alone.SuperiorsOf(Id("ningxiang")).Should().BeEmpty();
        (alone.IsSuperior(Id("changsha"), Id("ningxiang")), alone.Find(Id("changsha"))).Should().Be((false, null));
    }

    private static OfficeId Id(string alias) => OfficeSeed.Embedded.Single(office => office.Alias == alias).Id;
}
