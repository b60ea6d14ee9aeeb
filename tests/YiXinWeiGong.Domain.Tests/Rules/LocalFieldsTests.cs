using System.Text;
using static YiXinWeiGong.Rules.Days;
using static YiXinWeiGong.Rules.FieldStanding;

namespace YiXinWeiGong.Rules;

public sealed class LocalFieldsTests
{
    private const string Heritage = """
        { "source": "某省人大常委会决定", "fields": [
          { "code": "HERITAGE", "zh": "文化遗产", "en": "Cultural heritage", "openings": [
            { "track": "administrative", "exploratory": true, "from": "2020-07-01", "until": "2026-12-31", "basis": "某省人大常委会决定第三条", "level": "municipal" } ] },
          { "code": "PI", "openings": [
            { "track": "administrative", "exploratory": true, "from": "2020-07-01", "basis": "某省人大常委会决定第二条" } ] } ] }
        """;

    [Theory]
    [InlineData("HERITAGE", Track.Administrative, "2020-06-30", NotOpen)]
    [InlineData("HERITAGE", Track.Administrative, "2020-07-01", Exploratory)]
    [InlineData("HERITAGE", Track.Administrative, "2026-12-31", Exploratory)]
    [InlineData("HERITAGE", Track.Administrative, "2027-01-01", NotOpen)]
    [InlineData("HERITAGE", Track.Civil, "2025-01-01", NotOpen)]
    [InlineData("PI", Track.Administrative, "2026-01-01", Exploratory)]
    [InlineData("PI", Track.Civil, "2026-01-01", Statutory)]
    public void A_province_adds_fields_and_opens_tracks(string code, Track track, string on, FieldStanding standing) =>
        With(Heritage).Find(new FieldCode(code))!.On(track, Day(on)).Standing.Should().Be(standing);

    [Fact]
    public void A_province_says_of_its_own_field_that_it_is_marine()
    {
        var local = With("""
            { "source": "s", "fields": [ { "code": "REEF", "zh": "珊瑚礁", "en": "Reefs", "marine": true, "openings": [
              { "track": "civil", "exploratory": true, "basis": "某省人大常委会决定" } ] } ] }
            """);

        local.All.Where(field => field.IsMarine).Select(field => field.Code.Value).Should().Equal("ENV-SEA", "REEF");
    }

    [Fact]
    public void The_table_that_ships_stays_as_it_is()
    {
        var before = Fields.Embedded.All.Count;

        With(Heritage).All.Should().HaveCount(before + 1);

        Fields.Embedded.All.Should().HaveCount(before);
        Fields.Embedded.Knows(new FieldCode("HERITAGE")).Should().BeFalse();
    }

    [Theory]
    [InlineData("[]", "local.json(1): $: expected an object, not an array; *")]
    [InlineData("""{ "fields": [] }""", "local.json(1): $: 'source' is missing; *")]
    [InlineData("""{ "source": "s", "feilds": [] }""", "local.json(1): $.feilds: unknown property 'feilds'; did you mean 'fields'?")]
    public void A_table_has_its_form(string json, string message) => Refused(json, message);

    [Theory]
    [InlineData("""{ "code": "new", "openings": [] }""", "$.fields[0].code: 'new' is no code of a field; write at most 20 of A-Z, 0-9 and '-'")]
    [InlineData("""{ "code": "NEW", "zh": "新", "openings": [] }""", "$.fields[0]: 'en' is missing; *")]
    [InlineData("""{ "code": "NEW", "zh": "新", "en": "New", "openings": [] }""", "$.fields[0].openings: nothing opens the field; add an opening")]
    [InlineData("""{ "code": "PI", "marine": true, "openings": [] }""", "$.fields[0].marine: the field 'PI' is 个人信息保护 already; leave 'marine' out, or choose another code")]
    [InlineData("""{ "code": "PI", "zh": "隐私", "openings": [] }""", "$.fields[0].zh: the field 'PI' is 个人信息保护 already; leave 'zh' out, or choose another code")]
    [InlineData("""{ "code": "IP2", "zh": "a", "en": "b", "track": "civil" }""", "$.fields[0].track: unknown property 'track'; *")]
    public void A_field_has_its_form(string field, string message) =>
        Refused($$"""{ "source": "s", "fields": [ {{field}} ] }""", "local.json(1): " + message);

    [Theory]
    [InlineData("""{ "from": "2020-01-01", "basis": "b" }""", "$.fields[0].openings[0]: 'track' is missing; *")]
    [InlineData("""{ "track": "civil", "basis": "b" }""", "$.fields[0].openings[0]: 'from' is missing; *")]
    [InlineData("""{ "track": "civil", "from": "2020-01-01" }""", "$.fields[0].openings[0]: 'basis' is missing; *")]
    [InlineData("""{ "track": "admin", "from": "2020-01-01", "basis": "b" }""", "$.fields[0].openings[0].track: 'admin' is not known; *")]
    [InlineData("""{ "track": "civl", "from": "2020-01-01", "basis": "b" }""", "$.fields[0].openings[0].track: 'civl' is not known; did you mean 'civil'?")]
    [InlineData("""{ "track": "civil", "from": "2023-02-29", "basis": "b" }""", "$.fields[0].openings[0].from: '2023-02-29' is no day of the calendar; write yyyy-MM-dd")]
    [InlineData("""{ "track": "civil", "from": "2023-02-28", "until": "2023-02-27", "basis": "b" }""", "$.fields[0].openings[0].until: the last day 2023-02-27 lies before the first, 2023-02-28; *")]
    [InlineData("""{ "track": "civil", "form": "2023-02-28", "basis": "b" }""", "$.fields[0].openings[0].form: unknown property 'form'; did you mean 'from'?")]
    [InlineData("""{ "track": "civil", "from": "2023-02-28", "basis": "b", "level": "city" }""", "$.fields[0].openings[0].level: 'city' is not known; known are supreme, provincial, municipal, basic")]
    [InlineData("""{ "track": "civil", "from": "2023-02-28", "basis": "b", "exploratory": "yes" }""", "$.fields[0].openings[0].exploratory: expected true or false, not the string 'yes'; *")]
    public void An_opening_has_its_form(string opening, string message) =>
        Refused($$"""{ "source": "s", "fields": [ { "code": "NEW", "zh": "新", "en": "New", "openings": [ {{opening}} ] } ] }""", "local.json(1): " + message);

    [Theory]
    [InlineData("2020-01-01", "2021-11-01", true)]
    [InlineData("2020-01-01", "2021-10-31", false)]
    [InlineData("2022-01-01", "2022-12-31", true)]
    public void Openings_of_one_track_do_not_overlap(string from, string until, bool refused)
    {
        var json = $$"""
            { "source": "s", "fields": [
              { "code": "PI", "openings": [
                { "track": "civil", "exploratory": true, "from": "{{from}}", "until": "{{until}}", "basis": "b" } ] } ] }
            """;

        if (refused)
        {
            Refused(json, "local.json(3): $.fields[0].openings[0]: overlaps the opening of the same track 2021-11-01/ by 个人信息保护法第七十条; *");
        }
        else
        {
            With(json).Find(new FieldCode("PI"))!.Openings.Should().HaveCount(2);
        }
    }

    [Fact]
    public void A_field_stands_once_in_a_file() => Refused(
        """
        { "source": "s", "fields": [
          { "code": "PI", "openings": [ { "track": "administrative", "from": "2030-01-01", "basis": "b" } ] },
          { "code": "PI", "openings": [ { "track": "administrative", "from": "2031-01-01", "basis": "b" } ] } ] }
        """,
        "local.json(3): $.fields[1]: the field 'PI' stands twice in this file; *");

    private static void Refused(string json, string message) =>
        ShouldBeAtFault(() => With(json), message);

    private static Fields With(string json) => Fields.Embedded.With(new MemoryStream(Encoding.UTF8.GetBytes(json)), "local.json");
}
