using System.Collections.Concurrent;
using System.Collections.Frozen;
using Ardalis.GuardClauses;
using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Rules;

/// <summary>The rule books (规则集) that are known. Immutable and safe to share; adding a book gives another set of books.</summary>
/// <remarks>
/// A nearer layer goes before a wider one (本地、省级、全国), within a layer the narrower scope, then the later book. A book
/// states only what it sets: what it leaves open, the books beneath go on to say.
/// </remarks>
public sealed class RuleBooks
{
    private static readonly Lazy<RuleBooks> LazyEmbedded = new(ReadEmbedded);

    private readonly ConcurrentDictionary<string, RulesInForce> _composed = new(StringComparer.Ordinal);
    private readonly FrozenDictionary<RuleBookRef, RuleBook> _byRef;
    private readonly DateOnly? _asOf;

    private RuleBooks(IReadOnlyList<RuleBook> all, DateOnly? asOf = null) => (All, _byRef, _asOf) = (all, all.ToFrozenDictionary(book => book.Ref), asOf);

    /// <summary>The books that ship with the library; a draft among them is switched off.</summary>
    public static RuleBooks Embedded => LazyEmbedded.Value;

    /// <summary>No book at all.</summary>
    public static RuleBooks None { get; } = new([]);

    /// <summary>The books, the weakest first.</summary>
    public IReadOnlyList<RuleBook> All { get; }

    /// <summary>These books and another.</summary>
    /// <param name="book">The other.</param>
    /// <exception cref="FormatException">It stands against one of them; the message says which, where and how to mend it.</exception>
    public RuleBooks With(RuleBook book)
    {
        Guard.Against.Null(book);
        foreach (var other in All)
        {
            RequireNoConflict(book, other);
        }

        return book.Supersedes is not { } superseded || _byRef.ContainsKey(superseded)
            ? Sorted([.. All, book])
            : throw new FormatException($"{book.Place}: {book.Ref} supersedes {superseded}, which is not loaded; load that book first, or correct 'supersedes'");
    }

    /// <summary>The same books, with one that is switched off in force from a day on.</summary>
    /// <param name="id">The book's id.</param>
    /// <param name="from">The first day.</param>
    /// <exception cref="ArgumentException">No book of that id is switched off.</exception>
    public RuleBooks SwitchedOn(string id, DateOnly from)
    {
        var draft = All.FirstOrDefault(book => book.Ref.Id == id && book.From is null)
            ?? throw new ArgumentException($"No book '{id}' is switched off.", nameof(id));
        return Sorted([.. All.Where(book => book != draft)]).With(draft.InForceFrom(from));
    }

    /// <summary>The same books, with those of one day in force on every day (假设适用): what would come of a case if that day's rules applied to it.</summary>
    /// <param name="day">The day.</param>
    public RuleBooks AsOf(DateOnly day) => new(All, day);

    /// <summary>A book, or nothing where it is not known.</summary>
    /// <param name="reference">Which.</param>
    public RuleBook? Find(RuleBookRef reference) => _byRef.GetValueOrDefault(reference);

    /// <summary>The rules in force on a day, for an office or for the country alone.</summary>
    /// <param name="on">The day, in Asia/Shanghai.</param>
    /// <param name="office">The office, whose province and place may have books of their own.</param>
    /// <returns>The rules; undetermined where no national book is in force (?7).</returns>
    public RulesInForce InForce(DateOnly on, Office? office = null)
    {
        var books = All.Where(book => book.IsInForce(_asOf ?? on) && book.IsFor(office, on)).ToList();
        var superseded = books.Select(book => book.Supersedes).OfType<RuleBookRef>().ToHashSet();
        books.RemoveAll(book => superseded.Contains(book.Ref));
        return books.Any(book => book.Layer == RuleBookLayer.National) ? Compose(books) : RulesInForce.Undetermined;
    }

    /// <summary>The rules that a case is pinned to.</summary>
    /// <param name="pin">The books.</param>
    /// <exception cref="RefusalException">One of them is not known any more.</exception>
    public RulesInForce Of(RulePin pin)
    {
        Guard.Against.Null(pin);
        return pin.Books.Count == 0 ? RulesInForce.Undetermined : Compose([.. pin.Books.Select(Require)]);
    }

    private RulesInForce Compose(List<RuleBook> books)
    {
        var ordered = Order(books);
        return _composed.GetOrAdd(string.Join(' ', ordered.Select(book => book.Ref)), _ => new RulesInForce(ordered));
    }

    private RuleBook Require(string reference) => RuleBookRef.TryParse(reference, out var named) && Find(named) is { } book
        ? book
        : throw new RefusalException(RuleCodes.BookUnknown);

    private RuleBooks Sorted(IEnumerable<RuleBook> books) => new(Order(books), _asOf);

    /// <summary>The weakest first; the same order whatever order they were added in.</summary>
    private static IReadOnlyList<RuleBook> Order(IEnumerable<RuleBook> books) =>
    [
        .. books.OrderBy(book => book.Layer).ThenBy(book => book.Narrowness).ThenBy(book => book.From ?? DateOnly.MinValue)
            .ThenBy(book => book.Ref.Id, StringComparer.Ordinal).ThenBy(book => book.Ref.Version),
    ];

    private static void RequireNoConflict(RuleBook book, RuleBook other)
    {
        if (book.Ref == other.Ref)
        {
            throw new FormatException($"{book.Place}: {book.Ref} is loaded already, from {other.Place}; raise its 'version'");
        }

        if (!book.Overlaps(other))
        {
            return;
        }

        var supersedes = book.Supersedes == other.Ref || other.Supersedes == book.Ref;
        if (book.Ref.Id == other.Ref.Id && !supersedes)
        {
            throw new FormatException(
                $"{book.Place}: {book} overlaps {other}; end the earlier with 'until', or let the later say '\"supersedes\": \"{other.Ref}\"'");
        }

        var same = book.Layer == other.Layer && book.Narrowness == other.Narrowness && book.From == other.From && book.Meets(other) && !supersedes
            ? book.Parameters.Keys.Intersect(other.Parameters.Keys).Concat(book.Choices.Keys.Intersect(other.Choices.Keys)).Order(StringComparer.Ordinal).FirstOrDefault()
            : null;
        if (same is not null)
        {
            throw new FormatException(
                $"{book.Place}: {book.Ref} and {other.Ref} both set '{same}' from the same day; let one begin later, or reach less wide");
        }
    }

    private static RuleBooks ReadEmbedded()
    {
        var books = None;
        foreach (var name in EmbeddedJson.Under("Rules.books"))
        {
            using var json = EmbeddedJson.Open(name);
            books = books.With(RuleBook.Parse(json, name["Rules.books.".Length..]));
        }

        return books;
    }
}
