using System.Collections.Frozen;
using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Rules;

/// <summary>Reads a rule book and refuses what none can say, because a mistyped key would change the law silently.</summary>
internal static class RuleBookReader
{
    private static readonly FrozenDictionary<string, RuleParameter> Parameters = LegalParameters.All.ToFrozenDictionary(parameter => parameter.Key);
    private static readonly FrozenDictionary<string, OpenPoint> Points = OpenPoints.All.ToFrozenDictionary(point => point.Key);

    public static RuleBook Read(StrictJson root)
    {
        _ = root.Object(
            "$schema", "id", "version", "zh", "en", "source", "layer", "divisions", "offices", "from", "until", "off", "supersedes", "note", "parameters", "choices");
        var id = root.Required("id");
        var reference = new RuleBookRef(id.Text(), root.Required("version").Whole(1, 999));
        if (!reference.Id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-'))
        {
            throw id.Fault($"'{reference.Id}' is no id", "use letters, digits and '-' alone");
        }

        var (from, until) = Interval(root);
        var layer = root.Required("layer").Choice<RuleBookLayer>();
        var book = new RuleBook(
            $"{root.File}({(root.Optional("from") ?? root).Line}): $.from",
            Entries(root.Optional("parameters"), Parameters, (parameter, entry) => Parameter(parameter, entry, reference)),
            Entries(root.Optional("choices"), Points, (point, entry) => new ChoiceTaken(point.Key, point.Read(entry), reference.ToString())))
        {
            Ref = reference,
            Zh = root.Required("zh").Text(),
            En = root.Required("en").Text(),
            Source = root.Required("source").Text(),
            Layer = layer,
            Divisions = [.. List(root, "divisions").Select(Division)],
            Offices = [.. List(root, "offices").Select(Office)],
            From = from,
            Until = until,
            Supersedes = Supersedes(root, reference),
        };
        return Numbers(root, Scope(root, book));
    }

    private static (DateOnly? From, DateOnly? Until) Interval(StrictJson root)
    {
        var off = root.Optional("off")?.Flag() ?? false;
        if (off && (root.Optional("from") ?? root.Optional("until")) is { } dated)
        {
            throw dated.Fault("a book that is off has no first day and no last", "remove 'off', or 'from' and 'until'");
        }

        if (off)
        {
            return default;
        }

        var first = root.Optional("from") ?? throw root.Fault("'from' is missing", "add the first day in force, or '\"off\": true' for a draft");

        var from = first.Day();
        var until = root.Optional("until")?.Day();
        return until < from
            ? throw root.Required("until").Fault($"it ends on {until.Value.ToIso()}, before it begins on {from.ToIso()}", "put 'until' on or after 'from'")
            : (from, until);
    }

    private static RuleBook Scope(StrictJson root, RuleBook book) => (book.Layer, book.Narrowness) switch
    {
        (RuleBookLayer.National, > 0) => throw root.Required("layer").Fault("a national book is for every office", "remove 'divisions' and 'offices', or make it local"),
        (RuleBookLayer.Provincial, _) when book.Divisions.Count == 0 || book.Offices.Count > 0 || book.Divisions.Any(code => !DivisionCode.IsProvince(code)) =>
            throw root.Required("layer").Fault("a provincial book names its provinces", "give 'divisions' such as [\"430000\"] and no 'offices'"),
        (_, > 0) when book.Offices.Count > 0 && book.Divisions.Count > 0 =>
            throw root.Required("offices").Fault("a book is for offices or for divisions, not for both", "make two books of it"),
        _ when book.Divisions.Select(DivisionCode.Depth).Distinct().Count() > 1 =>
            throw root.Required("divisions").Fault("its divisions are of several levels, of which the narrower goes before the wider", "make a book for each level"),
        _ => book,
    };

    private static RuleBook Numbers(StrictJson root, RuleBook book) =>
        Count(book, LegalParameters.MinHearingOfficers) > Count(book, LegalParameters.MaxHearingOfficers)
            ? throw root.Required("parameters").Required(LegalParameters.MinHearingOfficers.Key)
                .Fault($"the fewest officers are more than '{LegalParameters.MaxHearingOfficers}'", "put the lesser number here")
            : book;

    private static int? Count(RuleBook book, RuleParameter<int> parameter) =>
        book.Parameters.TryGetValue(parameter.Key, out var set) ? ((RuleValue<int>)set).Value : null;

    private static FrozenDictionary<string, TValue> Entries<TKnown, TValue>(
        StrictJson? entries, FrozenDictionary<string, TKnown> known, Func<TKnown, StrictJson, TValue> read) => entries is null
        ? FrozenDictionary<string, TValue>.Empty
        : entries.Object(known.Keys).Members.ToFrozenDictionary(entry => entry.Key, entry => read(known[entry.Key], entry.Value), StringComparer.Ordinal);

    private static object Parameter(RuleParameter parameter, StrictJson entry, RuleBookRef book)
    {
        _ = entry.Object("is", "article", "note");
        return parameter.Read(entry.Required("is"), entry.Required("article").Text(), book.ToString());
    }

    private static RuleBookRef? Supersedes(StrictJson root, RuleBookRef book)
    {
        if (root.Optional("supersedes") is not { } named)
        {
            return null;
        }

        return RuleBookRef.TryParse(named.Text(), out var other) && other != book
            ? other
            : throw named.Fault($"'{named.Raw}' names no other book", "write an id and a version, such as 'JS@1'");
    }

    private static IReadOnlyList<StrictJson> List(StrictJson root, string name) => root.Optional(name)?.Array() ?? [];

    private static string Division(StrictJson code) => DivisionCode.IsOne(code.Text())
        ? code.Raw
        : throw code.Fault($"'{code.Raw}' is no division code", "write six digits, such as '430182'");

    private static OfficeId Office(StrictJson id) => Guid.TryParseExact(id.Text(), "D", out var value)
        ? new OfficeId(value)
        : throw id.Fault($"'{id.Raw}' is no office's id", "write its UUID");
}
