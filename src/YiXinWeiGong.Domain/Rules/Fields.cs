using System.Collections.Frozen;
using YiXinWeiGong.Clues;

namespace YiXinWeiGong.Rules;

/// <summary>
/// The table of fields (办案领域) by date and track. The scope follows later laws (公益诉讼办案规则第一百一十条), so the table is
/// data, and a host adds what its province decided.
/// </summary>
public sealed class Fields
{
    private static readonly Lazy<Fields> LazyEmbedded = new(ReadEmbedded);

    private readonly FrozenDictionary<FieldCode, Field> _byCode;

    internal Fields(IReadOnlyList<Field> all) => (All, _byCode) = (all, all.ToFrozenDictionary(field => field.Code));

    /// <summary>The table that ships with the library.</summary>
    public static Fields Embedded => LazyEmbedded.Value;

    /// <summary>Every field, in the table's order.</summary>
    public IReadOnlyList<Field> All { get; }

    /// <summary>This table and a local one: further openings of known fields, and further fields; this one stays as it is.</summary>
    /// <param name="json">UTF-8 JSON of the form of the embedded <c>fields.json</c>; the stream stays open.</param>
    /// <param name="file">The name to cite where something is wrong.</param>
    /// <exception cref="FormatException">The data are no sound table; the message gives file, line, place and how to mend it.</exception>
    public Fields With(Stream json, string file = "fields.json") => FieldsReader.Add(this, StrictJson.Read(json, file));

    /// <summary>Is there a field of this code? Codes are compared as written.</summary>
    /// <param name="code">The code.</param>
    public bool Knows(FieldCode code) => _byCode.ContainsKey(code);

    /// <summary>The field of a code, or nothing.</summary>
    /// <param name="code">The code.</param>
    public Field? Find(FieldCode code) => _byCode.GetValueOrDefault(code);

    /// <summary>Classifies a field by the chosen date, and shows the results by the other dates that are known.</summary>
    /// <param name="code">The field's code.</param>
    /// <param name="dates">The dates; the chosen one must be among them.</param>
    /// <param name="choice">Which date counts; by default that of filing.</param>
    /// <exception cref="RefusalException">The table holds no such field.</exception>
    public FieldClassification Classify(FieldCode code, FieldDates dates, FieldDate choice = FieldDate.Filing)
    {
        ArgumentNullException.ThrowIfNull(dates);
        var field = Find(code) ?? throw new RefusalException(ClueCodes.FieldUnknown, property: nameof(Field));
        var on = dates.Of(choice) ?? throw new ArgumentException($"The date of {choice} is chosen and not given.", nameof(dates));
        return new FieldClassification
        {
            Field = field,
            Choice = choice,
            Chosen = field.On(on),
            ByConduct = dates.Conduct is { } conduct ? field.On(conduct) : null,
            ByClue = dates.Clue is { } clue ? field.On(clue) : null,
            ByFiling = dates.Filing is { } filing ? field.On(filing) : null,
        };
    }

    private static Fields ReadEmbedded()
    {
        using var json = EmbeddedJson.Open("Rules.fields.json");
        return new Fields([]).With(json);
    }
}
