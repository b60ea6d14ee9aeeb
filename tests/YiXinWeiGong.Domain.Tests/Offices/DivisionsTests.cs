using System.Text;
using static YiXinWeiGong.Rules.Days;

namespace YiXinWeiGong.Offices;

public sealed class DivisionsTests
{
    [Theory]
    [InlineData("430124", "2017-04-09", "430124")]
    [InlineData("430124", "2017-04-10", "430182")]
    [InlineData("430182", "2017-04-09", "430124")]
    [InlineData("430182", "2017-04-10", "430182")]
    [InlineData("220781", "2013-01-17", "220724")]
    [InlineData("430181", "1999-01-01", "430181")]
    [InlineData("110101", "2026-01-01", "110101")]
    public void A_code_is_that_of_the_day(string code, string on, string valid) => Divisions.Embedded.CodeOn(code, Day(on)).Should().Be(valid);

    [Theory]
    [InlineData("430182", "430182 430100 430000")]
    [InlineData("430100", "430100 430000")]
    [InlineData("430000", "430000")]
    public void The_code_says_what_lies_above(string code, string upward) => Divisions.Upward(code).Should().Equal(upward.Split(' '));

    [Fact]
    public void A_host_adds_divisions()
    {
        var more = With("""{ "source": "s", "divisions": [ { "zh": "新市", "codes": [ { "code": "990101", "until": "2026-06-30" }, { "code": "990181", "from": "2026-07-01" } ] } ] }""");

        more.CodeOn("990101", Day("2026-07-01")).Should().Be("990181");
        (more.Find("990181")!.Zh, Divisions.Embedded.Find("990181")).Should().Be(("新市", null));
    }

    [Theory]
    [InlineData("""{ "source": "s", "divisions": [ { "zh": "x", "codes": [ { "code": "43018" } ] } ] }""", "d.json(1): $.divisions[0].codes[0].code: '43018' is no division code; write the six digits of GB/T 2260")]
    [InlineData("""{ "source": "s", "divisions": [ { "zh": "x", "codes": [] } ] }""", "d.json(1): $.divisions[0].codes: the division has no code; add one")]
    [InlineData("""{ "source": "s", "divisions": [ { "zh": "x", "codes": [ { "code": "430182" } ] } ] }""", "d.json(1): $.divisions[0].codes[0]: the code 430182 stands already; *")]
    [InlineData("""{ "source": "s", "divisions": [ { "zh": "x", "codes": [ { "code": "990101", "until": "2026-06-30" }, { "code": "990102", "from": "2026-06-30" } ] } ] }""", "d.json(1): $.divisions[0].codes[1]: the code 990102 begins before 990101 ends; *")]
    [InlineData("""{ "source": "s", "divisions": [ { "zh": "x", "codes": [ { "code": "990101", "from": "2026-06-30", "until": "2026-06-29" } ] } ] }""", "d.json(1): $.divisions[0].codes[0].until: the last day lies before the first; *")]
    [InlineData("""{ "source": "s", "divisions": [ { "name": "x", "codes": [] } ] }""", "d.json(1): $.divisions[0].name: unknown property 'name'; *")]
    public void A_faulty_table_is_refused_whole(string json, string message) =>
        FluentActions.Invoking(() => With(json)).Should().Throw<FormatException>().WithMessage(message);

    [Fact]
    public void The_seeds_coverage_and_the_divisions_agree()
    {
        foreach (var coverage in OfficeSeed.Embedded.SelectMany(office => office.Coverage))
        {
            Divisions.Embedded.CodeOn(coverage.Division, coverage.Until ?? Day("2026-01-01")).Should().Be(coverage.Division);
        }
    }

    private static Divisions With(string json) => Divisions.Embedded.With(new MemoryStream(Encoding.UTF8.GetBytes(json)), "d.json");
}
