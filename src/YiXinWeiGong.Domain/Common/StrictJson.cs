using System.Globalization;
using System.Text.Json;

namespace YiXinWeiGong;

/// <summary>
/// A JSON value that knows its file, line and path and gives only what its reader asks for: anything else is a
/// <see cref="FormatException"/> of the form <c>file(line): path: what is wrong; how to mend it</c>.
/// </summary>
internal sealed class StrictJson(string file, string path, int line, JsonValueKind kind, string raw = "")
{
    /// <summary>The file it stands in.</summary>
    public string File { get; } = file;

    /// <summary>Where it stands in the file, such as <c>$.fields[3].code</c>.</summary>
    public string Path { get; } = path;

    /// <summary>The line it begins on, with its name where it has one.</summary>
    public int Line { get; } = line;

    /// <summary>What it is.</summary>
    public JsonValueKind Kind { get; } = kind;

    /// <summary>A string's value; anything else but objects and arrays as it was written.</summary>
    public string Raw { get; } = raw;

    /// <summary>An object's members in the file's order.</summary>
    public OrderedDictionary<string, StrictJson> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>An array's items.</summary>
    public List<StrictJson> Items { get; } = [];

    /// <summary>The root of a file.</summary>
    /// <param name="json">UTF-8 JSON; the stream stays open.</param>
    /// <param name="file">The name to cite in faults.</param>
    public static StrictJson Read(Stream json, string file) => StrictJsonReader.Read(json, file);

    /// <summary>This object, in which nothing stands but the named members.</summary>
    public StrictJson Object(params IReadOnlyCollection<string> known)
    {
        _ = Of(JsonValueKind.Object, "an object");
        foreach (var (name, member) in Members)
        {
            if (!known.Contains(name, StringComparer.Ordinal))
            {
                throw member.Fault(
                    $"unknown property '{name}'",
                    Nearest.Of(name, known) is { } near ? $"did you mean '{near}'?" : $"known are {string.Join(", ", known)}");
            }
        }

        return this;
    }

    /// <summary>A member that must stand.</summary>
    public StrictJson Required(string name) =>
        Members.GetValueOrDefault(name) ?? throw Fault($"'{name}' is missing", $"add '{name}'");

    /// <summary>A member that may stand.</summary>
    public StrictJson? Optional(string name) => Members.GetValueOrDefault(name);

    /// <summary>An array's items.</summary>
    public IReadOnlyList<StrictJson> Array() => Of(JsonValueKind.Array, "an array").Items;

    /// <summary>A string that says something.</summary>
    public string Text() => Of(JsonValueKind.String, "a string").Raw is { } text && !string.IsNullOrWhiteSpace(text)
        ? text
        : throw Fault("the text is empty", "say it, or leave the property out where it is optional");

    /// <summary>A whole number within bounds.</summary>
    public int Whole(int least, int most) =>
        int.TryParse(Of(JsonValueKind.Number, "a number").Raw, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most
            ? number
            : throw Fault($"{Raw} is no whole number from {least} to {most}", "write one");

    /// <summary>Yes or no.</summary>
    public bool Flag() => Kind is JsonValueKind.True or JsonValueKind.False ? Kind == JsonValueKind.True : throw Not("true or false");

    /// <summary>A day.</summary>
    public DateOnly Day() => IsoDate.TryParse(Text(), out var day)
        ? day
        : throw Fault($"'{Raw}' is no day of the calendar", "write yyyy-MM-dd");

    /// <summary>A member of an enum in camel case; never <c>none</c>.</summary>
    public TEnum Choice<TEnum>()
        where TEnum : struct, Enum
    {
        var text = Text();
        string[] known = [.. Enum.GetNames<TEnum>().Where(name => name != "None").Select(JsonNamingPolicy.CamelCase.ConvertName)];
        return known.Contains(text, StringComparer.Ordinal)
            ? Enum.Parse<TEnum>(text, ignoreCase: true)
            : throw Unknown(text, known);
    }

    /// <summary>What to throw where the text is none of the known names.</summary>
    public FormatException Unknown(string text, IReadOnlyCollection<string> known) => Fault(
        $"'{text}' is not known",
        Nearest.Of(text, known) is { } near ? $"did you mean '{near}'?" : $"known are {string.Join(", ", known)}");

    /// <summary>What to throw where something is wrong with this value.</summary>
    /// <param name="wrong">What is wrong.</param>
    /// <param name="mend">How to mend it.</param>
    public FormatException Fault(string wrong, string mend) => StrictJsonReader.Fault(File, Line, Path, wrong, mend);

    private StrictJson Of(JsonValueKind expected, string words) => Kind == expected ? this : throw Not(words);

    private FormatException Not(string words) => Fault(
        $"expected {words}, not {Words()}",
        Kind == JsonValueKind.Null ? "leave the property out where it is optional" : $"write {words}");

    private string Words() => Kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => $"the string '{Raw}'",
        _ => Raw,
    };
}
