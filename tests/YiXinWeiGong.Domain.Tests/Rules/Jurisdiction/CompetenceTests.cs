using YiXinWeiGong.Cases;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Offices;
using static YiXinWeiGong.Rules.Days;
using static YiXinWeiGong.Rules.SomeQuestions;

namespace YiXinWeiGong.Rules;

public sealed class CompetenceTests
{
    [Theory]
    [InlineData("S15 a county bureau", "430182", AgencyLevel.County, "ningxiang")]
    [InlineData("a township", "430182", AgencyLevel.Township, "ningxiang")]
    [InlineData("another county", "430181", AgencyLevel.County, "liuyang")]
    [InlineData("a municipal bureau", "430100", AgencyLevel.Municipal, "changsha")]
    [InlineData("a provincial agency", "430000", AgencyLevel.Provincial, "hunan")]
    [InlineData("a national agency", "110101", AgencyLevel.National, "spp")]
    [InlineData("a place that no office covers", "110101", AgencyLevel.County, "")]
    public void S15_an_agency_is_for_the_office_of_its_level_and_place(string why, string division, AgencyLevel level, string competent)
    {
        var decision = OurOffices.Decide(Over(division, level));

        decision.Offices().Should().Be(competent, why);
        decision.Competent.SelectMany(office => office.By).Where(rule => rule != new RuleCitation("JUR-01", "BG 13(1)")).Should().BeEmpty();
    }

    [Fact]
    public void S15_the_alternatives_are_shown_with_the_reason()
    {
        var decision = OurOffices.Decide(Over("430182") with { At = Id("liuyang") });

        decision.Not("changsha").Should().Be((NotCompetentReason.AnotherLevel, "JUR-01"));
        decision.Not("hunan").Should().Be((NotCompetentReason.AnotherLevel, "JUR-01"));
        decision.Not("liuyang").Should().Be((NotCompetentReason.AnotherPlace, "JUR-01"));
        decision.Considered.Should().HaveCount(3);
    }

    [Theory]
    [InlineData("430182", AgencyLevel.County, "ningxiang changsha!")]
    [InlineData("430182", AgencyLevel.Township, "ningxiang changsha!")]
    [InlineData("430100", AgencyLevel.Municipal, "changsha hunan!")]
    [InlineData("430000", AgencyLevel.Provincial, "hunan spp!")]
    [InlineData("430000", AgencyLevel.National, "spp")]
    public void S16_over_a_government_the_next_level_may_for_a_recorded_reason(string division, AgencyLevel level, string competent) =>
        OurOffices.Decide(Over(division, level, government: true)).Offices().Should().Be(competent);

    [Theory]
    [InlineData("ningxiang", null, true)]
    [InlineData("changsha", null, false)]
    [InlineData("changsha", " ", false)]
    [InlineData("changsha", "更为适宜", true)]
    [InlineData("hunan", "更为适宜", false)]
    [InlineData("liuyang", "更为适宜", false)]
    public void S16_whether_an_office_is_permitted_depends_on_its_reason(string office, string? reason, bool permitted) =>
        OurOffices.Decide(Over("430182", government: true)).Permits(Id(office), reason).Should().Be(permitted);

    [Theory]
    [InlineData("430182", null, null, "ningxiang")]
    [InlineData(null, "430181", null, "liuyang")]
    [InlineData(null, null, "430302", "yuhu")]
    [InlineData("430182", "430181", "430302", "ningxiang liuyang yuhu")]
    [InlineData("430182", "430182", "430182", "ningxiang")]
    [InlineData("430105", null, null, "changsha")]
    [InlineData("430700", null, null, "hunan")]
    public void A_civil_case_is_for_the_basic_office_of_the_act_the_result_or_the_domicile(string? act, string? result, string? domicile, string competent) =>
        OurOffices.Decide(Civil(act, result, domicile)).Offices().Should().Be(competent);

    [Fact]
    public void A_civil_claim_beside_a_criminal_case_goes_with_it()
    {
        var decision = OurOffices.Decide(Civil(act: "430182") with { CriminalCaseAt = Id("liuyang") });

        decision.Offices().Should().Be("liuyang");
        decision.Rules("liuyang").Should().Equal("JUR-04 BG 14(2)");
        decision.Not("ningxiang").Should().Be((NotCompetentReason.GoesWithTheCriminalCase, "JUR-04"));
        (decision.Suit!.Court, decision.Suit.MovesBeforeSuit).Should().Be((CourtKind.OfTheCriminalCase, false));
    }

    [Theory]
    [InlineData(true, "changsha")]
    [InlineData(false, "ningxiang")]
    public void Major_matters_are_for_municipal_offices_and_above(bool major, string competent)
    {
        OurOffices.Decide(Over("430182") with { IsMajor = major }).Offices().Should().Be(competent);
        OurOffices.Decide(Civil(act: "430182") with { IsMajor = major }).Offices().Should().Be(competent);
    }

    [Fact]
    public void The_county_office_of_a_major_matter_is_told_the_rule()
    {
        var decision = OurOffices.Decide(Over("430182") with { IsMajor = true });

        decision.Rules("changsha").Should().Equal("JUR-01 BG 13(1)", "JUR-05 BG 15(1)");
        decision.Not("ningxiang").Should().Be((NotCompetentReason.BelowMinimumLevel, "JUR-05"));
    }

    [Fact]
    public void What_is_of_a_higher_level_stays_there_when_it_is_major() =>
        OurOffices.Decide(Over("430000", AgencyLevel.Provincial) with { IsMajor = true }).Offices().Should().Be("hunan");

    [Theory]
    [InlineData("430182,430181", "ningxiang changsha?")]
    [InlineData("430182,430302", "ningxiang hunan?")]
    [InlineData("430182,360732", "ningxiang spp?")]
    [InlineData("430182", "ningxiang")]
    [InlineData("430182,430124", "ningxiang")]
    [InlineData("430182,110101", "ningxiang")]
    [InlineData("430100,430300", "ningxiang hunan?")]
    [InlineData("430182,430300", "ningxiang hunan?")]
    public void Over_harm_across_divisions_the_common_superior_may(string harmed, string competent)
    {
        var decision = OurOffices.Decide(Over("430182") with { Harmed = harmed.Split(',') });

        decision.Offices().Should().Be(competent);
        decision.Competent.Where(office => office.Competence == Competence.May).SelectMany(office => office.By)
            .Where(rule => rule != new RuleCitation("JUR-06", "BG 15(2)")).Should().BeEmpty();
    }

    [Fact]
    public void A_common_superior_over_a_government_needs_no_reason_beyond_the_harm() =>
        OurOffices.Decide(Over("430182", government: true) with { Harmed = ["430182", "430181"] }).Offices().Should().Be("ningxiang changsha?");

    [Fact]
    public void S21_from_its_day_a_monopoly_is_for_municipal_offices_and_above()
    {
        var decision = OurOffices.Decide(Civil(act: "430182", field: "MONO", on: "2022-08-01") with { At = Id("ningxiang") });

        decision.Offices().Should().Be("changsha");
        decision.Rules("changsha").Should().Equal("JUR-03 BG 14(1)", "JUR-11 反垄断法第六十条第二款");
        decision.Permits(Id("ningxiang")).Should().BeFalse();
        decision.Not("ningxiang").Should().Be((NotCompetentReason.BelowMinimumLevel, "JUR-11"));
        decision.Field.Standing.Should().Be(FieldStanding.Statutory);
    }

    [Fact]
    public void S21_the_day_before_the_field_is_not_statutory()
    {
        var decision = OurOffices.Decide(Civil(act: "430182", field: "MONO", on: "2022-07-31"));

        (decision.Field.Standing, decision.Field.NeedsBasisDocument).Should().Be((FieldStanding.Exploratory, true));
        decision.Offices().Should().Be("ningxiang");
    }

    [Fact]
    public void S72_in_a_field_that_is_not_open_to_the_track_nobody_is_competent()
    {
        var decision = OurOffices.Decide(Civil(act: "430182", field: "SOE"));

        (decision.Field.Standing, decision.Offices(), decision.Suit).Should().Be((FieldStanding.NotOpen, "", null));
    }

    [Theory]
    [InlineData(OverrideKind.Designated, "changsha", "ningxiang")]
    [InlineData(OverrideKind.PulledUp, "changsha", "changsha")]
    [InlineData(OverrideKind.PushedDown, "changsha", "ningxiang")]
    [InlineData(OverrideKind.Transferred, "ningxiang", "liuyang")]
    public void S72_no_decision_opens_a_field_that_is_closed_to_the_track(OverrideKind kind, string by, string to) =>
        FluentActions.Invoking(() => OurOffices.Decide(Civil(act: "430182", field: "SOE") with { Override = Decision(kind, by, to) }))
            .Should().Throw<RefusalException>().Which.Code.Should().Be("jurisdiction.field-not-open");

    [Theory]
    [InlineData("430124", "2017-04-09")]
    [InlineData("430182", "2017-04-09")]
    [InlineData("430124", "2017-04-10")]
    [InlineData("430182", "2026-03-10")]
    public void A_division_is_found_under_its_old_code_and_its_new_one(string code, string on) =>
        OurOffices.Decide(Over(code, on: on)).Offices().Should().Be("ningxiang");

    [Fact]
    public void An_office_outside_the_territorial_tree_may_by_a_remit_of_its_own()
    {
        var profile = new OfficeProfile { Name = "长沙铁路运输检察院", ShortName = "长铁", Level = OfficeLevel.Basic, Kind = OfficeKind.Railway };
        var railway = Office.Establish(OfficeId.New(Instant("2026-01-01T00:00Z")), profile, OfficeTree.Embedded.Find(Id("changsha")), default);
        var law = new Jurisdiction(OfficeTree.Of([railway]), Fields.Embedded, Divisions.Embedded, RuleBooks.Embedded);

        law.Decide(Over("430182") with { At = railway.Id }).Permits(railway.Id).Should().BeTrue();
        law.Decide(Over("430100", AgencyLevel.Municipal) with { At = railway.Id }).Permits(railway.Id).Should().BeFalse();
    }

    [Theory]
    [InlineData(OfficeLevel.Basic, "MONO", false, false, "JUR-11")]
    [InlineData(OfficeLevel.Municipal, "MONO", false, true, null)]
    [InlineData(OfficeLevel.Basic, "ENV", true, false, "JUR-05")]
    [InlineData(OfficeLevel.Municipal, "ENV", true, true, null)]
    [InlineData(OfficeLevel.Basic, "ENV", false, true, null)]
    public void An_office_outside_the_territorial_tree_is_of_the_level_the_law_demands_too(OfficeLevel level, string field, bool major, bool permitted, string? ruledOutBy)
    {
        var superior = OfficeTree.Embedded.Find(Id(level == OfficeLevel.Basic ? "changsha" : "hunan"));
        var profile = new OfficeProfile { Name = "铁路运输检察院", ShortName = "铁检", Level = level, Kind = OfficeKind.Railway };
        var railway = Office.Establish(OfficeId.New(Instant("2023-01-01T00:00Z")), profile, superior, default);
        var law = new Jurisdiction(OfficeTree.Of([railway]), Fields.Embedded, Divisions.Embedded, RuleBooks.Embedded);

        var decision = law.Decide(Civil(act: "430182", field: field, on: "2023-03-10") with { IsMajor = major, At = railway.Id });

        decision.Permits(railway.Id).Should().Be(permitted);
        (decision.Considered.SingleOrDefault(office => office.Office == railway.Id)?.By.Rule).Should().Be(ruledOutBy);
    }

    [Theory]
    [InlineData("2017-06-30", true)]
    [InlineData("2018-03-02", true)]
    [InlineData("2021-06-30", true)]
    [InlineData("2021-07-01", false)]
    public void Before_its_first_day_the_rules_for_cases_are_cited_by_analogy(string on, bool analogy)
    {
        var decision = OurOffices.Decide(Over("430182", on: on) with { At = Id("liuyang") });

        decision.Competent.Single().By.Should().Equal(new RuleCitation("JUR-01", "BG 13(1)", analogy));
        decision.Competent.Single().By[0].ToString().Should().Be(analogy ? "JUR-01 (BG 13(1), by analogy)" : "JUR-01 (BG 13(1))");
        decision.Considered.Select(office => office.By).Concat(decision.Suit!.By).Concat(decision.Move!.By).Concat(decision.Disagreements.Select(who => who.By))
            .Should().OnlyContain(rule => rule.IsByAnalogy == analogy);
    }

    [Theory]
    [InlineData("2015-12-23")]
    [InlineData("2017-07-01")]
    [InlineData("2017-10-01")]
    [InlineData("2018-03-01")]
    public void S80_where_nobody_knows_the_rules_nobody_says_who_is_competent(string on) =>
        FluentActions.Invoking(() => OurOffices.Decide(Over("430182", on: on)))
            .Should().Throw<RefusalException>().Which.Code.Should().Be("rules.undetermined");

    [Theory]
    [InlineData("filing", null, "changsha", FieldDate.Filing)]
    [InlineData("conduct", "2022-07-31", "ningxiang", FieldDate.Conduct)]
    [InlineData("conduct", null, "changsha", FieldDate.Filing)]
    [InlineData("clue", "2022-07-31", "changsha", FieldDate.Filing)]
    public void S78_the_day_that_the_rules_choose_decides_on_the_field(string choice, string? conduct, string competent, FieldDate by)
    {
        var books = RuleBooks.Embedded.With(Book(
            $$"""
            { "id": "HOST", "version": 1, "zh": "本院规定", "en": "ours", "source": "s", "layer": "local", "from": "2022-01-01", "choices": { "field-date": "{{choice}}" } }
            """));
        var law = new Jurisdiction(OfficeTree.Embedded, Fields.Embedded, Divisions.Embedded, books);

        var decision = law.Decide(Civil(act: "430182", field: "MONO", on: "2022-08-01") with { Dates = new FieldDates { Conduct = conduct is null ? null : Day(conduct) } });

        (decision.Offices(), decision.Classification.By, decision.Classification.Choice)
            .Should().Be((competent, by, new ChoiceTaken("field-date", choice, "HOST@1")));
    }

    [Fact]
    public void An_unknown_field_or_office_is_refused()
    {
        FluentActions.Invoking(() => OurOffices.Decide(Over("430182") with { Field = new FieldCode("X") }))
            .Should().Throw<RefusalException>().Which.Code.Should().Be(ClueCodes.FieldUnknown);
        FluentActions.Invoking(() => OurOffices.Decide(Over("430182") with { At = new OfficeId(Guid.Empty) }))
            .Should().Throw<RefusalException>().Which.Code.Should().Be(OfficeCodes.Unknown);
    }
}
