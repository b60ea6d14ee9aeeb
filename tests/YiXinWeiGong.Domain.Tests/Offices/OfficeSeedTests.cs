using System.Globalization;
using YiXinWeiGong.Rules;

namespace YiXinWeiGong.Offices;

public sealed class OfficeSeedTests
{
    private static readonly IReadOnlyList<OfficeSeedEntry> All = OfficeSeed.Embedded;

    [Fact]
    public void The_seed_holds_the_offices_of_the_published_cases() =>
        All.Select(office => office.Alias).Should().BeEquivalentTo(
            "spp", "hunan", "changsha", "ningxiang", "liuyang", "xiangtan", "yuhu", "jiangxi", "ganzhou", "xingguo",
            "hubei", "jingzhou", "shishou", "huanggang", "huangmei", "shiyan", "yunxi",
            "inner-mongolia", "baotou", "baiyunebo", "jilin", "jilin-city", "chuanying", "songyuan", "fuyu");

    [Fact]
    public void Every_office_but_the_supreme_one_has_a_superior_one_level_up_and_listed_before_it()
    {
        var seen = new Dictionary<string, OfficeSeedEntry>();
        foreach (var office in All)
        {
            if (office.Level == OfficeLevel.Supreme)
            {
                office.Superior.Should().BeNull();
            }
            else
            {
                seen.Should().ContainKey(office.Superior!, office.Alias);
                ((int)seen[office.Superior!].Level).Should().Be((int)office.Level - 1, office.Alias);
            }

            seen.Add(office.Alias, office);
        }
    }

    [Fact]
    public void Ids_names_and_short_names_are_each_office_s_own()
    {
        All.Select(office => office.Id).Should().OnlyHaveUniqueItems();
        All.Select(office => office.Name).Should().OnlyHaveUniqueItems();
        All.Select(office => office.ShortName).Should().OnlyHaveUniqueItems();
        All.Should().OnlyContain(office => office.Name.EndsWith("人民检察院") && office.ShortName.EndsWith('检'));
    }

    [Fact]
    public void Ids_are_fixed_UUIDs_of_version_8()
    {
        All.Should().OnlyContain(office => office.Id.Value.Version == 8 && (office.Id.Value.Variant & 0xC) == 8);
        Of("ningxiang").Id.Should().Be(new OfficeId(Guid.Parse("59585747-0000-8000-8000-000000430182")));
    }

    [Fact]
    public void Division_codes_have_six_digits_and_the_zeros_of_their_level()
    {
        foreach (var (office, coverage) in Coverages())
        {
            coverage.Division.Should().MatchRegex(office.Level switch
            {
                OfficeLevel.Provincial => "^[1-9][0-9]0000$",
                OfficeLevel.Municipal => "^[1-9][0-9](?!00)[0-9]{2}00$",
                _ => "^[1-9][0-9](?!00)[0-9]{2}(?!00)[0-9]{2}$",
            }, office.Alias);
        }
    }

    [Fact]
    public void An_office_lies_within_its_superior_s_division()
    {
        foreach (var (office, coverage) in Coverages().Where(pair => pair.Office.Level > OfficeLevel.Provincial))
        {
            var digits = office.Level == OfficeLevel.Municipal ? 2 : 4;

            Of(office.Superior!).Coverage.Should().Contain(above => above.Division.StartsWith(coverage.Division.Substring(0, digits)), office.Alias);
        }
    }

    [Fact]
    public void No_two_offices_of_a_level_cover_a_division_on_one_day()
    {
        var coverages = Coverages().ToList();
        foreach (var (first, one) in coverages)
        {
            coverages.Where(pair => pair.Coverage != one && pair.Office.Level == first.Level && pair.Coverage.Division == one.Division)
                .Should().NotContain(pair => pair.Coverage.From <= (one.Until ?? DateOnly.MaxValue) && one.From <= (pair.Coverage.Until ?? DateOnly.MaxValue), first.Alias);
            (one.Until is null || one.From <= one.Until).Should().BeTrue(first.Alias);
        }
    }

    [Theory]
    [InlineData("2017-04-09", "430124")]
    [InlineData("2017-04-10", "430182")]
    [InlineData("2026-03-10", "430182")]
    public void Ningxiang_changed_its_code_when_it_became_a_city(string on, string division) =>
        CodesOn("ningxiang", on).Should().Equal(division);

    [Theory]
    [InlineData("2013-01-17", "220724")]
    [InlineData("2013-01-18", "220781")]
    public void So_did_Fuyu(string on, string division) => CodesOn("fuyu", on).Should().Equal(division);

    [Theory]
    [InlineData("xingguo", "360732")]
    [InlineData("shishou", "421081")]
    [InlineData("huangmei", "421127")]
    [InlineData("yunxi", "420322")]
    [InlineData("baiyunebo", "150206")]
    [InlineData("chuanying", "220204")]
    [InlineData("yuhu", "430302")]
    [InlineData("liuyang", "430181")]
    [InlineData("changsha", "430100")]
    [InlineData("hunan", "430000")]
    public void An_office_covers_its_division(string alias, string division) => CodesOn(alias, "2026-03-10").Should().Equal(division);

    [Fact]
    public void Only_the_supreme_office_lists_no_division() =>
        All.Where(office => office.Coverage.Count == 0).Should().ContainSingle().Which.Level.Should().Be(OfficeLevel.Supreme);

    [Theory]
    [InlineData("zh-CN", "基层人民检察院", "特定区域人民检察院")]
    [InlineData("en-GB", "Basic", "Special area")]
    public void Levels_and_kinds_are_called_by_their_names(string culture, string basic, string special)
    {
        var reader = new CultureInfo(culture);

        (Labels.Of(OfficeLevel.Basic, reader), Labels.Of(OfficeKind.SpecialArea, reader)).Should().Be((basic, special));
    }

    private static OfficeSeedEntry Of(string alias) => All.Single(office => office.Alias == alias);

    private static IEnumerable<string> CodesOn(string alias, string on) =>
        Of(alias).Coverage.Where(coverage => coverage.Holds(Days.Day(on))).Select(coverage => coverage.Division);

    private static IEnumerable<(OfficeSeedEntry Office, DivisionCoverage Coverage)> Coverages() =>
        All.SelectMany(office => office.Coverage, (office, coverage) => (office, coverage));
}
