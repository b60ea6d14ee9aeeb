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

    /// <summary>Classifies a field by the date that the rules choose (?12), and shows the results by the other dates that are known.</summary>
    /// <param name="code">The field's code.</param>
    /// <param name="dates">The dates; that of filing must be among them, and counts where the chosen one is not known.</param>
    /// <param name="rules">The rules that choose.</param>
    /// <exception cref="RefusalException">The table holds no such field.</exception>
    public FieldClassification Classify(FieldCode code, FieldDates dates, RulesInForce rules)
    {
        ArgumentNullException.ThrowIfNull(dates);
        ArgumentNullException.ThrowIfNull(rules);
        var field = Find(code) ?? throw new RefusalException(ClueCodes.FieldUnknown, property: nameof(Field));
        var filing = dates.Filing ?? throw new ArgumentException("The date of filing is not given.", nameof(dates));
        var chosen = rules.Take(OpenPoints.FieldDate);
        var known = dates.Of(chosen);
        return new FieldClassification
        {
            Field = field,
            Choice = rules.ChoiceOf(OpenPoints.FieldDate),
            By = known is null ? FieldDate.Filing : chosen,
            Chosen = field.On(known ?? filing),
            ByConduct = dates.Conduct is { } conduct ? field.On(conduct) : null,
            ByClue = dates.Clue is { } clue ? field.On(clue) : null,
            ByFiling = field.On(filing),
        };
    }

    /// <summary>Do suits about the sea go to maritime courts on a day, by the interpretation that opens the marine fields (HY)?</summary>
    internal bool KnowMaritimeCourts(DateOnly on) => All.Any(field => field.IsMarine && field.On(on).IsStatutory);

    private static Fields ReadEmbedded()
    {
        using var json = EmbeddedJson.Open("Rules.fields.json");
        return new Fields([]).With(json);
    }
}
