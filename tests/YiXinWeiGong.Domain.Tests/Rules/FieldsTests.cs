using System.Text.Json;
using static YiXinWeiGong.Rules.Days;

namespace YiXinWeiGong.Rules;

public sealed class FieldsTests
{
    [Fact]
    public void The_table_holds_the_fields_of_the_law_and_one_for_exploring() =>
        Fields.Embedded.All.Select(field => field.Code.Value).Should().Equal(
            "ENV", "ENV-SEA", "FOOD", "SOE", "LAND", "HERO", "MINOR", "MIL", "SAFE", "PI", "MONO", "FRAUD", "AGRI", "WOMEN",
            "ACCESS", "RELIC", "RURAL-W", "ETHNIC", "OTHER");

    [Theory]
    [InlineData("S73 relics, the day before", "RELIC", "2025-02-28", false)]
    [InlineData("S73 relics, the day itself", "RELIC", "2025-03-01", true)]
    [InlineData("S74 personal information, the day before", "PI", "2021-10-31", false)]
    [InlineData("S74 personal information, the day itself", "PI", "2021-11-01", true)]
    [InlineData("S21 monopoly, the day before", "MONO", "2022-07-31", false)]
    [InlineData("S21 monopoly, the day itself", "MONO", "2022-08-01", true)]
    [InlineData("ethnic unity", "ETHNIC", "2026-07-01", true)]
    [InlineData("S76 other fields never are", "OTHER", "2026-11-01", false)]
    public void A_field_is_statutory_from_its_day_on(string why, string code, string on, bool statutory) =>
        Fields.Embedded.Find(new FieldCode(code))!.IsStatutory(Day(on)).Should().Be(statutory, why);

    [Theory]
    [InlineData("ENV", FieldTracks.Civil | FieldTracks.Administrative)]
    [InlineData("SOE", FieldTracks.Administrative)]
    [InlineData("LAND", FieldTracks.Administrative)]
    [InlineData("HERO", FieldTracks.Civil)]
    [InlineData("PI", FieldTracks.Civil)]
    [InlineData("MONO", FieldTracks.Civil)]
    [InlineData("ETHNIC", FieldTracks.None)]
    public void A_field_opens_the_tracks_its_law_names(string code, FieldTracks tracks) =>
        Fields.Embedded.Find(new FieldCode(code))!.Tracks.Should().Be(tracks);

    [Fact]
    public void Every_field_has_names_in_both_languages_and_a_basis() =>
        Fields.Embedded.All.Should().OnlyContain(field =>
            field.Zh.Any(c => c > 0x4E00) && field.En.All(c => c < 0x80) && field.Basis.Length > 0 && (field.From == null) == field.IsExploratory);

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
}
