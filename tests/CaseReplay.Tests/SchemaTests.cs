using System.Text.Json.Nodes;
using YiXinWeiGong.Offices;

namespace CaseReplay;

/// <summary>The published schema says what the program reads.</summary>
public sealed class SchemaTests
{
    /// <summary>Every member that the format has.</summary>
    private const string Everything = """
        {
          "$schema": "scenario.schema.json",
          "title": "t",
          "source": { "zh": "来源", "en": "source" },
          "assumed": ["a", { "zh": "甲", "en": "b" }],
          "offices": ["ningxiang"],
          "people": {
            "v": { "volunteer": { "office": "ningxiang", "categories": ["npc-deputy"], "specialties": ["ENV"], "appointedOn": "2023-03-01" } },
            "s": { "staff": { "office": "ningxiang", "posts": ["IntakeOfficer", "LiaisonOfficer", "Procurator", "DepartmentHead", "DeputyChief", "ChiefProcurator"], "from": "2020-01-01" } },
            "a": { "applicant": true },
            "o": { "other": true }
          },
          "steps": [
            { "at": "2023-05", "as": "public", "do": "ListOffices", "expect": { "count": 4 }, "assumed": ["x"], "note": "n" },
            { "at": "2023-05-02", "as": "system", "do": "ListOffices", "with": {}, "expect": { "value": { "[0].level": "Supreme" } } },
            {
              "at": "2023-05-02T10:00:00+08:00", "as": "v", "do": "SubmitClue",
              "with": { "id": "c", "field": "ENV", "divisionCode": "430182", "title": "t", "description": "d" },
              "expect": { "status": "Submitted", "due": [] }
            },
            {
              "at": "2023-05-02T10:00+08:00", "as": "s", "do": "ReceiveClue", "with": { "clue": "c" },
              "expect": { "number": "1", "due": { "kind": "agency-reply", "nominal": "2023-07-02", "effective": null } }
            },
            { "at": "2023-05-03", "as": "s", "do": "ReceiveClue", "with": { "clue": "c" }, "expect": { "refused": "clue.unknown" } }
          ]
        }
        """;

    private static readonly DirectoryInfo Root = Directory.GetParent(Path.GetFullPath(ScenarioFiles.ShippedCases()))!.Parent!.Parent!;
    private static readonly JsonNode Schema = JsonNode.Parse(File.ReadAllText(Path.Combine(Root.FullName, "docs", "scenarios", "scenario.schema.json")))!;

    [Fact]
    public void Shipped_cases_and_the_scenario_with_everything_fit_it()
    {
        foreach (var json in Directory.GetFiles(ScenarioFiles.ShippedCases(), "*.json").Append(Path.Combine(Root.FullName, "docs", "scenarios", "urgent.json")).Select(File.ReadAllText).Append(Everything).Append(Scenes.Good))
        {
            new NaiveSchema(Schema).Faults(JsonNode.Parse(json)).Should().BeEmpty();
            Scenes.Check(json).Faults.Should().BeEmpty();
        }
    }

    [Fact]
    public void The_guides_example_fits_it_and_can_be_read()
    {
        var guide = File.ReadAllText(Path.Combine(Root.FullName, "docs", "scenarios", "README.md"));
        var example = guide.Split("```json\n")[1].Split("```")[0];

        new NaiveSchema(Schema).Faults(JsonNode.Parse(example)).Should().BeEmpty();
        Scenes.Check(example).Faults.Should().BeEmpty();
    }

    [Fact]
    public void It_knows_the_members_that_the_program_reads_and_no_others()
    {
        var everything = Members(JsonNode.Parse(Everything)!);

        everything.Except(Named(Schema)).Should().BeEmpty();
        Named(Schema).Except(everything).Should().BeEmpty("the scenario with everything has every member, and the program reads it");
    }

    [Fact]
    public void It_knows_every_post() =>
        Schema["$defs"]!["person"]!["properties"]!["staff"]!["properties"]!["posts"]!["items"]!["enum"]!.AsArray().Select(post => post!.GetValue<string>())
            .Should().Equal(Enum.GetNames<Post>()[1..]);

    [Theory]
    [InlineData("\"source\": \"test\",", "")]
    [InlineData("\"source\": \"test\",", "\"source\": \"test\", \"extra\": 1,")]
    [InlineData("\"as\": \"intake\"", "\"as\": \"intake\", \"asumed\": []")]
    [InlineData("{ \"other\": true }", "{ \"other\": true, \"applicant\": true }")]
    [InlineData("{ \"other\": true }", "{ \"other\": false }")]
    [InlineData("\"posts\": [\"IntakeOfficer\"]", "\"posts\": [\"Intake\"]")]
    [InlineData("\"deputy\": {", "\"system\": {")]
    [InlineData("\"at\": \"2023-05-08T10:00+08:00\"", "\"at\": \"2023-05-08T10:00\"")]
    [InlineData("\"count\": 1", "\"count\": -1")]
    public void What_the_program_refuses_it_refuses_too(string piece, string other)
    {
        var json = Scenes.With(piece, other);

        new NaiveSchema(Schema).Faults(JsonNode.Parse(json)).Should().NotBeEmpty();
        Scenes.Check(json).Faults.Should().NotBeEmpty();
    }

    /// <summary>The names of members, but for those an author makes: aliases, properties of commands, paths of answers.</summary>
    private static HashSet<string> Members(JsonNode node, bool own = true) => node switch
    {
        JsonObject members => [.. members.Where(_ => own).Select(member => member.Key),
            .. members.Where(member => member.Key is not ("with" or "value") && member.Value is not null).SelectMany(member => Members(member.Value!, member.Key != "people"))],
        JsonArray items => [.. items.SelectMany(item => Members(item!))],
        _ => [],
    };

    private static HashSet<string> Named(JsonNode? schema) => schema switch
    {
        JsonObject node => [.. node.SelectMany(pair => pair is { Key: "properties", Value: JsonObject named } ? named.Select(member => member.Key).Concat(named.SelectMany(member => Named(member.Value))) : Named(pair.Value))],
        JsonArray items => [.. items.SelectMany(Named)],
        _ => [],
    };
}
