namespace YiXinWeiGong;

/// <summary>Something that must hold before an action; named after what must hold.</summary>
public interface IRule
{
    /// <summary>The code of the refusal where it does not hold.</summary>
    string Code { get; }

    /// <summary>Does it hold?</summary>
    bool Holds { get; }

    /// <summary>The property of the request that it is about, where it is always the same one.</summary>
    string? Property => null;
}

/// <summary>Applies rules.</summary>
public static class Rule
{
    /// <summary>Refuses at the first rule that does not hold.</summary>
    /// <param name="rules">What must hold.</param>
    /// <exception cref="RefusalException">A rule does not hold; carries its code.</exception>
    public static void Require(params ReadOnlySpan<IRule> rules)
    {
        foreach (var rule in rules)
        {
            if (!rule.Holds)
            {
                throw new RefusalException(rule.Code, property: rule.Property);
            }
        }
    }
}

/// <summary>The domain says no. Becomes a <see cref="Problem"/> at the edge; carries a code and never a person's data.</summary>
/// <param name="code">The stable code.</param>
/// <param name="kind">What kind of problem it is.</param>
/// <param name="property">The property of the request that it is about, if it is about one.</param>
/// <param name="detail">Where in a file of rules or holidays it is and how to mend it, if it is about one.</param>
public sealed class RefusalException(string code, ProblemKind kind = ProblemKind.Refused, string? property = null, string? detail = null) : Exception(code)
{
    /// <summary>Where in a file of rules or holidays it is and how to mend it, if it is about one.</summary>
    public string? Detail { get; } = detail;

    /// <summary>The stable code.</summary>
    public string Code { get; } = code;

    /// <summary>What kind of problem it is.</summary>
    public ProblemKind Kind { get; } = kind;

    /// <summary>The property of the request that it is about, if it is about one.</summary>
    public string? Property { get; } = property;
}
