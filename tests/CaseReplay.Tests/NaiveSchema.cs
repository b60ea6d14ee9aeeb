using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CaseReplay;

/// <summary>As much of JSON Schema 2020-12 as the schemas of this repository use; a keyword it does not know is an error, never a pass.</summary>
internal sealed class NaiveSchema(JsonNode root)
{
    private static readonly string[] Silent = ["$schema", "$id", "$defs", "title", "description"];

    /// <summary>What does not fit, by its path.</summary>
    public IReadOnlyList<string> Faults(JsonNode? value) => [.. Faults(root, value, "$")];

    private IEnumerable<string> Faults(JsonNode schema, JsonNode? value, string path) =>
        schema.AsObject().Where(pair => !Silent.Contains(pair.Key)).SelectMany(pair => Faults(schema, pair.Key, pair.Value!, value, path));

    private IEnumerable<string> Faults(JsonNode schema, string keyword, JsonNode rule, JsonNode? value, string path)
    {
        var members = value as JsonObject;
        var items = value as JsonArray;
        return keyword switch
        {
            "$ref" => Faults(root["$defs"]![rule.GetValue<string>()["#/$defs/".Length..]]!, value, path),
            "type" => Unless(TypeOf(value) == rule.GetValue<string>(), $"{path} is not {rule}"),
            "const" => Unless(JsonNode.DeepEquals(rule, value), $"{path} is not {rule}"),
            "enum" => Unless(rule.AsArray().Any(one => JsonNode.DeepEquals(one, value)), $"{path} is none of {rule.ToJsonString()}"),
            "pattern" => Unless(value is not JsonValue text || Regex.IsMatch(text.ToString(), rule.GetValue<string>()), $"{path} does not match"),
            "minLength" => Unless(value is not JsonValue text || text.ToString().Length >= rule.GetValue<int>(), $"{path} is too short"),
            "minimum" => Unless(value is not JsonValue number || value.GetValueKind() != JsonValueKind.Number || number.GetValue<int>() >= rule.GetValue<int>(), $"{path} is too small"),
            "maximum" => Unless(value is not JsonValue number || value.GetValueKind() != JsonValueKind.Number || number.GetValue<int>() <= rule.GetValue<int>(), $"{path} is too great"),
            "format" => Unless(rule.GetValue<string>() == "uuid" && Guid.TryParse(value?.ToString(), out _), $"{path} is no {rule}"),
            "minItems" => Unless(items is null || items.Count >= rule.GetValue<int>(), $"{path} has too few items"),
            "minProperties" => Unless(members is null || members.Count >= rule.GetValue<int>(), $"{path} has too few members"),
            "maxProperties" => Unless(members is null || members.Count <= rule.GetValue<int>(), $"{path} has too many members"),
            "required" => rule.AsArray().SelectMany(name => Unless(members is null || members.ContainsKey(name!.GetValue<string>()), $"{path} lacks {name}")),
            "not" => Unless(Faults(rule, value, path).Any(), $"{path} is what it must not be"),
            "oneOf" => Unless(rule.AsArray().Count(one => !Faults(one!, value, path).Any()) == 1, $"{path} fits not exactly one"),
            "items" => items?.SelectMany((item, i) => Faults(rule, item, $"{path}[{i}]")) ?? [],
            "properties" => members?.Where(member => rule[member.Key] is not null).SelectMany(member => Faults(rule[member.Key]!, member.Value, $"{path}.{member.Key}")) ?? [],
            "propertyNames" => members?.SelectMany(member => Faults(rule, JsonValue.Create(member.Key), $"{path}.{member.Key}")) ?? [],
            "additionalProperties" => members?.Where(member => schema["properties"]?[member.Key] is null).SelectMany(member => rule is JsonValue
                ? [$"{path}.{member.Key} is unknown"]
                : Faults(rule, member.Value, $"{path}.{member.Key}")) ?? [],
            _ => throw new NotSupportedException(keyword),
        };
    }

    private static string[] Unless(bool fits, string fault) => fits ? [] : [fault];

    private static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null => "null",
        System.Text.Json.JsonValueKind.Number => "integer",
        System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => "boolean",
        var kind => kind.ToString()!.ToLowerInvariant(),
    };
}
