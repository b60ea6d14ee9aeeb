namespace YiXinWeiGong.RuleTables;

/// <summary>A column that a table may have.</summary>
/// <param name="name">Its English name.</param>
/// <param name="zh">Its Chinese name.</param>
internal abstract class Column(string name, string zh)
{
    /// <summary>What an expected cell says where the answer is that there is nothing: <c>无</c> or <c>none</c>.</summary>
    public const string Nothing = "none";

    public string Name { get; } = name;

    public string Zh { get; } = zh;

    /// <summary>Right of the arrow: what should come of what is given.</summary>
    public bool IsExpected { get; init; }

    /// <summary>A given column that every row fills in.</summary>
    public bool IsRequired { get; init; }

    public required string AboutZh { get; init; }

    public required string About { get; init; }

    /// <summary>What to write, by example.</summary>
    public abstract string Form { get; }

    /// <summary>As a header names it: by either name, or by both as <c>届满日 · due</c>.</summary>
    public bool IsNamed(string header) => header == Name || header == Zh || header == $"{Zh} · {Name}";

    public abstract object Read(string text);

    /// <summary>The one form of what an expected cell says.</summary>
    public abstract string Expectation(string text);

    /// <summary>An expectation that differs from a cell's.</summary>
    public abstract string WrongExpectation(string text);

    public override string ToString() => Name;

    protected static bool IsNothing(string text) => text is "无" or Nothing;
}

/// <inheritdoc cref="Column"/>
/// <param name="name">Its English name.</param>
/// <param name="zh">Its Chinese name.</param>
/// <param name="cell">What stands in it.</param>
internal sealed class Column<T>(string name, string zh, Cell<T> cell) : Column(name, zh)
    where T : notnull
{
    public override string Form => cell.Form;

    public override object Read(string text) => cell.Read(text);

    /// <summary>A value in its one form; no text and an empty list are nothing.</summary>
    public string Write(T value) => cell.Write(value) is { Length: > 0 } text ? text : Nothing;

    public override string Expectation(string text) => IsNothing(text) ? Nothing : Write(cell.Read(text));

    public override string WrongExpectation(string text) => Write(IsNothing(text) ? cell.Sample : cell.Another(cell.Read(text)));
}
