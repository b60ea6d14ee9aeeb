using YiXinWeiGong.Recusals;

namespace YiXinWeiGong.Approvals;

/// <summary>Reads the authority matrix and refuses what none can say, because a mistyped decider would change who decides silently.</summary>
internal static class AuthorityReader
{
    public static AuthorityMatrix Read(StrictJson root)
    {
        _ = root.Object("$schema", "source", "matters", "recusals").Required("source").Text();
        var matters = new List<MatterAuthority>();
        foreach (var row in root.Required("matters").Array())
        {
            var matter = Matter(row);
            matters.Add(matters.TrueForAll(other => other.Matter != matter.Matter) ? matter : throw Twice(row.Required("matter"), matter.Matter));
        }

        var recusals = root.Required("recusals");
        var rows = new List<RecusalAuthority>();
        foreach (var row in recusals.Array())
        {
            rows.Add(Recusal(row, [.. rows.SelectMany(other => other.Of)]));
        }

        var missing = Enum.GetValues<ChallengedRole>().Skip(1).Except(rows.SelectMany(row => row.Of)).ToList();
        return missing.Count == 0
            ? new AuthorityMatrix(matters, rows)
            : throw recusals.Fault($"nobody decides on the recusal of {string.Join(", ", missing)}", "add a row 'of' them");
    }

    private static MatterAuthority Matter(StrictJson row)
    {
        _ = row.Object("matter", "zh", "en", "article", "route", "delegable", "supervised");
        return new MatterAuthority
        {
            Matter = row.Required("matter").Text(),
            Zh = row.Required("zh").Text(),
            En = row.Required("en").Text(),
            Article = row.Required("article").Text(),
            Route = Route(row.Required("route")),
            IsDelegable = row.Required("delegable").Flag(),
            IsSupervised = row.Required("supervised").Flag(),
        };
    }

    /// <summary>Whatever the chief decides is reviewed by the department head first (BG 7; AUT-02).</summary>
    private static List<Decider> Route(StrictJson route)
    {
        var deciders = route.Array().Select(decider => decider.Choice<Decider>()).ToList();
        if (deciders.Count == 0 || deciders.Distinct().Count() < deciders.Count)
        {
            throw route.Fault("a route names each decider once", "write who takes a step, in order, the last deciding");
        }

        var chief = deciders.IndexOf(Decider.ChiefProcurator);
        return chief < 0 || deciders.IndexOf(Decider.DepartmentHead) is >= 0 and var head && head < chief
            ? deciders
            : throw route.Fault("what goes to the chief procurator is reviewed first (BG 7)", "put 'departmentHead' before 'chiefProcurator'");
    }

    private static RecusalAuthority Recusal(StrictJson row, IReadOnlyCollection<ChallengedRole> taken)
    {
        _ = row.Object("of", "decider", "article", "delegable");
        var of = new List<ChallengedRole>();
        foreach (var item in row.Required("of").Array())
        {
            var role = item.Choice<ChallengedRole>();
            of.Add(taken.Contains(role) || of.Contains(role) ? throw Twice(item, role.ToString()) : role);
        }

        return new RecusalAuthority
        {
            Of = of,
            Decider = row.Required("decider").Choice<Decider>(),
            Article = row.Required("article").Text(),
            IsDelegable = row.Required("delegable").Flag(),
        };
    }

    private static FormatException Twice(StrictJson at, string what) => at.Fault($"'{what}' stands a second time", "keep one of the two");
}
