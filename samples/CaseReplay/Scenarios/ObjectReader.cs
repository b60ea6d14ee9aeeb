using System.Globalization;
using System.Text.Json;
using CaseReplay.Text;

namespace CaseReplay.Scenarios;

/// <summary>Takes an object's members one by one; what nobody asked for is a fault.</summary>
internal sealed class ObjectReader
{
    private readonly Node _node;
    private readonly Faults _faults;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly List<string> _missing = [];

    private ObjectReader(Node node, Faults faults) => (_node, _faults) = (node, faults);

    /// <summary>Reads an object, or says that it is none.</summary>
    public static ObjectReader? Open(Node? node, Faults faults)
    {
        if (node is null or { Kind: JsonValueKind.Object })
        {
            return node is null ? null : new ObjectReader(node, faults);
        }

        faults.Add(node.Line, $"此处应为对象，而不是 {node}。", $"expected an object, not {node}.");
        return null;
    }

    public Member? Member(string name)
    {
        _ = _asked.Add(name);
        return _node.Find(name);
    }

    public Node? Optional(string name) => Member(name)?.Value;

    /// <summary>A member that has to be there; that it is missing is said on closing.</summary>
    public Node? Required(string name)
    {
        if (Member(name) is { } member)
        {
            return member.Value;
        }

        _missing.Add(name);
        return null;
    }

    public string? Text(Node? node)
    {
        if (node is null or { Kind: JsonValueKind.String, Text.Length: > 0 })
        {
            return node?.Text;
        }

        _faults.Add(node.Line, $"此处应为非空字符串，而不是 {node}。", $"expected a string that is not empty, not {node}.");
        return null;
    }

    public DateOnly? Day(Node? node)
    {
        if (node is null)
        {
            return null;
        }

        if (node.Kind == JsonValueKind.String
            && DateOnly.TryParseExact(node.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        _faults.Add(node.Line, $"此处应为日期（yyyy-MM-dd），而不是 {node}。", $"expected a date (yyyy-MM-dd), not {node}.");
        return null;
    }

    public IReadOnlyList<Node> Items(Node? node)
    {
        if (node is null or { Kind: JsonValueKind.Array })
        {
            return node?.Items ?? [];
        }

        _faults.Add(node.Line, $"此处应为数组，而不是 {node}。", $"expected an array, not {node}.");
        return [];
    }

    public IReadOnlyList<string> Texts(Node? node) => [.. Items(node).Select(Text).OfType<string>()];

    /// <summary>A text in both languages: one string, or an object of <c>zh</c> and <c>en</c>.</summary>
    public Bilingual? Both(Node? node)
    {
        if (node is null or { Kind: JsonValueKind.String })
        {
            return Text(node) is { } same ? Bilingual.Same(same) : null;
        }

        if (Open(node, _faults) is not { } reader)
        {
            return null;
        }

        var (zh, en) = (reader.Text(reader.Required("zh")), reader.Text(reader.Required("en")));
        _ = reader.Close();
        return zh is null || en is null ? null : new Bilingual(zh, en);
    }

    public IReadOnlyList<Bilingual> ManyBoth(Node? node) => [.. Items(node).Select(Both).OfType<Bilingual>()];

    /// <summary>Faults every member that nobody asked for, and every missing one that none of those was meant to be.</summary>
    /// <returns>The names that were meant by those nobody asked for.</returns>
    public IReadOnlySet<string> Close()
    {
        var meant = new HashSet<string>(StringComparer.Ordinal);
        foreach (var stray in _node.Members.Where(member => !_asked.Contains(member.Name)))
        {
            var hint = Nearest.Hint(stray.Name, _asked);
            _faults.Add(stray.Line, $"不认识“{stray.Name}”{hint.Zh}", $"unknown property '{stray.Name}'{hint.En}");
            if (Nearest.Of(stray.Name, _asked) is { } near)
            {
                _ = meant.Add(near);
            }
        }

        foreach (var name in _missing.Where(name => !meant.Contains(name)))
        {
            _faults.Add(_node.Line, $"缺少“{name}”。", $"'{name}' is missing.");
        }

        return meant;
    }
}
