using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using CaseReplay.Scenarios;
using CaseReplay.Text;

namespace CaseReplay.Binding;

/// <summary>
/// Checks a JSON value against a .NET type, member by member, so that every fault has its line, and puts ids where
/// aliases stand. What comes out is what System.Text.Json makes the object of.
/// </summary>
internal sealed class ValueBinder(Aliases aliases, Faults faults)
{
    /// <summary>The property in which a command's own id stands.</summary>
    public const string Id = "id";

    /// <summary>When the step happens, where unknown aliases in <c>id</c> make new ids: commands.</summary>
    public DateTimeOffset? MakeIdsAt { get; init; }

    /// <summary>The object, or nothing where a fault was found.</summary>
    public object? Make(Node node, Type type)
    {
        var before = faults.Count;
        var json = Bind(node, type, isId: false);
        if (faults.Count > before)
        {
            return null;
        }

        try
        {
            return json.Deserialize(type, Wire.Options);
        }
        catch (Exception wrong) when (wrong is JsonException or NotSupportedException or InvalidOperationException or FormatException)
        {
            faults.Add(node.Line, $"不能作为 {type.Name} 读取：{wrong.Message}", $"cannot be read as {type.Name}: {wrong.Message}");
            return null;
        }
    }

    /// <summary>Is this name, as it is written or as it was meant, the property of a command in which its own id stands?</summary>
    public static bool MeansId(Type type, string name)
    {
        var settable = Wire.Options.GetTypeInfo(type).Properties.Where(Wire.IsSettable).Select(property => property.Name).ToArray();
        return settable.Contains(Id) && (name == Id || (!settable.Contains(name) && Nearest.Of(name, settable) == Id));
    }

    private JsonNode? Bind(Node node, Type declared, bool isId)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (node.Kind == JsonValueKind.Null)
        {
            return null;
        }

        if (Aliases.IsId(type))
        {
            return Expect(node, JsonValueKind.String, type) && aliases.Resolve(node, type, isId ? MakeIdsAt : null, MakeIdsAt) is { } id ? JsonValue.Create(id) : null;
        }

        if (type.IsEnum)
        {
            return Choice(node, type);
        }

        var info = Wire.Options.GetTypeInfo(type);
        return info.Kind switch
        {
            JsonTypeInfoKind.Object => Expect(node, JsonValueKind.Object, type) ? Members(node, info) : null,
            JsonTypeInfoKind.Enumerable => Expect(node, JsonValueKind.Array, type) ? Items(node, info.ElementType!) : null,
            JsonTypeInfoKind.Dictionary => Expect(node, JsonValueKind.Object, type)
                ? new JsonObject(node.Members.Select(member => KeyValuePair.Create(member.Name, Bind(member.Value, info.ElementType!, isId: false))))
                : null,
            _ => Leaf(node, type),
        };
    }

    private JsonObject Members(Node node, JsonTypeInfo info)
    {
        var settable = info.Properties.Where(Wire.IsSettable).ToDictionary(property => property.Name, StringComparer.Ordinal);
        var bound = new JsonObject();
        var meant = new HashSet<string?>();
        foreach (var member in node.Members.OrderBy(member => member.Name == Id ? 0 : 1))
        {
            if (!settable.TryGetValue(member.Name, out var property))
            {
                var hint = Nearest.Hint(member.Name, settable.Keys);
                _ = meant.Add(Nearest.Of(member.Name, settable.Keys));
                faults.Add(member.Line, $"{info.Type.Name} 没有属性“{member.Name}”{hint.Zh}", $"{info.Type.Name} has no property '{member.Name}'{hint.En}");
            }
            else if (member.Value.Kind == JsonValueKind.Null && !Wire.IsNullable(property))
            {
                faults.Add(member.Line, $"{info.Type.Name} 的“{member.Name}”不能为 null。", $"'{member.Name}' of {info.Type.Name} cannot be null.");
            }
            else
            {
                bound[member.Name] = Bind(member.Value, property.PropertyType, member.Name == Id);
            }
        }

        // A mistyped name is one fault, not also a missing one.
        foreach (var property in settable.Values.Where(property => IsRequired(property) && node.Find(property.Name) is null && !meant.Contains(property.Name)))
        {
            faults.Add(node.Line, $"{info.Type.Name} 缺少必填属性“{property.Name}”。", $"{info.Type.Name} needs '{property.Name}'.");
        }

        return bound;
    }

    private JsonArray Items(Node node, Type element)
    {
        foreach (var item in node.Items.Where(item => item.Kind == JsonValueKind.Null))
        {
            faults.Add(item.Line, "列表中不能有 null。", "a list cannot hold null.");
        }

        return new JsonArray([.. node.Items.Select(item => Bind(item, element, isId: false))]);
    }

    private JsonNode? Choice(Node node, Type type)
    {
        if (!Expect(node, JsonValueKind.String, type))
        {
            return null;
        }

        var names = Enum.GetNames(type);
        if (node.Text.Split(", ").All(names.Contains))
        {
            return node.ToJson();
        }

        faults.Add(node.Line, $"{type.Name} 没有“{node.Text}”；可用：{string.Join("、", names)}。", $"{type.Name} has no '{node.Text}'; there are {string.Join(", ", names)}.");
        return null;
    }

    private JsonNode? Leaf(Node node, Type type)
    {
        var json = node.ToJson();
        try
        {
            _ = json.Deserialize(type, Wire.Options);
            return json;
        }
        catch (Exception wrong) when (wrong is JsonException or NotSupportedException or InvalidOperationException or FormatException)
        {
            faults.Add(node.Line, $"此处应为{TypeNames.Of(type).Zh}，而不是 {node}。", $"expected {TypeNames.Of(type).En}, not {node}.");
            return null;
        }
    }

    private bool Expect(Node node, JsonValueKind kind, Type type)
    {
        if (node.Kind == kind)
        {
            return true;
        }

        var (wanted, name) = (TypeNames.Of(kind), type.Name.Split('`')[0]);
        faults.Add(node.Line, $"此处应为{wanted.Zh}（{name}），而不是 {node}。", $"expected {wanted.En} ({name}), not {node}.");
        return false;
    }

    private static bool IsRequired(JsonPropertyInfo property) =>
        property.IsRequired || property.AssociatedParameter is { HasDefaultValue: false, IsMemberInitializer: false };
}
