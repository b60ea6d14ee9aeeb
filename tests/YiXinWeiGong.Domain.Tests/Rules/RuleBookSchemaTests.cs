using System.Text.Json.Nodes;
using CaseReplay;

namespace YiXinWeiGong.Rules;

/// <summary>The schema that tells an editor what a rule book may say, against the reader that decides.</summary>
public sealed class RuleBookSchemaTests
{
    private static readonly JsonNode Schema = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "rule-book.schema.json")))!;

    public static TheoryData<string> Books() => [.. EmbeddedJson.Under("Rules.books")];

    [Theory]
    [MemberData(nameof(Books))]
    public void Every_book_that_ships_fits_it(string name)
    {
        using var json = EmbeddedJson.Open(name);

        new NaiveSchema(Schema).Faults(JsonNode.Parse(json)).Should().BeEmpty();
    }

    [Fact]
    public void It_knows_every_parameter_and_no_other() =>
        Properties("parameters").Select(property => property.Key).Should().BeEquivalentTo(LegalParameters.All.Select(parameter => parameter.Key));

    [Fact]
    public void It_knows_every_open_point_with_its_options_the_default_first() =>
        Properties("choices").Select(property => $"{property.Key}: {string.Join(' ', property.Value!["enum"]!.AsArray().Select(option => option!.GetValue<string>()))}")
            .Should().BeEquivalentTo(OpenPoints.All.Select(point => $"{point.Key}: {string.Join(' ', point.Options)}"));

    [Theory]
    [InlineData("""{ "id": "X", "version": 1, "zh": "甲", "en": "a", "source": "s", "layer": "local", "from": "2026-01-01", "parametres": {} }""")]
    [InlineData("""{ "id": "X", "version": 1, "zh": "甲", "en": "a", "source": "s", "layer": "regional", "from": "2026-01-01" }""")]
    [InlineData("""{ "id": "X", "version": 1, "zh": "甲", "en": "a", "source": "s", "layer": "local", "from": "2026-01-01", "parameters": { "agency-reply": { "is": "soon", "article": "a" } } }""")]
    [InlineData("""{ "id": "X", "version": 0, "zh": "甲", "en": "a", "source": "s", "layer": "local", "from": "2026-01-01" }""")]
    public void What_the_reader_refuses_does_not_fit_it(string json)
    {
        new NaiveSchema(Schema).Faults(JsonNode.Parse(json)).Should().NotBeEmpty();
        FluentActions.Invoking(() => Days.Book(json)).Should().Throw<FormatException>();
    }

    [Fact]
    public void It_allows_each_parameter_the_units_and_numbers_that_the_reader_allows()
    {
        string[] values = ["\"2 days\"", "\"2 months\"", "\"2 working days\"", "\"2日\"", "\"2个月\"", "\"2个工作日\"", "\"1200 days\"", "\"1201 days\"", "\"1 day\"", "0", "1"];
        foreach (var (key, value) in LegalParameters.All.SelectMany(parameter => values.Select(value => (parameter.Key, value))))
        {
            var json = $$"""
                { "id": "X", "version": 1, "zh": "甲", "en": "a", "source": "s", "layer": "local", "from": "2026-01-01",
                  "parameters": { "{{key}}": { "is": {{value}}, "article": "a" } } }
                """;

            new NaiveSchema(Schema).Faults(JsonNode.Parse(json)).Any().Should().Be(Refuses(json), $"{key} is {value}");
        }

        static bool Refuses(string json)
        {
            try
            {
                _ = Days.Book(json);
                return false;
            }
            catch (FormatException)
            {
                return true;
            }
        }
    }

    private static JsonObject Properties(string of) => Schema["properties"]![of]!["properties"]!.AsObject();
}
