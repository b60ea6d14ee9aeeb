using System.Text;
using YiXinWeiGong.Rules;

namespace YiXinWeiGong;

public sealed class StrictJsonTests
{
    [Fact]
    public void A_value_knows_its_line_and_its_path()
    {
        var root = Read("{\n  \"fields\": [\n    {\n      \"code\":\n        \"ENV\"\n    }\n  ]\n}");
        var code = root.Required("fields").Array()[0].Required("code");

        (root.Path, root.Line).Should().Be(("$", 1));
        (code.Path, code.Line, code.Text()).Should().Be(("$.fields[0].code", 4, "ENV"));
    }

    [Fact]
    public void Values_are_read_as_what_they_are()
    {
        var root = Read("""{ "day": "2024-02-29", "whole": 15, "flag": false, "track": "civil" }""").Object("day", "whole", "flag", "track");

        root.Required("day").Day().Should().Be(new DateOnly(2024, 2, 29));
        root.Required("whole").Whole(1, 15).Should().Be(15);
        root.Required("flag").Flag().Should().BeFalse();
        root.Required("track").Choice<Track>().Should().Be(Track.Civil);
        root.Optional("other").Should().BeNull();
    }

    [Fact]
    public void A_mark_of_byte_order_is_no_part_of_the_file() =>
        StrictJson.Read(new MemoryStream([.. Encoding.UTF8.Preamble, .. "[]"u8]), "f").Array().Should().BeEmpty();

    [Theory]
    [InlineData("{\n \"a\": 1,\n \"a\": 2\n}", "f.json(3): $.a: 'a' stands twice, first on line 2; keep one of the two")]
    [InlineData("{\n \"a\": [1, {\"b\": 1,}]\n}", "f.json(2): $.a[1]: not JSON: *; mend the syntax")]
    [InlineData("{\n \"a\": 1\n", "f.json(3): $: not JSON: *; mend the syntax")]
    [InlineData("", "f.json(1): $: not JSON: *; mend the syntax")]
    [InlineData("{} {}", "f.json(1): $: not JSON: *; mend the syntax")]
    [InlineData("{\n\"a\": \"\\uD800\"}", "f.json(2): $.a: a string holds broken Unicode; write the whole character")]
    public void What_is_not_JSON_is_refused_with_its_place(string json, string message) =>
        FluentActions.Invoking(() => Read(json)).Should().Throw<FormatException>().WithMessage(message);

    [Fact]
    public void What_is_not_text_is_refused_with_its_line() =>
        FluentActions.Invoking(() => StrictJson.Read(new MemoryStream([(byte)'[', (byte)'\n', (byte)'"', 0xFF, (byte)'"', (byte)']']), "f.json"))
            .Should().Throw<FormatException>().WithMessage("f.json(2): $: not UTF-8 text; save the file as UTF-8");

    [Theory]
    [InlineData("""{ "cod": 1 }""", "f.json(1): $.cod: unknown property 'cod'; did you mean 'code'?")]
    [InlineData("""{ "zebra": 1 }""", "f.json(1): $.zebra: unknown property 'zebra'; known are code, day")]
    [InlineData("[]", "f.json(1): $: expected an object, not an array; write an object")]
    public void Nothing_stands_in_an_object_that_its_reader_does_not_know(string json, string message) =>
        FluentActions.Invoking(() => Read(json).Object("code", "day")).Should().Throw<FormatException>().WithMessage(message);

    [Theory]
    [InlineData("""{ }""", "f.json(1): $: 'x' is missing; add 'x'")]
    [InlineData("""{ "x": null }""", "f.json(1): $.x: expected a string, not null; leave the property out where it is optional")]
    [InlineData("""{ "x": 7 }""", "f.json(1): $.x: expected a string, not 7; write a string")]
    [InlineData("""{ "x": " " }""", "f.json(1): $.x: the text is empty; *")]
    [InlineData("""{ "x": "2023-02-29" }""", "f.json(1): $.x: '2023-02-29' is no day of the calendar; write yyyy-MM-dd")]
    [InlineData("""{ "x": "2023-2-9" }""", "f.json(1): $.x: '2023-2-9' is no day of the calendar; write yyyy-MM-dd")]
    public void A_day_is_a_day(string json, string message) =>
        FluentActions.Invoking(() => Read(json).Required("x").Day()).Should().Throw<FormatException>().WithMessage(message);

    [Theory]
    [InlineData("0")]
    [InlineData("16")]
    [InlineData("1.5")]
    [InlineData("1e1")]
    [InlineData("99999999999999")]
    public void A_number_is_whole_and_within_its_bounds(string number) =>
        FluentActions.Invoking(() => Read($"[{number}]").Array()[0].Whole(1, 15))
            .Should().Throw<FormatException>().WithMessage($"f.json(1): $[0]: {number} is no whole number from 1 to 15; write one");

    [Theory]
    [InlineData("\"civl\"", "*'civl' is not known; did you mean 'civil'?")]
    [InlineData("\"Civil\"", "*'Civil' is not known; did you mean 'civil'?")]
    [InlineData("\"none\"", "*'none' is not known; known are civil, administrative")]
    [InlineData("\"1\"", "*'1' is not known; known are civil, administrative")]
    [InlineData("true", "*expected a string, not true; write a string")]
    public void A_choice_is_one_of_the_known_ones(string json, string message) =>
        FluentActions.Invoking(() => Read(json).Choice<Track>()).Should().Throw<FormatException>().WithMessage(message);

    private static StrictJson Read(string json) => StrictJson.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)), "f.json");
}
