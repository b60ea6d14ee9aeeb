using System.Reflection;
using System.Text.Json;

namespace YiXinWeiGong;

/// <summary>Opens the data files that ship inside the assembly, and reads JSON without reflection.</summary>
internal static class EmbeddedJson
{
    private const string Root = "YiXinWeiGong.";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private static Assembly Home => typeof(EmbeddedJson).Assembly;

    /// <summary>The names of the files under a folder, in ordinal order.</summary>
    public static IEnumerable<string> Under(string folder) => Home.GetManifestResourceNames()
        .Where(name => name.StartsWith($"{Root}{folder}.", StringComparison.Ordinal))
        .Select(name => name[Root.Length..])
        .Order(StringComparer.Ordinal);

    /// <summary>The bytes of a file.</summary>
    public static Stream Open(string name) => Home.GetManifestResourceStream(Root + name)
        ?? throw new InvalidOperationException($"The assembly holds no file '{name}'.");

    /// <summary>A file's JSON; a property that stands twice is an error.</summary>
    public static JsonDocument Read(string name)
    {
        using var stream = Open(name);
        return Read(stream);
    }

    /// <summary>A stream's JSON; a property that stands twice is an error.</summary>
    public static JsonDocument Read(Stream stream) => JsonDocument.Parse(stream, Strict);

    /// <summary>The text of a property, or nothing where the property is absent.</summary>
    public static string? Text(this JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) ? value.GetString() : null;

    /// <summary>The text of a property that must stand.</summary>
    public static string RequiredText(this JsonElement element, string property) =>
        element.Text(property) ?? throw new FormatException($"'{property}' is missing in {element}.");

    /// <summary>The day a property names, or nothing where the property is absent.</summary>
    public static DateOnly? Day(this JsonElement element, string property) =>
        element.Text(property) is { } text ? IsoDate.Parse(text) : null;
}
