using CsCheck;
using YiXinWeiGong.Offices;
using static YiXinWeiGong.Rules.Generators;

namespace YiXinWeiGong.Rules;

/// <summary>What holds of rule books, however many there are and in whatever order they are added.</summary>
public sealed class RuleBookProperties
{
    private static readonly Office Ningxiang = AnOffice();

    [Fact]
    public void Layering_does_not_depend_on_the_order_in_which_books_are_added() => Gen.Select(AnyBooks, DayOfBooks, Gen.Int[0, 1_000]).Sample(
        (books, on, seed) => Says(Adding(Shuffled(books, seed)), on).SequenceEqual(Says(Adding(books), on)), iter: Times);

    [Fact]
    public void What_is_in_force_is_what_a_plain_search_finds() => Gen.Select(AnyBooks, DayOfBooks).Sample(
        (books, on) =>
        {
            var rules = Adding(books).InForce(on, Ningxiang);
            return Naive(books, on, "urgent-agency-reply") == rules.Find(LegalParameters.UrgentAgencyReply)?.Book
                && Naive(books, on, "recusal-decision") == rules.Find(LegalParameters.RecusalDecision)?.Book;
        },
        iter: Times);

    [Fact]
    public void A_pin_says_the_same_whatever_books_are_added_later() => Gen.Select(AnyBooks, AnyBooks, DayOfBooks).Sample(
        (books, more, on) =>
        {
            var before = Adding(books);
            var pin = before.InForce(on, Ningxiang).Pin;
            var after = more.Select((book, i) => Days.Book(Renamed(book, i))).Aggregate(before, (all, book) => TryAdd(all, book));
            return Says(before.Of(pin)).SequenceEqual(Says(after.Of(pin)));
        },
        iter: Times);

    [Fact]
    public void A_book_says_nothing_before_its_first_day() => Gen.Select(AnyBooks, DayOfBooks).Sample(
        (books, on) => Adding(books).InForce(on, Ningxiang).Books.All(book => book.From <= on), iter: Times);

    [Fact]
    public void Elsewhere_local_books_say_nothing() => Gen.Select(AnyBooks, DayOfBooks).Sample(
        (books, on) => Adding(books).InForce(on).Books.All(book => book.Layer == RuleBookLayer.National), iter: Times);

    private static RuleBooks Adding(IEnumerable<RuleBook> books) => books.Aggregate(RuleBooks.Embedded, (all, book) => all.With(book));

    private static RuleBooks TryAdd(RuleBooks all, RuleBook book)
    {
        try
        {
            return all.With(book);
        }
        catch (FormatException)
        {
            return all;
        }
    }

    private static IEnumerable<RuleSetting> Says(RuleBooks books, DateOnly on) => Says(books.InForce(on, Ningxiang));

    private static IEnumerable<RuleSetting> Says(RulesInForce rules) => rules.Settings;

    /// <summary>Of all books that speak for 宁乡 on the day and set it: the nearest layer's, then the latest.</summary>
    private static string? Naive(RuleBook[] books, DateOnly on, string key)
    {
        string? best = null;
        (int Layer, DateOnly From) rank = (0, DateOnly.MinValue);
        foreach (var book in books.Concat(RuleBooks.Embedded.All))
        {
            if (book.From is { } from && from <= on && !(book.Until < on) && book.Sets.Contains(key) && ((int)book.Layer, from).CompareTo(rank) > 0)
            {
                (best, rank) = (book.Ref.ToString(), ((int)book.Layer, from));
            }
        }

        return best;
    }

    private static RuleBook[] Shuffled(RuleBook[] books, int seed)
    {
        var shuffled = books.ToArray();
        new Random(seed).Shuffle(shuffled);
        return shuffled;
    }

    private static string Renamed(RuleBook book, int i) =>
        $$"""
        { "id": "L{{i}}", "version": 1, "zh": "后", "en": "later", "source": "s", "layer": "national", "from": "{{book.From:yyyy-MM-dd}}",
          "parameters": { "agency-reply": { "is": "{{i + 1}} days", "article": "x" }, "civil-notice": { "is": "{{i + 1}} days", "article": "x" } } }
        """;

    private static Office AnOffice()
    {
        var at = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var office = Office.Establish(
            new OfficeId(Guid.Parse("59585747-0000-8000-8000-000000430182")),
            new OfficeProfile { Name = "宁乡", ShortName = "宁检", Level = OfficeLevel.Supreme, Kind = OfficeKind.Territorial }, null, at);
        office.Cover("430182", new DateOnly(2017, 1, 1), at);
        return office;
    }
}
