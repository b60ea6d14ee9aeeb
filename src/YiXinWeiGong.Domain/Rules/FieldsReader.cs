using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Rules;

/// <summary>Reads a table of fields and refuses what no table says, because a mistyped day would open a field silently.</summary>
internal static class FieldsReader
{
    private static readonly string[] OpeningProperties = ["track", "from", "until", "basis", "level", "exploratory", "note"];

    /// <summary>A table and what a file adds to it.</summary>
    public static Fields Add(Fields known, StrictJson root)
    {
        _ = root.Object("source", "fields").Required("source").Text();
        var fields = new OrderedDictionary<FieldCode, Field>(known.All.Select(field => KeyValuePair.Create(field.Code, field)));
        var here = new HashSet<FieldCode>();
        foreach (var node in root.Required("fields").Array())
        {
            var code = Code(node.Object("code", "zh", "en", "marine", "note", "openings").Required("code"));
            if (!here.Add(code))
            {
                throw node.Fault($"the field '{code}' stands twice in this file", "put its openings together");
            }

            fields[code] = fields.TryGetValue(code, out var field) ? Extend(field, node) : New(code, node);
        }

        return new Fields([.. fields.Values]);
    }

    private static FieldCode Code(StrictJson node)
    {
        var text = node.Text();
        return text.Length <= 20 && text.All(letter => letter is (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-')
            ? new FieldCode(text)
            : throw node.Fault($"'{text}' is no code of a field", "write at most 20 of A-Z, 0-9 and '-'");
    }

    private static Field New(FieldCode code, StrictJson node) => new()
    {
        Code = code,
        Zh = node.Required("zh").Text(),
        En = node.Required("en").Text(),
        IsMarine = node.Optional("marine")?.Flag() ?? false,
        Note = node.Optional("note")?.Text(),
        Openings = Openings([], node.Required("openings")),
    };

    /// <summary>A field's names are its law's; a local table adds openings only.</summary>
    private static Field Extend(Field field, StrictJson node)
    {
        foreach (var name in new[] { "zh", "en", "marine", "note" })
        {
            if (node.Optional(name) is { } other)
            {
                throw other.Fault($"the field '{field.Code}' is {field.Zh} already", $"leave '{name}' out, or choose another code");
            }
        }

        return field with { Openings = Openings(field.Openings, node.Required("openings")) };
    }

    private static List<FieldOpening> Openings(IReadOnlyList<FieldOpening> known, StrictJson nodes)
    {
        var openings = known.ToList();
        foreach (var node in nodes.Array())
        {
            var opening = Opening(node.Object(OpeningProperties));
            if (openings.Find(opening.Overlaps) is { } other)
            {
                throw node.Fault(
                    $"overlaps the opening of the same track {Days(other)} by {other.Basis}",
                    "end the one before the other begins");
            }

            openings.Add(opening);
        }

        return openings.Count > 0 ? openings : throw nodes.Fault("nothing opens the field", "add an opening");
    }

    private static FieldOpening Opening(StrictJson node)
    {
        var exploratory = node.Optional("exploratory")?.Flag() ?? false;
        var from = exploratory ? node.Optional("from")?.Day() : node.Required("from").Day();
        var until = node.Optional("until")?.Day();
        if (until < from)
        {
            throw node.Required("until").Fault($"the last day {until.Value.ToIso()} lies before the first, {from!.Value.ToIso()}", "exchange or mend them");
        }

        return new FieldOpening
        {
            Track = TrackOf(node.Required("track")),
            From = from,
            Until = until,
            Basis = node.Required("basis").Text(),
            MinimumLevel = node.Optional("level")?.Choice<OfficeLevel>() ?? OfficeLevel.None,
            IsExploratory = exploratory,
            Note = node.Optional("note")?.Text(),
        };
    }

    private static Track TrackOf(StrictJson node) => node.Text() switch
    {
        "civil" => Track.Civil,
        "administrative" => Track.Administrative,
        "notStated" => Track.None,
        var other => throw node.Unknown(other, ["civil", "administrative", "notStated"]),
    };

    private static string Days(FieldOpening opening) => $"{opening.From?.ToIso()}/{opening.Until?.ToIso()}";
}
