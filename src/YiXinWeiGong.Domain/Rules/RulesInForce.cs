using System.Collections.Frozen;
using Ardalis.GuardClauses;

namespace YiXinWeiGong.Rules;

/// <summary>What several rule books say together (适用规则): of each thing, what the strongest of them says.</summary>
/// <remarks>Undetermined (?7) unless a national book in force sets the procedure, that is the agency's time (<c>agency-reply</c>).</remarks>
public sealed class RulesInForce
{
    private readonly FrozenDictionary<string, object> _parameters;
    private readonly FrozenDictionary<string, ChoiceTaken> _choices;

    internal RulesInForce(IReadOnlyList<RuleBook> books)
    {
        Books = books;
        Pin = new RulePin { Books = [.. books.Select(book => book.Ref.ToString()).Order(StringComparer.Ordinal)] };
        _parameters = Strongest(books, book => book.Parameters);
        _choices = Strongest(books, book => book.Choices);
        CountingChoices = [ChoiceOf(OpenPoints.RestDays), ChoiceOf(OpenPoints.CloseOfDay)];
    }

    /// <summary>No rules are known to have been in force, as between 2017-07-01 and 2018-03-01 (?7).</summary>
    public static RulesInForce Undetermined { get; } = new([]);

    /// <summary>The books, the weakest first.</summary>
    public IReadOnlyList<RuleBook> Books { get; }

    /// <summary>The books, as a case is pinned to them.</summary>
    public RulePin Pin { get; }

    /// <summary>Is it unknown which rules were in force?</summary>
    public bool IsUndetermined => Books.Count == 0;

    /// <summary>Everything they set, by key.</summary>
    public IReadOnlyList<RuleSetting> Settings =>
        [.. LegalParameters.All.Where(parameter => _parameters.ContainsKey(parameter.Key)).Select(parameter => parameter.Describe(_parameters[parameter.Key]))];

    /// <summary>The choice on every open point, in the points' order.</summary>
    public IReadOnlyList<ChoiceTaken> Choices => [.. OpenPoints.All.Select(point => _choices.GetValueOrDefault(point.Key, point.ByDefault))];

    /// <summary>The choices that every deadline rests on.</summary>
    internal IReadOnlyList<ChoiceTaken> CountingChoices { get; }

    /// <summary>What the rules set, or nothing where they say nothing on it.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="parameter">What.</param>
    /// <exception cref="RefusalException">It is unknown which rules were in force.</exception>
    public RuleValue<T>? Find<T>(RuleParameter<T> parameter)
        where T : notnull
    {
        Guard.Against.Null(parameter);
        RequireDetermined();
        return (RuleValue<T>?)_parameters.GetValueOrDefault(parameter.Key);
    }

    /// <summary>What the rules set.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="parameter">What.</param>
    /// <exception cref="RefusalException">The rules say nothing on it, or it is unknown which were in force.</exception>
    public RuleValue<T> Require<T>(RuleParameter<T> parameter)
        where T : notnull =>
        Find(parameter) ?? throw new RefusalException(RuleCodes.NotSet);

    /// <summary>The option taken on an open point.</summary>
    /// <typeparam name="TOption">Its options.</typeparam>
    /// <param name="point">The point.</param>
    public TOption Take<TOption>(OpenPoint<TOption> point)
        where TOption : struct, Enum
    {
        Guard.Against.Null(point);
        return _choices.TryGetValue(point.Key, out var chosen) ? point.Named(chosen.Option) : point.Default;
    }

    /// <summary>The option taken on an open point, as an answer names it.</summary>
    /// <typeparam name="TOption">Its options.</typeparam>
    /// <param name="point">The point.</param>
    public ChoiceTaken ChoiceOf<TOption>(OpenPoint<TOption> point)
        where TOption : struct, Enum
    {
        Guard.Against.Null(point);
        return _choices.GetValueOrDefault(point.Key, point.ByDefault);
    }

    /// <summary>The last day, by the calendar alone, on which a period that begins on a day can end.</summary>
    /// <param name="from">The day.</param>
    public DateOnly LongestEnd(DateOnly from) => _parameters.Values.OfType<RuleValue<LegalPeriod>>()
        .Select(set => new PeriodCourse(from, set.Value).Nominal).Append(from).Max();

    /// <summary>Refuses where it is unknown which rules were in force.</summary>
    internal void RequireDetermined()
    {
        if (IsUndetermined)
        {
            throw new RefusalException(RuleCodes.Undetermined);
        }
    }

    /// <summary>The books.</summary>
    public override string ToString() => IsUndetermined ? "undetermined" : Pin.ToString();

    private static FrozenDictionary<string, TValue> Strongest<TValue>(IReadOnlyList<RuleBook> books, Func<RuleBook, FrozenDictionary<string, TValue>> entries)
    {
        var strongest = new Dictionary<string, TValue>(StringComparer.Ordinal);
        foreach (var (key, value) in books.SelectMany(book => entries(book)))
        {
            strongest[key] = value;
        }

        return strongest.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
