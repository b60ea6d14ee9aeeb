using static YiXinWeiGong.Rules.Days;

namespace YiXinWeiGong.Offices;

public sealed class OfficeTests
{
    private static readonly DateTimeOffset Now = Instant("2026-03-10T01:00:00Z");

    [Fact]
    public void An_office_is_established_under_its_superior()
    {
        var changsha = SomeOffice.Of(OfficeLevel.Municipal);
        var id = OfficeId.New(Now);

        var office = Office.Establish(id, SomeOffice.Profile(OfficeLevel.Basic), changsha, Now);

        office.Should().BeEquivalentTo(new
        {
            Id = id,
            Name = "宁乡市人民检察院",
            ShortName = "宁检",
            Level = OfficeLevel.Basic,
            Kind = OfficeKind.Territorial,
            Superior = (OfficeId?)changsha.Id,
            Status = OfficeStatus.Active,
            Version = 0L,
        });
        office.DequeueEvents().Should().Equal(new OfficeEstablished(id, Now));
    }

    [Theory]
    [InlineData(OfficeLevel.Supreme, null, true)]
    [InlineData(OfficeLevel.Supreme, OfficeLevel.Supreme, false)]
    [InlineData(OfficeLevel.Provincial, OfficeLevel.Supreme, true)]
    [InlineData(OfficeLevel.Provincial, null, false)]
    [InlineData(OfficeLevel.Municipal, OfficeLevel.Provincial, true)]
    [InlineData(OfficeLevel.Municipal, OfficeLevel.Supreme, false)]
    [InlineData(OfficeLevel.Basic, OfficeLevel.Municipal, true)]
    [InlineData(OfficeLevel.Basic, OfficeLevel.Provincial, false)]
    [InlineData(OfficeLevel.Basic, OfficeLevel.Basic, false)]
    [InlineData(OfficeLevel.Basic, null, false)]
    public void The_superior_is_one_level_up(OfficeLevel level, OfficeLevel? superior, bool established)
    {
        var establish = FluentActions.Invoking(() =>
            Office.Establish(OfficeId.New(Now), SomeOffice.Profile(level), superior is { } up ? SomeOffice.Of(up) : null, Now));

        if (established)
        {
            establish.Should().NotThrow();
        }
        else
        {
            establish.Should().Throw<RefusalException>().Which.Code.Should().Be("office.superior-is-one-level-up");
        }
    }

    [Fact]
    public void A_division_is_covered_from_its_first_to_its_last_day()
    {
        var office = SomeOffice.Of(OfficeLevel.Basic);

        office.Cover("430124", Day("2015-01-01"), Now);
        office.Uncover("430124", Day("2017-04-09"), Now);
        office.Cover("430182", Day("2017-04-10"), Now);

        office.Coverage.Select(covered => (covered.Division, covered.From, covered.Until)).Should().Equal(
            ("430124", Day("2015-01-01"), Day("2017-04-09")),
            ("430182", Day("2017-04-10"), null));
        (office.Coverage[0].Holds("430124", Day("2014-12-31")), office.Coverage[0].Holds("430124", Day("2015-01-01")),
            office.Coverage[0].Holds("430124", Day("2017-04-09")), office.Coverage[0].Holds("430124", Day("2017-04-10")),
            office.Coverage[1].Holds("430124", Day("2017-04-10")), office.Coverage[1].Holds("430182", Day("2199-12-31")))
            .Should().Be((false, true, true, false, false, true));
        office.DequeueEvents().OfType<OfficeCoverageChanged>().Select(happened => happened.Division).Should().Equal("430124", "430124", "430182");
    }

    [Fact]
    public void A_division_is_not_covered_twice_at_a_time()
    {
        var office = SomeOffice.Of(OfficeLevel.Basic);
        office.Cover("430182", Day("2017-04-10"), Now);

        office.ShouldRefuse("office.covered-already", it => it.Cover("430182", Day("2020-01-01"), Now));
        office.Uncover("430182", Day("2025-12-31"), Now);
        office.ShouldRefuse("office.covered-already", it => it.Cover("430182", Day("2025-12-31"), Now));
        office.Cover("430182", Day("2026-01-01"), Now);

        office.Coverage.Should().HaveCount(2);
    }

    [Theory]
    [InlineData("430182", "2017-04-09")]
    [InlineData("430181", "2026-01-01")]
    public void What_is_not_covered_cannot_end(string division, string until)
    {
        var office = SomeOffice.Of(OfficeLevel.Basic);
        office.Cover("430182", Day("2017-04-10"), Now);

        office.ShouldRefuse("office.not-covered", it => it.Uncover(division, Day(until), Now));
    }

    [Fact]
    public void An_option_is_set_once_however_often_and_goes_back_to_its_default()
    {
        var office = SomeOffice.Of(OfficeLevel.Basic).Settled();
        const string option = "hearing.officer-conflict-may-be-waived";

        office.SetOption(option, "检察长决定", true, Now);
        office.SetOption(option, "检察长决定", true, Now);
        var on = (office.Has(option), office.Options.Count);
        office.SetOption(option, "恢复默认", false, Now.AddDays(1));

        on.Should().Be((true, 1));
        (office.Has(option), office.Options.Count).Should().Be((false, 0));
        office.DequeueEvents().Should().HaveCount(3).And.EndWith(new OfficeOptionSet(office.Id, Now.AddDays(1)) { Option = option, On = false });
    }

    [Fact]
    public void There_are_no_options_but_those_that_exist() =>
        SomeOffice.Of(OfficeLevel.Basic).ShouldRefuse("office.option-unknown", it => it.SetOption("hearing.anything", "检察长决定", true, Now));

    [Fact]
    public void An_option_is_not_set_without_a_reason()
    {
        var office = SomeOffice.Of(OfficeLevel.Basic).Settled();

        FluentActions.Invoking(() => office.SetOption(OfficeOptions.OfficerConflictMayBeWaived, " ", true, Now)).Should().Throw<ArgumentException>();

        (office.Options.Count, office.DequeueEvents().Count).Should().Be((0, 0));
    }

    [Fact]
    public void The_lowest_office_that_covers_a_place_comes_first_and_the_levels_above_follow()
    {
        var basic = SomeOffice.Of(OfficeLevel.Basic);
        basic.Cover("430182", Day("2017-04-10"), Now);
        var municipal = SomeOffice.Of(OfficeLevel.Municipal);
        municipal.Cover("430100", Day("1983-01-01"), Now);
        var provincial = SomeOffice.Of(OfficeLevel.Provincial);
        provincial.Cover("430000", Day("1978-01-01"), Now);
        var railway = Office.Establish(OfficeId.New(Now), SomeOffice.Profile(OfficeLevel.Basic) with { Kind = OfficeKind.Railway }, municipal, Now);
        railway.Cover("430182", Day("2000-01-01"), Now);
        Office[] all = [provincial, railway, basic, municipal];

        var after = new OfficesCovering("430182", Day("2017-04-10")).Evaluate(all);
        var before = new OfficesCovering("430182", Day("2017-04-09")).Evaluate(all);
        var elsewhere = new OfficesCovering("430181", Day("2026-01-01")).Evaluate(all);
        var abroad = new OfficesCovering("110101", Day("2026-01-01")).Evaluate(all);

        after.Should().Equal(basic, municipal, provincial);
        before.Should().Equal(municipal, provincial);
        elsewhere.Should().Equal(municipal, provincial);
        abroad.Should().BeEmpty();
    }

    [Fact]
    public void Offices_are_listed_from_the_highest_level_down()
    {
        var basic = SomeOffice.Of(OfficeLevel.Basic);
        var supreme = SomeOffice.Of(OfficeLevel.Supreme);

        new OfficesByLevel().Evaluate([basic, supreme]).Should().Equal(supreme, basic);
    }
}

/// <summary>Offices for tests.</summary>
internal static class SomeOffice
{
    private static readonly DateTimeOffset Now = Instant("2026-01-01T00:00:00Z");

    public static OfficeProfile Profile(OfficeLevel level) =>
        new() { Name = "宁乡市人民检察院", ShortName = "宁检", Level = level, Kind = OfficeKind.Territorial };

    public static Office Of(OfficeLevel level) =>
        Office.Establish(OfficeId.New(Now), Profile(level), level == OfficeLevel.Supreme ? null : Of(level - 1), Now);
}
