using System.Text.Json;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Offices;
using static YiXinWeiGong.Rules.Days;
using static YiXinWeiGong.Rules.FieldStanding;
using static YiXinWeiGong.Rules.Track;

namespace YiXinWeiGong.Rules;

public sealed class FieldsTests
{
    [Fact]
    public void The_table_holds_the_fields_of_the_law_and_those_for_exploring() =>
        Fields.Embedded.All.Select(field => field.Code.Value).Should().Equal(
            "ENV", "ENV-SEA", "FOOD", "SOE", "LAND", "HERO", "MINOR", "MIL", "SAFE", "PI", "MONO", "FRAUD", "AGRI", "WOMEN",
            "ACCESS", "RELIC", "RURAL-W", "ETHNIC", "IP", "FIN", "OTHER");

    [Theory]
    [InlineData("S21 monopoly, the day before", "MONO", Civil, "2022-07-31", Exploratory)]
    [InlineData("S21 monopoly, the day itself", "MONO", Civil, "2022-08-01", Statutory)]
    [InlineData("S21 monopoly, never administrative", "MONO", Administrative, "2022-08-01", NotOpen)]
    [InlineData("S72 state property is administrative only", "SOE", Civil, "2026-03-10", NotOpen)]
    [InlineData("S72 state property", "SOE", Administrative, "2026-03-10", Statutory)]
    [InlineData("S72 state land, too", "LAND", Civil, "2026-03-10", NotOpen)]
    [InlineData("S73 relics, the day before", "RELIC", Administrative, "2025-02-28", Exploratory)]
    [InlineData("S73 relics, the day itself", "RELIC", Administrative, "2025-03-01", Statutory)]
    [InlineData("S73 relics, civil", "RELIC", Civil, "2025-03-01", Statutory)]
    [InlineData("S74 personal information, the day before", "PI", Civil, "2021-10-31", Exploratory)]
    [InlineData("S74 personal information, the day itself", "PI", Civil, "2021-11-01", Statutory)]
    [InlineData("S74 personal information, civil only", "PI", Administrative, "2021-11-01", NotOpen)]
    [InlineData("S74 personal information, civil only before, too", "PI", Administrative, "2021-10-31", NotOpen)]
    [InlineData("S76 securities", "FIN", Civil, "2022-05-20", Exploratory)]
    [InlineData("S76 securities, administrative", "FIN", Administrative, "2022-05-20", Exploratory)]
    [InlineData("S76 intellectual property", "IP", Civil, "2026-11-01", Exploratory)]
    [InlineData("S76 other fields never are statutory", "OTHER", Civil, "2026-11-01", Exploratory)]
    [InlineData("the sea before the interpretation", "ENV-SEA", Civil, "2022-05-14", Exploratory)]
    [InlineData("the sea by interpretation, civil", "ENV-SEA", Civil, "2022-05-15", Statutory)]
    [InlineData("the sea by interpretation, administrative", "ENV-SEA", Administrative, "2022-05-15", Statutory)]
    [InlineData("the sea by statute", "ENV-SEA", Civil, "2024-01-01", Statutory)]
    [InlineData("ethnic unity, the day before", "ETHNIC", Administrative, "2026-06-30", Exploratory)]
    [InlineData("ethnic unity, whose law names no track", "ETHNIC", Administrative, "2026-07-01", Statutory)]
    [InlineData("ethnic unity, civil", "ETHNIC", Civil, "2026-07-01", Statutory)]
    [InlineData("environment before its law", "ENV", Administrative, "2017-06-30", Exploratory)]
    [InlineData("environment", "ENV", Administrative, "2017-07-01", Statutory)]
    public void A_field_stands_to_a_track_as_its_law_of_the_day_says(string why, string code, Track track, string on, FieldStanding standing)
    {
        var found = Classify(code, on).Of(track);

        found.Standing.Should().Be(standing, why);
        found.NeedsBasisDocument.Should().Be(standing == Exploratory, why);
        (found.Basis is null).Should().Be(found.Opening is null);
    }

    [Theory]
    [InlineData("ENV-SEA", Civil, "2023-12-31", "法释〔2022〕15号")]
    [InlineData("ENV-SEA", Civil, "2024-01-01", "海洋环境保护法第一百一十四条第三款; 法释〔2022〕15号")]
    [InlineData("ENV-SEA", Administrative, "2024-01-01", "法释〔2022〕15号")]
    [InlineData("RELIC", Civil, "2025-03-01", "文物保护法第九十九条")]
    [InlineData("RELIC", Civil, "2025-02-28", null)]
    [InlineData("SOE", Civil, "2026-03-10", null)]
    public void The_answer_cites_the_article_of_the_day(string code, Track track, string on, string? basis) =>
        Classify(code, on).Of(track).Basis.Should().Be(basis);

    [Fact]
    public void Before_its_law_a_field_shows_what_will_open_it() =>
        Classify("RELIC", "2025-02-28").Of(Civil).Opens!.From.Should().Be(Day("2025-03-01"));

    [Fact]
    public void Monopolies_are_for_municipal_offices_and_above()
    {
        Classify("MONO", "2022-08-01").Of(Civil).MinimumLevel.Should().Be(OfficeLevel.Municipal);
        Classify("MONO", "2022-07-31").Of(Civil).MinimumLevel.Should().Be(OfficeLevel.None);
        Classify("ENV", "2022-08-01").Of(Civil).MinimumLevel.Should().Be(OfficeLevel.None);
    }

    [Theory]
    [InlineData("ETHNIC", false)]
    [InlineData("RURAL-W", false)]
    [InlineData("ENV", true)]
    public void Whether_the_text_names_the_track_is_said(string code, bool stated) =>
        Classify(code, "2026-07-01").Of(Administrative).TrackIsStated.Should().Be(stated);

    [Fact]
    public void S78_a_relic_is_statutory_by_the_day_of_filing_and_all_three_days_are_shown()
    {
        var dates = new FieldDates { Conduct = Day("2025-01-15"), Clue = Day("2025-02-10"), Filing = Day("2025-04-01") };

        var found = Fields.Embedded.Classify(new FieldCode("RELIC"), dates, Law);

        (found.Choice, found.By, found.Of(Civil).Standing, found.DependsOnTheDate)
            .Should().Be((new ChoiceTaken("field-date", "filing", "BG@1"), FieldDate.Filing, Statutory, true));
        (found.ByConduct!.On, found.ByConduct.Civil.Standing, found.ByConduct.IsStatutory).Should().Be((Day("2025-01-15"), Exploratory, false));
        (found.ByClue!.On, found.ByClue.Civil.Standing).Should().Be((Day("2025-02-10"), Exploratory));
        (found.ByFiling.On, found.ByFiling.Civil.Standing, found.ByFiling.IsStatutory).Should().Be((Day("2025-04-01"), Statutory, true));
    }

    [Theory]
    [InlineData("conduct", FieldDate.Conduct, Exploratory)]
    [InlineData("clue", FieldDate.Clue, Exploratory)]
    [InlineData("filing", FieldDate.Filing, Statutory)]
    public void Another_date_may_be_chosen(string choice, FieldDate by, FieldStanding standing)
    {
        var dates = new FieldDates { Conduct = Day("2025-01-15"), Clue = Day("2025-02-28"), Filing = Day("2025-03-01") };

        var found = Fields.Embedded.Classify(new FieldCode("RELIC"), dates, Choosing(choice));

        (found.Choice, found.By, found.Of(Administrative).Standing).Should().Be((new ChoiceTaken("field-date", choice, "HOST@1"), by, standing));
    }

    [Fact]
    public void Where_the_chosen_date_is_not_known_that_of_filing_counts_and_is_named()
    {
        var found = Fields.Embedded.Classify(new FieldCode("RELIC"), new FieldDates { Filing = Day("2025-03-01") }, Choosing("conduct"));

        (found.Choice.Option, found.By, found.Chosen.On).Should().Be(("conduct", FieldDate.Filing, Day("2025-03-01")));
    }

    [Fact]
    public void Dates_on_the_same_side_of_the_law_make_no_difference() =>
        Fields.Embedded.Classify(new FieldCode("ENV"), new FieldDates { Conduct = Day("2019-01-01"), Filing = Day("2025-01-01") }, Law)
            .Should().Match<FieldClassification>(found => !found.DependsOnTheDate && found.ByClue == null);

    [Fact]
    public void The_date_of_filing_must_be_given() =>
        FluentActions.Invoking(() => Fields.Embedded.Classify(new FieldCode("ENV"), new FieldDates { Clue = Day("2025-01-01") }, Law))
            .Should().Throw<ArgumentException>().WithMessage("The date of filing is not given.*");

    [Fact]
    public void An_unknown_field_is_refused() =>
        FluentActions.Invoking(() => Classify("X", "2025-01-01")).Should().Throw<RefusalException>().Which.Code.Should().Be(ClueCodes.FieldUnknown);

    [Fact]
    public void Every_field_has_names_in_both_languages_and_a_basis() =>
        Fields.Embedded.All.Should().OnlyContain(field =>
            field.Zh.Any(c => c > 0x4E00) && field.En.All(c => c < 0x80) && field.Openings.All(opening => opening.Basis.Length > 0 && (opening.From == null) == opening.IsExploratory));

    [Fact]
    public void An_unknown_code_is_not_known()
    {
        (Fields.Embedded.Knows(new FieldCode("ENV")), Fields.Embedded.Knows(new FieldCode("env")), Fields.Embedded.Knows(new FieldCode("X")))
            .Should().Be((true, false, false));
        Fields.Embedded.Find(new FieldCode("X")).Should().BeNull();
    }

    [Fact]
    public void A_code_travels_as_a_plain_string()
    {
        JsonSerializer.Serialize(new FieldCode("ENV")).Should().Be("\"ENV\"");
        JsonSerializer.Deserialize<FieldCode>("\"ENV\"").Should().Be(new FieldCode("ENV"));
        (new FieldCode("ENV").ToString(), default(FieldCode).ToString()).Should().Be(("ENV", ""));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("7")]
    public void Nothing_else_is_read_as_a_code(string json) =>
        FluentActions.Invoking(() => JsonSerializer.Deserialize<FieldCode>(json)).Should().Throw<JsonException>();

    private static FieldClassification Classify(string code, string filing) =>
        Fields.Embedded.Classify(new FieldCode(code), new FieldDates { Filing = Day(filing) }, Law);

    private static RulesInForce Choosing(string date) => LawWith(
        $$"""
        { "id": "HOST", "version": 1, "zh": "本院规定", "en": "ours", "source": "s", "layer": "local", "from": "2026-01-01", "choices": { "field-date": "{{date}}" } }
        """);
}
