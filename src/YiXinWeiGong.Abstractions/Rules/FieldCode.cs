using System.Text.Json;
using System.Text.Json.Serialization;

namespace YiXinWeiGong.Rules;

/// <summary>A code of the dated table of fields of public interest (办案领域), such as <c>ENV</c>; the fields are data, for later laws add to them (BG 110).</summary>
/// <param name="Value">The bare code.</param>
[JsonConverter(typeof(FieldCodeJsonConverter))]
public readonly record struct FieldCode(string Value)
{
    /// <summary>The bare code.</summary>
    public override string ToString() => Value ?? "";
}

/// <summary>Writes a field's code as a plain string, and reads it back.</summary>
public sealed class FieldCodeJsonConverter : JsonConverter<FieldCode>
{
    /// <inheritdoc/>
    public override FieldCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && reader.GetString() is { Length: > 0 } code
            ? new FieldCode(code)
            : throw new JsonException("A field's code is a string that is not empty.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, FieldCode value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.Value);
    }
}
