using System.Collections.Frozen;
using System.Text.Json;

namespace YiXinWeiGong.Rules;

/// <summary>A field of public interest (办案领域) and the law that opens it.</summary>
public sealed record Field
{
    /// <summary>Its code.</summary>
    public required FieldCode Code { get; init; }

    /// <summary>Its name in Chinese.</summary>
    public required string Zh { get; init; }

    /// <summary>Its name in English.</summary>
    public required string En { get; init; }

    /// <summary>The tracks its law opens; none where the text names none.</summary>
    public FieldTracks Tracks { get; init; }

    /// <summary>The articles it rests on.</summary>
    public required string Basis { get; init; }

    /// <summary>The first day on which it is statutory; none for a field that rests on local decisions.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Is it exploratory (探索领域), so that each clue must cite its own basis?</summary>
    public bool IsExploratory { get; init; }

    /// <summary>What the table cannot say in its columns.</summary>
    public string? Note { get; init; }

    /// <summary>Is it a statutory field (法定领域) on a day?</summary>
    /// <param name="on">The day, ordinarily that of filing.</param>
    public bool IsStatutory(DateOnly on) => !IsExploratory && From <= on;

    /// <summary>The code and the Chinese name.</summary>
    public override string ToString() => $"{Code} {Zh}";
}

/// <summary>The dated table of fields (办案领域). The scope follows later laws (公益诉讼办案规则第一百一十条), so the table is data.</summary>
public sealed class Fields
{
    private static readonly Lazy<Fields> LazyEmbedded = new(ReadEmbedded);

    private readonly FrozenDictionary<FieldCode, Field> _byCode;

    private Fields(IReadOnlyList<Field> all) => (All, _byCode) = (all, all.ToFrozenDictionary(field => field.Code));

    /// <summary>The table that ships with the library.</summary>
    public static Fields Embedded => LazyEmbedded.Value;

    /// <summary>Every field, in the table's order.</summary>
    public IReadOnlyList<Field> All { get; }

    /// <summary>Is there a field of this code? Codes are compared as written.</summary>
    /// <param name="code">The code.</param>
    public bool Knows(FieldCode code) => _byCode.ContainsKey(code);

    /// <summary>The field of a code, or nothing.</summary>
    /// <param name="code">The code.</param>
    public Field? Find(FieldCode code) => _byCode.GetValueOrDefault(code);

    private static Fields ReadEmbedded()
    {
        using var document = EmbeddedJson.Read("Rules.fields.json");
        return new Fields([.. document.RootElement.GetProperty("fields").EnumerateArray().Select(Read)]);
    }

    private static Field Read(JsonElement field) => new()
    {
        Code = new FieldCode(field.RequiredText("code")),
        Zh = field.RequiredText("zh"),
        En = field.RequiredText("en"),
        Tracks = field.RequiredText("tracks") switch
        {
            "" => FieldTracks.None,
            "C" => FieldTracks.Civil,
            "A" => FieldTracks.Administrative,
            "CA" => FieldTracks.Civil | FieldTracks.Administrative,
            var other => throw new FormatException($"'{other}' names no tracks."),
        },
        Basis = field.RequiredText("basis"),
        From = field.Day("from"),
        IsExploratory = field.TryGetProperty("exploratory", out var exploratory) && exploratory.GetBoolean(),
        Note = field.Text("note"),
    };
}
