using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using YiXinWeiGong.Outbox;
using YiXinWeiGong.Rules;

namespace YiXinWeiGong.Architecture.Outbox;

/// <summary>What an event's data look like outside, read from the event's type.</summary>
internal static class WireShape
{
    /// <summary>The fields of the envelope, which the data do not repeat.</summary>
    private static readonly string[] OfTheEnvelope = [nameof(DomainEvent.Subject), nameof(DomainEvent.At), "EqualityContract"];

    public static IReadOnlyList<IntegrationEventType> Told { get; } =
        [.. IntegrationEventTypes.All.Where(type => type.Type is not null).OrderBy(type => type.Type, StringComparer.Ordinal)];

    /// <summary>The shape in a line: <c>cn.yixinweigong.clue.submitted.v1 clue:uuid field:code …</c>.</summary>
    public static string LineOf(IntegrationEventType type) =>
        $"{type.Type} {string.Join(' ', FieldsOf(type.Event).Select(field => $"{field.Name}{(field.IsOptional ? "?" : "")}:{field.Kind}"))}";

    public static IEnumerable<Field> FieldsOf(Type @event) => @event.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => !OfTheEnvelope.Contains(property.Name))
        .Select(property => new Field(
            char.ToLowerInvariant(property.Name[0]) + property.Name[1..],
            KindOf(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType),
            IsOptional: Nullable.GetUnderlyingType(property.PropertyType) is not null
                || new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable))
        .OrderBy(field => field.Name, StringComparer.Ordinal);

    /// <summary>The JSON schema (draft 2020-12) of an event's data.</summary>
    public static JsonObject SchemaOf(Type @event)
    {
        var fields = FieldsOf(@event).ToArray();
        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(fields.Select(field => KeyValuePair.Create(field.Name, (JsonNode?)SchemaOf(field)))),
            ["required"] = new JsonArray([.. fields.Where(field => !field.IsOptional).Select(field => (JsonNode)field.Name)]),
            ["additionalProperties"] = false,
        };
    }

    private static JsonObject SchemaOf(Field field)
    {
        var schema = field.Kind switch
        {
            "integer" or "boolean" => new JsonObject { ["type"] = field.Kind },
            "uuid" or "date" or "date-time" => new JsonObject { ["type"] = "string", ["format"] = field.Kind },
            "text[]" => new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } },
            "text" or "code" => new JsonObject { ["type"] = "string" },
            var members => new JsonObject { ["enum"] = new JsonArray([.. members.Split('|').Select(member => (JsonNode)member)]) },
        };
        return field.IsOptional ? new JsonObject { ["anyOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }) } : schema;
    }

    private static string KindOf(Type type) =>
        type == typeof(Guid) || Library.ClosedInterfaces(type, typeof(ITypedId<>)).Any() ? "uuid"
        : type == typeof(string) ? "text"
        : type == typeof(FieldCode) ? "code"
        : type == typeof(DateOnly) ? "date"
        : type == typeof(DateTimeOffset) ? "date-time"
        : type == typeof(bool) ? "boolean"
        : type == typeof(int) || type == typeof(long) ? "integer"
        : type.IsEnum ? string.Join('|', Enum.GetNames(type))
        : type == typeof(IReadOnlyList<string>) ? "text[]"
        : throw new NotSupportedException($"Say in WireShape what {type.Name} looks like outside.");

    internal sealed record Field(string Name, string Kind, bool IsOptional);

    /// <summary>What of some data is not as a schema wants it; knows no more than the schemas here use.</summary>
    public static IEnumerable<string> Wrong(JsonNode? data, JsonNode schema, string path = "$")
    {
        if (schema["anyOf"] is JsonArray either)
        {
            return either.Any(one => !Wrong(data, one!, path).Any()) ? [] : [$"{path} fits none"];
        }

        if (schema["enum"] is JsonArray members)
        {
            return members.Any(member => JsonNode.DeepEquals(member, data)) ? [] : [$"{path} is {data?.ToJsonString()}"];
        }

        return ((string?)schema["type"], data) switch
        {
            ("object", JsonObject whole) => WrongMembers(whole, schema, path),
            ("array", JsonArray list) => list.SelectMany((item, index) => Wrong(item, schema["items"]!, string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"))),
            ("string", JsonValue text) when text.TryGetValue<string>(out var said) => IsOf((string?)schema["format"], said) ? [] : [$"{path} is {said}"],
            ("integer", JsonValue number) when number.TryGetValue<long>(out _) => [],
            ("boolean", JsonValue truth) when truth.TryGetValue<bool>(out _) => [],
            ("null", null) => [],
            _ => [$"{path} is {data?.ToJsonString() ?? "null"}"],
        };
    }

    private static IEnumerable<string> WrongMembers(JsonObject whole, JsonNode schema, string path)
    {
        var properties = schema["properties"]!.AsObject();
        return schema["required"]!.AsArray().Select(name => (string)name!).Where(name => !whole.ContainsKey(name)).Select(name => $"{path}.{name} is missing")
            .Concat(whole.SelectMany(member => properties[member.Key] is { } its ? Wrong(member.Value, its, $"{path}.{member.Key}") : [$"{path}.{member.Key} is unknown"]));
    }

    private static bool IsOf(string? format, string text) => format switch
    {
        null => true,
        "uuid" => Guid.TryParse(text, out _),
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "date-time" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
        _ => false,
    };

    /// <summary>The table of docs/events.md.</summary>
    public static string Table()
    {
        var text = new StringBuilder("| Type | Event | Data |\n|---|---|---|\n");
        foreach (var type in Told)
        {
            var fields = FieldsOf(type.Event).Select(field => $"`{field.Name}` {field.Kind.Replace("|", " \\| ", StringComparison.Ordinal)}{(field.IsOptional ? " or null" : "")}");
            text.Append(CultureInfo.InvariantCulture, $"| `{type.Type}` | {type.Event.Name} | {string.Join("; ", fields)} |\n");
        }

        return text.ToString();
    }

    /// <summary>The events that nobody outside is told of, for docs/events.md.</summary>
    public static string Withheld()
    {
        var text = new StringBuilder("| Event | Why nobody outside is told |\n|---|---|\n");
        foreach (var type in IntegrationEventTypes.All.Where(type => type.Type is null).OrderBy(type => type.Event.Name, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {type.Event.Name} | {type.WithheldBecause} |\n");
        }

        return text.ToString();
    }

    /// <summary>docs/events.schema.json.</summary>
    public static string Schemas()
    {
        var schemas = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "The data of the integration events, by type",
            ["$defs"] = new JsonObject(Told.Select(type => KeyValuePair.Create(type.Type!, (JsonNode?)SchemaOf(type.Event)))),
        };
        return schemas.ToJsonString(new System.Text.Json.JsonSerializerOptions { WriteIndented = true, NewLine = "\n" }) + "\n";
    }
}
