using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CaseReplay.Binding;

/// <summary>How use cases and their answers look as JSON: camel-case names, enums by name, nothing unknown, nothing missing.</summary>
internal static class Wire
{
    /// <summary>Chinese as Chinese; for printing, never for a web page.</summary>
    public static JsonSerializerOptions Readable { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonSerializerOptions Options { get; } = Make();

    /// <summary>A property that a scenario may set.</summary>
    public static bool IsSettable(JsonPropertyInfo property) => property.Set is not null || property.AssociatedParameter is not null;

    /// <summary>May it hold null?</summary>
    public static bool IsNullable(JsonPropertyInfo property) => property.PropertyType.IsValueType
        ? Nullable.GetUnderlyingType(property.PropertyType) is not null
        : property.AssociatedParameter?.IsNullable ?? property.IsSetNullable;

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RequireAllOfPositionalStructs } },
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new JsonStringEnumConverter(allowIntegerValues: false) },
        };
        options.MakeReadOnly();
        return options;
    }

    /// <summary>The serializer makes structs without their constructor, and would take what is missing of one as zero.</summary>
    private static void RequireAllOfPositionalStructs(JsonTypeInfo info)
    {
        if (info is not { Kind: JsonTypeInfoKind.Object, Type: { IsValueType: true, IsPrimitive: false } })
        {
            return;
        }

        var positional = info.Type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var property in info.Properties.Where(property => property.Set is not null && positional.Contains(property.Name)))
        {
            property.IsRequired = true;
        }
    }
}
