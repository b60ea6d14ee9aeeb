namespace YiXinWeiGong.Offices;

/// <summary>Reads a table of divisions and refuses what no table says.</summary>
internal static class DivisionsReader
{
    /// <summary>A table and what a file adds to it.</summary>
    public static Divisions Add(Divisions known, StrictJson root)
    {
        _ = root.Object("source", "assumed", "divisions").Required("source").Text();
        foreach (var note in root.Optional("assumed")?.Array() ?? [])
        {
            _ = note.Text();
        }

        var divisions = known.All.ToList();
        var codes = known.All.SelectMany(division => division.Codes.Select(code => code.Code)).ToHashSet(StringComparer.Ordinal);
        foreach (var node in root.Required("divisions").Array())
        {
            divisions.Add(Read(node.Object("zh", "codes"), codes));
        }

        return new Divisions(divisions);
    }

    private static Division Read(StrictJson node, HashSet<string> taken)
    {
        var codes = new List<DatedCode>();
        foreach (var item in node.Required("codes").Array())
        {
            var code = Code(item.Object("code", "from", "until"));
            if (!taken.Add(code.Code))
            {
                throw item.Fault($"the code {code.Code} stands already", "a code is one division's; put its times together");
            }

            if (codes.Count > 0 && (codes[^1].Until ?? DateOnly.MaxValue) >= (code.From ?? DateOnly.MinValue))
            {
                throw item.Fault($"the code {code.Code} begins before {codes[^1].Code} ends", "end the one before the other begins, the oldest first");
            }

            codes.Add(code);
        }

        return codes.Count > 0
            ? new Division { Zh = node.Required("zh").Text(), Codes = codes }
            : throw node.Required("codes").Fault("the division has no code", "add one");
    }

    private static DatedCode Code(StrictJson item)
    {
        var text = item.Required("code").Text();
        if (text.Length != 6 || text[0] == '0' || !text.All(char.IsAsciiDigit))
        {
            throw item.Required("code").Fault($"'{text}' is no division code", "write the six digits of GB/T 2260");
        }

        var code = new DatedCode { Code = text, From = item.Optional("from")?.Day(), Until = item.Optional("until")?.Day() };
        return code.Until < code.From
            ? throw item.Required("until").Fault("the last day lies before the first", "exchange or mend them")
            : code;
    }
}
