using System.Linq.Expressions;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Testing.Conformance;

/// <summary>
/// Every store orders alike: text by its code points, nothing before something, ids as their text. What is expected is
/// written by hand, because a computer's culture would order otherwise.
/// </summary>
public abstract class OrderSuite : StorageSuite
{
    private static readonly string[] Texts =
        ["", " ", " b", "A", "B", "a", "aa", "ab", "a\u0301", "b", "z", "ß", "é", "沩", "河", "長", "长", "！", "😀", "𠮷"];

    /// <summary>By code point: what no culture would do to Chinese, to case and to accents.</summary>
    private static readonly string?[] InOrder = [null, .. Texts];

    [Fact]
    public async Task Text_is_ordered_by_code_point() => await ShouldOrderAsync(clue => clue.Title, descending: false, [.. Texts]);

    [Fact]
    public async Task Text_is_ordered_by_code_point_backwards() => await ShouldOrderAsync(clue => clue.Title, descending: true, [.. Texts.Reverse()]);

    [Fact]
    public async Task Nothing_comes_before_every_text() => await ShouldOrderAsync(clue => clue.Address, descending: false, InOrder);

    [Fact]
    public async Task Nothing_comes_after_every_text_backwards() => await ShouldOrderAsync(clue => clue.Address, descending: true, [.. InOrder.Reverse()]);

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("zh-CN")]
    public async Task The_hosts_culture_changes_no_order(string culture)
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo(culture);
        try
        {
            await ShouldOrderAsync(clue => clue.Address, descending: false, InOrder);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task Ids_of_one_instant_are_ordered_as_their_text()
    {
        var office = OfficeId.New(Some.Now);
        Clue[] clues = [.. Enumerable.Range(0, 40).Select(_ => Some.Clue(office: office))];
        await KeepAsync(clues);
        await using var work = Begin();

        var found = await work.Store<Clue, ClueId>().ListAsync(new CluesOfOffice(office, take: 100), default);

        Assert.Equal(clues.Select(clue => clue.Id.ToString()).Order(StringComparer.Ordinal), found.Select(clue => clue.Id.ToString()));
    }

    [Fact]
    public async Task Ids_of_different_instants_are_ordered_by_time()
    {
        var office = OfficeId.New(Some.Now);
        Clue[] clues = [.. Enumerable.Range(0, 40).Select(i => Some.Clue(office: office, title: $"{i:00}", at: Some.Now.AddMilliseconds((i * 37) % 40)))];
        await KeepAsync(clues);
        await using var work = Begin();

        var found = await work.Store<Clue, ClueId>().ListAsync(new CluesOfOffice(office, take: 100), default);

        Assert.Equal(clues.OrderBy(clue => clue.SubmittedAt).Select(clue => clue.Title), found.Select(clue => clue.Title));
    }

    [Fact]
    public async Task Instants_are_ordered_to_the_tick()
    {
        var office = OfficeId.New(Some.Now);
        await KeepAsync([.. Enumerable.Range(0, 12).Select(i => Some.Clue(office: office, title: $"{i:00}", at: Some.Now.AddTicks((i * 5) % 12)))]);
        await using var work = Begin();

        var found = await work.Store<Clue, ClueId>().ListAsync(new Ordered(office, clue => clue.SubmittedAt, true), default);

        Assert.Equal(Enumerable.Range(0, 12).OrderByDescending(i => (i * 5) % 12).Select(i => $"{i:00}"), found.Select(clue => clue.Title));
    }

    [Fact]
    public async Task A_second_key_orders_what_the_first_leaves_equal()
    {
        var office = OfficeId.New(Some.Now);
        await KeepAsync(Some.Clue(office: office, title: "b", address: "1"), Some.Clue(office: office, title: "a", address: "1"), Some.Clue(office: office, title: "a", address: "2"));
        await using var work = Begin();

        var found = await work.Store<Clue, ClueId>().ListAsync(new TwoKeys(office), default);

        Assert.Equal(["a2", "a1", "b1"], found.Select(clue => clue.Title + clue.Address));
    }

    [Fact]
    public async Task What_is_selected_skipped_and_taken_follows_the_order()
    {
        var office = OfficeId.New(Some.Now);
        await KeepAsync([.. "edcba".Select(letter => Some.Clue(office: office, title: $"{letter}"))]);
        await using var work = Begin();

        var titles = await work.Store<Clue, ClueId>().ListAsync(new SecondAndThirdTitle(office), default);

        Assert.Equal(["b", "c"], titles);
        Assert.Equal(5, await work.Store<Clue, ClueId>().CountAsync(new SecondAndThirdTitle(office), default));
    }

    [Fact]
    public async Task Text_is_compared_by_code_point_too()
    {
        var office = OfficeId.New(Some.Now);
        await KeepAsync([.. Texts.Select(text => Some.Clue(office: office, title: text))]);
        await using var work = Begin();
        var clues = work.Store<Clue, ClueId>();

        foreach (var text in Texts)
        {
            Assert.Equal(text, Assert.Single(await clues.ListAsync(new Titled(office, text), default)).Title);
        }

        Assert.Empty(await clues.ListAsync(new Titled(office, "É"), default));
        Assert.Empty(await clues.ListAsync(new Titled(office, "á"), default));
    }

    private async Task ShouldOrderAsync(Expression<Func<Clue, object?>> key, bool descending, IReadOnlyList<string?> expected)
    {
        var office = OfficeId.New(Some.Now);
        var (random, read) = (new Random(7), key.Compile());
        var clues = InOrder.Select(text => Some.Clue(office: office, title: text ?? "", address: text));
        await KeepAsync([.. (expected.Contains(null) ? clues : clues.Where(clue => clue.Address is not null)).OrderBy(_ => random.Next())]);
        await using var work = Begin();

        var found = await work.Store<Clue, ClueId>().ListAsync(new Ordered(office, key, descending), default);

        Assert.Equal(expected, found.Select(clue => (string?)read(clue)));
    }

    private sealed class Ordered : Specification<Clue>
    {
        public Ordered(OfficeId office, Expression<Func<Clue, object?>> key, bool descending)
        {
            Query.Where(clue => clue.Office == office);
            _ = descending ? Query.OrderByDescending(key) : Query.OrderBy(key);
        }
    }

    private sealed class TwoKeys : Specification<Clue>
    {
        public TwoKeys(OfficeId office) => Query.Where(clue => clue.Office == office).OrderBy(clue => clue.Title).ThenByDescending(clue => clue.Address);
    }

    private sealed class Titled : Specification<Clue>
    {
        public Titled(OfficeId office, string title) => Query.Where(clue => clue.Office == office && clue.Title == title);
    }

    private sealed class SecondAndThirdTitle : Specification<Clue, string>
    {
        public SecondAndThirdTitle(OfficeId office)
        {
            Query.Where(clue => clue.Office == office).OrderBy(clue => clue.Title).Skip(1).Take(2);
            Query.Select(clue => clue.Title);
        }
    }
}
