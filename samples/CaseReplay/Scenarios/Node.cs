using System.Text.Json;
using System.Text.Json.Nodes;

namespace CaseReplay.Scenarios;

/// <summary>A JSON value that knows the line it stands on.</summary>
internal sealed record Node(JsonValueKind Kind, int Line)
{
    /// <summary>A string's value, or a number as it was written.</summary>
    public string Text { get; init; } = "";

    /// <summary>An object's members, as they come.</summary>
    public IReadOnlyList<Member> Members { get; init; } = [];

    /// <summary>An array's items.</summary>
    public IReadOnlyList<Node> Items { get; init; } = [];

    public Member? Find(string name) => Members.FirstOrDefault(member => member.Name == name);

    /// <summary>The same value without its lines.</summary>
    public JsonNode? ToJson() => Kind switch
    {
        JsonValueKind.Object => new JsonObject(Members.Select(member => KeyValuePair.Create(member.Name, member.Value.ToJson()))),
        JsonValueKind.Array => new JsonArray([.. Items.Select(item => item.ToJson())]),
        JsonValueKind.String => JsonValue.Create(Text),
        JsonValueKind.Null => null,
        _ => JsonNode.Parse(Text),
    };

    public override string ToString() => Kind == JsonValueKind.Null ? "null" : ToJson()!.ToJsonString(Binding.Wire.Readable);
}

/// <summary>A member of an object, and the line its name stands on.</summary>
internal sealed record Member(string Name, int Line, Node Value);
