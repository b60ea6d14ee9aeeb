using System.Globalization;

namespace YiXinWeiGong.Rules;

/// <summary>Something that rule books set: a period, a number, a time of day or a list of codes.</summary>
public abstract class RuleParameter
{
    private protected RuleParameter(string key, string zh, string en) => (Key, Zh, En) = (key, zh, en);

    /// <summary>Its key in a book, such as <c>agency-reply</c>.</summary>
    public string Key { get; }

    /// <summary>What it is called in Chinese.</summary>
    public string Zh { get; }

    /// <summary>What it is called in English.</summary>
    public string En { get; }

    /// <summary>The key.</summary>
    public override string ToString() => Key;

    /// <summary>The <see cref="RuleValue{T}"/> that a book's entry says.</summary>
    internal abstract object Read(StrictJson value, string article, string book);

    internal abstract RuleSetting Describe(object set);
}

/// <summary>Something that rule books set, with the type of its values.</summary>
/// <typeparam name="T">The type.</typeparam>
public sealed class RuleParameter<T> : RuleParameter
    where T : notnull
{
    private readonly Func<StrictJson, T> _read;

    internal RuleParameter(string key, string zh, string en, Func<StrictJson, T> read)
        : base(key, zh, en) => _read = read;

    internal override object Read(StrictJson value, string article, string book) => new RuleValue<T>(_read(value), article, book);

    internal override RuleSetting Describe(object set)
    {
        var value = (RuleValue<T>)set;
        var text = value.Value is IEnumerable<string> codes ? string.Join(", ", codes) : string.Create(CultureInfo.InvariantCulture, $"{value.Value}");
        return new RuleSetting(Key, text, value.Article, value.Book);
    }
}

/// <summary>What a rule book sets.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Article">The article that sets it, such as <c>JS 21(2)</c>.</param>
/// <param name="Book">The book, such as <c>JS@1</c>.</param>
public sealed record RuleValue<T>(T Value, string Article, string Book);
