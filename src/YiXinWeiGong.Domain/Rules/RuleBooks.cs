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

        RequireClosingTime(book);
        RequireSoundSuccession(book);
        return Sorted([.. All, book]);
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
    /// <returns>
    /// The rules; undetermined where no national book in force sets the procedure (?7), which one does that says how long the
    /// agency has (<see cref="LegalParameters.AgencyReply"/>).
    /// </returns>
    public RulesInForce InForce(DateOnly on, Office? office = null)
    {
        var day = _asOf ?? on;
        var displaced = All.Where(book => book.From <= day).SelectMany(Predecessors).ToHashSet();
        var books = All.Where(book => book.IsInForce(day) && !displaced.Contains(book.Ref) && book.IsFor(office, on)).ToList();
        return books.Any(SetsTheProcedure) ? Compose(books) : RulesInForce.Undetermined;
    }

    /// <summary>The rules that a case is pinned to.</summary>
    /// <param name="pin">The books.</param>
    /// <exception cref="RefusalException">One of them is not known any more, or is switched off.</exception>
    public RulesInForce Of(RulePin pin)
    {
        Guard.Against.Null(pin);
        return pin.Books.Count == 0 ? RulesInForce.Undetermined : Compose([.. pin.Books.Select(Require)]);
    }

    private static bool SetsTheProcedure(RuleBook book) =>
        book.Layer == RuleBookLayer.National && book.Parameters.ContainsKey(LegalParameters.AgencyReply.Key);

    /// <summary>The books whose place a book takes: the one it supersedes, the one that this superseded, and so on.</summary>
    private IEnumerable<RuleBookRef> Predecessors(RuleBook book)
    {
        for (var next = book.Supersedes; next is { } earlier; next = Find(earlier)?.Supersedes)
        {
            yield return earlier;
        }
    }

    private RulesInForce Compose(List<RuleBook> books)
    {
        var ordered = Order(books);
        return _composed.GetOrAdd(string.Join(' ', ordered.Select(book => book.Ref)), _ => new RulesInForce(ordered));
    }

    private RuleBook Require(string reference) => RuleBookRef.TryParse(reference, out var named) && Find(named) is { From: not null } book
        ? book
        : throw new RefusalException(RuleCodes.BookUnknown);

    private RuleBooks Sorted(IEnumerable<RuleBook> books) => new(Order(books), _asOf);

    /// <summary>The weakest first; the same order whatever order they were added in.</summary>
    private static IReadOnlyList<RuleBook> Order(IEnumerable<RuleBook> books) =>
    [
        .. books.OrderBy(book => book.Layer).ThenBy(book => book.Narrowness).ThenBy(book => book.From ?? DateOnly.MinValue)
            .ThenBy(book => book.Ref.Id, StringComparer.Ordinal).ThenBy(book => book.Ref.Version),
    ];

    private void RequireNoConflict(RuleBook book, RuleBook other)
    {
        if (book.Ref == other.Ref)
        {
            throw new FormatException($"{book.Place}: {book.Ref} is loaded already, from {other.Place}; raise its 'version'");
        }

        if (book.Ref.Id != other.Ref.Id && book.Ref.Id.Equals(other.Ref.Id, StringComparison.OrdinalIgnoreCase))
        {
            throw new FormatException($"{book.Place}: {book.Ref} and {other.Ref} differ in capital letters alone; write '{other.Ref.Id}', or choose another id");
        }

        if (!book.Overlaps(other))
        {
            return;
        }

        var supersedes = Predecessors(book).Contains(other.Ref) || Predecessors(other).Contains(book.Ref);
        if (book.Ref.Id == other.Ref.Id && !supersedes)
        {
            throw new FormatException(
                $"{book.Place}: {book} overlaps {other}; end the earlier with 'until', or let the later say '\"supersedes\": \"{other.Ref}\"'");
        }

        var same = book.From == other.From && book.Rivals(other) && !supersedes
            ? book.Parameters.Keys.Intersect(other.Parameters.Keys).Concat(book.Choices.Keys.Intersect(other.Choices.Keys)).Order(StringComparer.Ordinal).FirstOrDefault()
            : null;
        if (same is not null)
        {
            throw new FormatException(
                $"{book.Place}: {book.Ref} and {other.Ref} both set '{same}' from the same day; let one begin later, or reach less wide");
        }
    }

    private static void RequireClosingTime(RuleBook book)
    {
        if (OpenPoints.CloseOfDay.In([.. book.Choices.Values]) == CloseOfDay.OfficeHours && !book.Parameters.ContainsKey(LegalParameters.OfficeCloses.Key))
        {
            throw new FormatException(
                $"{book.Place}: {book.Ref} chooses '{OpenPoints.CloseOfDay}' by office hours and does not say when the office closes; set '{LegalParameters.OfficeCloses}', or choose 'midnight'");
        }
    }

    private void RequireSoundSuccession(RuleBook book)
    {
        if (book.Supersedes is not { } superseded)
        {
            return;
        }

        var other = Find(superseded)
            ?? throw new FormatException($"{book.Place}: {book.Ref} supersedes {superseded}, which is not loaded; load that book first, or correct 'supersedes'");
        if (!book.ReachesAs(other))
        {
            throw new FormatException(
                $"{book.Place}: {book.Ref} supersedes {superseded}, whose layer or scope is another; give it the same, or remove 'supersedes' and set the same things");
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
