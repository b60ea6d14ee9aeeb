using System.Collections.Frozen;

namespace YiXinWeiGong.Offices;

/// <summary>An administrative division (行政区划) and the codes it bore, each from when to when.</summary>
public sealed record Division
{
    /// <summary>Its present name.</summary>
    public required string Zh { get; init; }

    /// <summary>Its codes (GB/T 2260), the oldest first; no two hold on a day.</summary>
    public required IReadOnlyList<DatedCode> Codes { get; init; }

    /// <summary>The code it bears on a day, or nothing.</summary>
    /// <param name="on">The day.</param>
    public string? CodeOn(DateOnly on) => Codes.FirstOrDefault(code => code.Holds(on))?.Code;
}

/// <summary>A division's code and the days on which it is valid.</summary>
public sealed record DatedCode
{
    /// <summary>The six digits.</summary>
    public required string Code { get; init; }

    /// <summary>The first day, none where it is not known.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day, none while it goes on.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Is it valid on a day?</summary>
    /// <param name="on">The day.</param>
    public bool Holds(DateOnly on) => (From ?? DateOnly.MinValue) <= on && on <= (Until ?? DateOnly.MaxValue);
}

/// <summary>
/// Division codes by date (行政区划代码, KEY-01, KEY-02). The embedded table knows the divisions whose code changed and those
/// of the embedded offices, is from general knowledge, and is marked so; a host adds its own.
/// </summary>
public sealed class Divisions
{
    private static readonly Lazy<Divisions> LazyEmbedded = new(ReadEmbedded);

    private readonly FrozenDictionary<string, Division> _byCode;

    internal Divisions(IReadOnlyList<Division> all) =>
        (All, _byCode) = (all, all.SelectMany(division => division.Codes.Select(code => KeyValuePair.Create(code.Code, division))).ToFrozenDictionary(StringComparer.Ordinal));

    /// <summary>The table that ships with the library.</summary>
    public static Divisions Embedded => LazyEmbedded.Value;

    /// <summary>Every division of the table.</summary>
    public IReadOnlyList<Division> All { get; }

    /// <summary>This table and further divisions; this one stays as it is.</summary>
    /// <param name="json">UTF-8 JSON of the form of the embedded <c>divisions.json</c>; the stream stays open.</param>
    /// <param name="file">The name to cite where something is wrong.</param>
    /// <exception cref="FormatException">The data are no sound table; the message gives file, line, place and how to mend it.</exception>
    public Divisions With(Stream json, string file = "divisions.json") => DivisionsReader.Add(this, StrictJson.Read(json, file));

    /// <summary>The division that bears a code or once bore it, or nothing.</summary>
    /// <param name="code">The six digits.</param>
    public Division? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>The code that the division of a code bears on a day; a code that the table does not know stands for itself.</summary>
    /// <param name="code">The six digits, valid now or once.</param>
    /// <param name="on">The day.</param>
    public string CodeOn(string code, DateOnly on) => Find(code)?.CodeOn(on) ?? code;

    /// <summary>A code, then its prefecture's and its province's (KEY-01): <c>430182</c>, <c>430100</c>, <c>430000</c>.</summary>
    /// <param name="code">The six digits.</param>
    public static IReadOnlyList<string> Upward(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.Length == 6 ? [.. new[] { code, code[..4] + "00", code[..2] + "0000" }.Distinct()] : [code];
    }

    private static Divisions ReadEmbedded()
    {
        using var json = EmbeddedJson.Open("Offices.divisions.json");
        return new Divisions([]).With(json);
    }
}
