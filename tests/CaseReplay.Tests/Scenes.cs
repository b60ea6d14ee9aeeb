using System.Text;
using CaseReplay.Binding;
using CaseReplay.Scenarios;
using CaseReplay.Text;

namespace CaseReplay;

/// <summary>Scenarios for tests: a good one, and what becomes of it when a piece of it is replaced.</summary>
internal static class Scenes
{
    public const string Good = """
        {
          "title": { "zh": "河边垃圾", "en": "Waste by the river" },
          "source": "test",
          "offices": ["ningxiang"],
          "people": {
            "volunteer-a": {
              "volunteer": { "office": "ningxiang", "specialties": ["ENV"], "appointedOn": "2023-03-01" }
            },
            "deputy": { "other": true },
            "intake": {
              "staff": { "office": "ningxiang", "posts": ["IntakeOfficer"], "from": "2020-01-01" }
            }
          },
          "steps": [
            {
              "at": "2023-05-08T09:00+08:00",
              "as": "volunteer-a",
              "do": "SubmitClue",
              "with": {
                "id": "clue",
                "field": "ENV",
                "divisionCode": "430182",
                "title": "河边垃圾",
                "place": { "latitude": 28.2, "longitude": 112.5 },
                "description": "两车砖块。"
              },
              "expect": { "status": "Submitted" }
            },
            {
              "at": "2023-05-08T10:00+08:00",
              "as": "intake",
              "do": "ReceiveClue",
              "with": { "clue": "clue" },
              "expect": {
                "status": "Received",
                "number": "宁检公益线索〔2023〕1号"
              }
            },
            {
              "at": "2023-05-08T11:00+08:00",
              "as": "volunteer-a",
              "do": "ListMyClues",
              "expect": {
                "count": 1,
                "value": { "[0].status": "Received" }
              }
            },
            {
              "at": "2023-05-08T12:00+08:00",
              "as": "volunteer-a",
              "do": "ReceiveClue",
              "with": { "clue": "clue" },
              "expect": { "refused": "use-case.denied" }
            }
          ]
        }
        """;

    /// <summary>The good scenario with one piece replaced; the piece must be there.</summary>
    public static string With(string piece, string other)
    {
        Good.Should().Contain(piece);
        return Good.Remove(Good.IndexOf(piece, StringComparison.Ordinal), piece.Length).Insert(Good.IndexOf(piece, StringComparison.Ordinal), other);
    }

    /// <summary>The line on which a piece first stands, counted from 1.</summary>
    public static int LineOf(string text, string piece)
    {
        text.Should().Contain(piece);
        return text[..text.IndexOf(piece, StringComparison.Ordinal)].Count(c => c == '\n') + 1;
    }

    /// <summary>What is wrong with a scenario, in English, and the scenario where nothing is.</summary>
    public static (BoundScenario? Bound, string[] Faults) Check(string json) => Check(Encoding.UTF8.GetBytes(json));

    public static (BoundScenario? Bound, string[] Faults) Check(byte[] json)
    {
        var faults = new Faults("x.json");
        var bound = ScenarioReader.Read(json, faults) is { } scenario ? StepBinder.Bind(scenario, UseCases.Registered(), faults) : null;
        return (bound, [.. faults.All.Select(fault => fault.In(Language.En))]);
    }
}

/// <summary>Runs the program as its command line would.</summary>
internal sealed class Console : IDisposable
{
    private readonly StringWriter _out = new();
    private readonly StringWriter _error = new();

    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("case-replay-tests-").FullName;

    public string Out => _out.ToString();

    public string Error => _error.ToString();

    public bool Colours { get; init; }

    public string Write(string name, string json)
    {
        var path = Path.Combine(Directory, name);
        File.WriteAllText(path, json);
        return path;
    }

    public Task<int> RunAsync(params string[] arguments) =>
        new Replay(Options.Parse(arguments), new Terminal(_out, _error) { Colours = Colours }).RunAsync();

    public void Dispose() => System.IO.Directory.Delete(Directory, recursive: true);
}
