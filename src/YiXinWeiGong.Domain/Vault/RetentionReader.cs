namespace YiXinWeiGong.Vault;

/// <summary>Reads a table of classes of retention and refuses what would delete too early, because nobody gets it back.</summary>
internal static class RetentionReader
{
    private const int MostMonths = 1200;

    public static RetentionClasses Add(RetentionClasses known, StrictJson root)
    {
        _ = root.Object("source", "classes").Required("source").Text();
        var classes = new OrderedDictionary<string, RetentionClass>(
            known.All.Select(kept => KeyValuePair.Create(kept.Code, kept)), StringComparer.Ordinal);
        var here = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in root.Required("classes").Array())
        {
            var code = Code(node.Object("code", "zh", "en", "note", "terms").Required("code"));
            if (!here.Add(code))
            {
                throw node.Fault($"the class '{code}' stands twice in this file", "put its terms together");
            }

            classes[code] = classes.TryGetValue(code, out var law) ? Change(law, node) : New(code, node);
        }

        return new RetentionClasses([.. classes.Values]);
    }

    private static string Code(StrictJson node)
    {
        var text = node.Text();
        return text.Length <= 40 && text.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')
            ? text
            : throw node.Fault($"'{text}' is no code of a class", "write at most 40 of a-z, 0-9 and '-'");
    }

    private static RetentionClass New(string code, StrictJson node) => new()
    {
        Code = code,
        Zh = node.Required("zh").Text(),
        En = node.Required("en").Text(),
        Note = node.Optional("note")?.Text(),
        Terms = Terms(node.Required("terms")),
    };

    /// <summary>A local table sets what is local, and keeps what a law wants kept at least as long.</summary>
    private static RetentionClass Change(RetentionClass law, StrictJson node)
    {
        var terms = Terms(node.Required("terms"));
        foreach (var (term, at) in terms.Zip(node.Required("terms").Array()))
        {
            var least = law.TermOn(term.From);
            if (!least.IsLeastLocal && term.AtLeastMonths < least.AtLeastMonths)
            {
                throw at.Fault($"{least.Basis} wants {law.Zh} kept for {least.AtLeastMonths} months", "keep it as long, or longer");
            }
        }

        // A term that begins on the day of another takes its place; the others go on.
        return law with { Terms = [.. law.Terms.Where(known => !terms.Exists(term => term.From == known.From)).Concat(terms).OrderBy(term => term.From)] };
    }

    private static List<RetentionTerm> Terms(StrictJson nodes)
    {
        var terms = nodes.Array().Select(Term).OrderBy(term => term.From).ToList();
        return terms.Count == 0 ? throw nodes.Fault("there is no term", "add one")
            : terms.DistinctBy(term => term.From).Count() < terms.Count ? throw nodes.Fault("two terms begin on one day", "put them together")
            : terms;
    }

    private static RetentionTerm Term(StrictJson node)
    {
        _ = node.Object("from", "basis", "atLeast", "atMost", "local");
        var (least, most) = (node.Required("atLeast").Whole(0, MostMonths), node.Optional("atMost")?.Whole(0, MostMonths));
        if (most < least)
        {
            throw node.Required("atMost").Fault($"{most} months at most are fewer than {least} at least", "exchange or mend them");
        }

        var local = node.Optional("local");
        return new RetentionTerm
        {
            From = node.Required("from").Day(),
            Basis = node.Required("basis").Text(),
            AtLeastMonths = least,
            AtMostMonths = most,
            IsLeastLocal = local?.Text() switch
            {
                null or "atMost" => false,
                "atLeast" => true,
                var other => throw local.Unknown(other, ["atLeast", "atMost"]),
            },
        };
    }
}
