using CaseReplay.Text;
using YiXinWeiGong.Rules;

namespace CaseReplay.Comparing;

/// <summary>One side of a comparison: the rules of one day, tried on every scenario whatever its dates.</summary>
/// <param name="Name">As the command line names it.</param>
/// <param name="Rules">The rules.</param>
/// <param name="Day">The day whose rules they are.</param>
/// <param name="Books">The books that make them up.</param>
internal sealed record Side(string Name, RuleBooks Rules, DateOnly Day, IReadOnlyList<RuleBook> Books);

/// <summary>Finds the rules that the command line names.</summary>
internal sealed class Sides
{
    /// <summary>What the law of today is called.</summary>
    public const string Current = "current";

    private readonly List<Side> _read = [];
    private readonly List<Bilingual> _faults = [];
    private readonly DateOnly _today;

    private Sides(DateOnly today) => _today = today;

    public IReadOnlyList<Side> Read => _read;

    /// <summary>Everything that is wrong with the names and files, each once.</summary>
    public IReadOnlyList<Bilingual> Faults => [.. _faults.Distinct()];

    private static IReadOnlyList<RuleBook> Known => RuleBooks.Embedded.All;

    /// <param name="names"><c>current</c>, the id or reference of a book that ships with the library, or a file.</param>
    /// <param name="today">The day that <c>current</c> and drafts mean.</param>
    public static Sides Of(IEnumerable<string> names, DateOnly today)
    {
        var sides = new Sides(today);
        foreach (var name in names)
        {
            sides.Add(name);
        }

        return sides;
    }

    private void Add(string name)
    {
        try
        {
            if (name == Current)
            {
                Add(name, RuleBooks.Embedded, _today);
            }
            else if (Known.Where(book => book.Ref.Id == name || book.Ref.ToString() == name).MaxBy(book => book.Ref.Version) is { } known)
            {
                AddKnown(name, known);
            }
            else if (File.Exists(name) || name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || Path.GetFileName(name) != name)
            {
                AddFile(name);
            }
            else
            {
                AddUnknown(name);
            }
        }
        catch (FormatException malformed)
        {
            // The library says where and how to mend it, in English.
            _faults.Add(Bilingual.Same(malformed.Message));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            _faults.Add(new Bilingual($"{name}: 无法读取：{unreadable.Message}", $"{name}: cannot be read: {unreadable.Message}"));
        }
    }

    /// <summary>A book of the library means the law of its own first day: what stood beside it then, and nothing later.</summary>
    private void AddKnown(string name, RuleBook known)
    {
        if (known.From is { } first)
        {
            Add(name, RuleBooks.Embedded, first);
        }
        else
        {
            Add(name, RuleBooks.Embedded.SwitchedOn(known.Ref.Id, _today), _today);
        }
    }

    /// <summary>A file means that its book joins the law of today; where it is not in force today, of the nearest day on which it is.</summary>
    private void AddFile(string name)
    {
        using var json = File.OpenRead(name);
        var read = RuleBook.Parse(json, name);
        var book = read.From is null ? read.InForceFrom(_today) : read;
        var day = book.From > _today ? book.From.Value : book.Until < _today ? book.Until.Value : _today;
        Add(name, RuleBooks.Embedded.With(book), day, book);
    }

    private void AddUnknown(string name)
    {
        string[] known = [Current, .. Known.Select(book => book.Ref.Id).Distinct().Order(StringComparer.Ordinal)];
        var hint = Nearest.Hint(name, [.. known, .. Known.Select(book => book.Ref.ToString())]);
        _faults.Add(new Bilingual(
            $"没有规则集“{name}”{hint.Zh}（现有：{string.Join("、", known)}；或者一个 .json 文件）",
            $"there is no rule book '{name}'{hint.En} (known: {string.Join(", ", known)}; or a .json file)"));
    }

    private void Add(string name, RuleBooks books, DateOnly day, RuleBook? own = null)
    {
        var rules = books.AsOf(day);
        // A book of some places alone is not among those of the whole country.
        var together = rules.InForce(day).Books;
        _read.Add(new Side(name, rules, day, own is null || together.Contains(own) ? together : [.. together, own]));
    }
}
