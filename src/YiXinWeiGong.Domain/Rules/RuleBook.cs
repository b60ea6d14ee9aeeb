using System.Collections.Frozen;
using Ardalis.GuardClauses;
using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Rules;

/// <summary>
/// A rule book (规则集): one version of what an instrument, a province or a host sets, from a day on. Immutable; a change is
/// another version or another book.
/// </summary>
public sealed record RuleBook
{
    internal RuleBook(string place, FrozenDictionary<string, object> parameters, FrozenDictionary<string, ChoiceTaken> choices) =>
        (Place, Parameters, Choices) = (place, parameters, choices);

    /// <summary>Its id and version.</summary>
    public required RuleBookRef Ref { get; init; }

    /// <summary>Its name in Chinese.</summary>
    public required string Zh { get; init; }

    /// <summary>Its name in English.</summary>
    public required string En { get; init; }

    /// <summary>The instrument it renders, and how well its text is known.</summary>
    public required string Source { get; init; }

    /// <summary>How wide it reaches.</summary>
    public required RuleBookLayer Layer { get; init; }

    /// <summary>The division codes whose offices it is for, those within them included; none where it is not for divisions.</summary>
    public IReadOnlyList<string> Divisions { get; init; } = [];

    /// <summary>The offices it is for by themselves.</summary>
    public IReadOnlyList<OfficeId> Offices { get; init; } = [];

    /// <summary>The first day on which it is in force; none for a draft.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day on which it is in force; none while it goes on.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The book of the same layer and scope whose place it takes from its first day on, for good.</summary>
    public RuleBookRef? Supersedes { get; init; }

    /// <summary>The keys of the parameters it sets.</summary>
    public IEnumerable<string> Sets => Parameters.Keys.Order(StringComparer.Ordinal);

    /// <summary>The keys of the open points on which it chooses.</summary>
    public IEnumerable<string> Chooses => Choices.Keys.Order(StringComparer.Ordinal);

    /// <summary>Where it was read from.</summary>
    internal string Place { get; }

    internal FrozenDictionary<string, object> Parameters { get; }

    internal FrozenDictionary<string, ChoiceTaken> Choices { get; }

    /// <summary>0 for everybody, 1 to 3 for provinces, prefectures and counties, 4 for offices: the narrower goes before the wider of its layer.</summary>
    internal int Narrowness => Offices.Count > 0 ? 4 : Divisions.Count > 0 ? DivisionCode.Depth(Divisions[0]) : 0;

    /// <summary>Reads a book from UTF-8 JSON, as <c>docs/rules/rule-book.schema.json</c> describes it.</summary>
    /// <param name="json">The stream; it stays open.</param>
    /// <param name="file">The name to cite where something is wrong.</param>
    /// <exception cref="FormatException">It is no sound book; the message gives file, line, path, what is wrong and how to mend it.</exception>
    public static RuleBook Parse(Stream json, string file = "rule book")
    {
        Guard.Against.Null(json);
        return RuleBookReader.Read(StrictJson.Read(json, file));
    }

    /// <summary>The same book, in force from a day on: how a draft is switched on.</summary>
    /// <param name="from">The first day.</param>
    public RuleBook InForceFrom(DateOnly from) => this with { From = from, Until = null };

    /// <summary>Is it in force on a day?</summary>
    /// <param name="on">The day.</param>
    public bool IsInForce(DateOnly on) => From <= on && (Until is not { } until || on <= until);

    /// <summary>The reference and the days.</summary>
    public override string ToString() => From is { } from
        ? $"{Ref} ({from.ToIso()} … {Until?.ToIso()})"
        : $"{Ref} (switched off)";

    /// <summary>Is it for an office? One of the whole country or of every office of a host is.</summary>
    internal bool IsFor(Office? office, DateOnly on) => Narrowness == 0
        || (office is not null && (Offices.Contains(office.Id) || office.LiesIn(Divisions, on)));

    internal bool Overlaps(RuleBook other) =>
        From is { } from && other.From is { } otherFrom && from <= (other.Until ?? DateOnly.MaxValue) && otherFrom <= (Until ?? DateOnly.MaxValue);

    /// <summary>Is it of the other's layer and as narrow, and may one office be under both?</summary>
    internal bool Rivals(RuleBook other) => Layer == other.Layer
        && Narrowness == other.Narrowness
        && (Narrowness == 0 || Offices.Intersect(other.Offices).Any() || Divisions.Intersect(other.Divisions).Any());

    /// <summary>Does it reach exactly as wide as the other?</summary>
    internal bool ReachesAs(RuleBook other) =>
        Layer == other.Layer && Offices.ToHashSet().SetEquals(other.Offices) && Divisions.ToHashSet().SetEquals(other.Divisions);
}
