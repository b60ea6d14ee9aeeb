using System.Text.RegularExpressions;

namespace YiXinWeiGong.RuleTables;

/// <summary>Reads the rule tables of a page. A fault becomes an example of its own and stops no other.</summary>
/// <param name="page">The page's name, as faults cite it.</param>
/// <param name="lines">Its lines.</param>
/// <param name="tables">The kinds of table there are.</param>
internal sealed partial class PageReader(string page, IReadOnlyList<string> lines, IReadOnlyList<RuleTable> tables)
{
    private readonly List<Example> _examples = [];
    private int _next;

    public IReadOnlyList<Example> Read()
    {
        while (_next < lines.Count)
        {
            var line = _next++;
            if (Fence().Match(lines[line]) is { Success: true } fence)
            {
                SkipBlock(line, fence.Groups["fence"].Value);
            }
            else if (Announcement().Match(lines[line]) is { Success: true } announcement)
            {
                ReadTable(line, announcement.Groups["name"].Value);
            }
            else if (Misannouncement().IsMatch(lines[line]))
            {
                Fault(line, "announces no table as it is written; write <!-- rule-table: NAME --> on a line of its own");
                SkipWhile(string.IsNullOrWhiteSpace);
                SkipWhile(PipeTable.IsLine);
            }
            else if (PipeTable.IsLine(lines[line]))
            {
                SkipWhile(PipeTable.IsLine);
                if (IsRuleTable(line))
                {
                    Fault(line, $"no table is announced here; write <!-- rule-table: NAME --> above it, NAME being one of {Names()}");
                }
            }
            else if (PipeTable.IsTorn(lines[line]))
            {
                Fault(line, @"looks like a row but stands in no table; begin it with | right below a row, or write \| for one that is text");
                SkipWhile(IsParagraph);
            }
        }

        return [.. _examples.GroupBy(example => example.Id).SelectMany(NoSecond).OrderBy(example => example.Place.Line)];
    }

    /// <summary>Skips a block of code; one that never ends is a fault, and what follows it is read all the same.</summary>
    private void SkipBlock(int begin, string fence)
    {
        SkipWhile(line => !line.TrimStart().StartsWith(fence, StringComparison.Ordinal));
        if (_next < lines.Count && lines[_next].Trim().All(letter => letter == fence[0]))
        {
            _next++;
            return;
        }

        Fault(begin, $"the block of code that begins here does not end{(_next < lines.Count ? $" before another begins in line {_next + 1}" : "")}; write {fence} on a line of its own below it");
        _next = begin + 1;
    }

    /// <summary>Whether the lines of pipes from here on are meant to be run: any other table has a ruler, no id and no arrow.</summary>
    private bool IsRuleTable(int first)
    {
        var header = PipeTable.Cells(lines[first]);
        return header[0] == Header.Id
            || !PipeTable.IsRuler(lines[Math.Min(first + 1, lines.Count - 1)], header.Length)
            || Enumerable.Range(first, _next - first).Any(line => PipeTable.Cells(lines[line]).Contains(Header.Arrow));
    }

    private void ReadTable(int announced, string name)
    {
        SkipWhile(string.IsNullOrWhiteSpace);
        if (tables.FirstOrDefault(table => table.Name == name) is not { } table)
        {
            Fault(announced, $"there is no rule table '{name}'; write one of {Names()}");
            SkipWhile(PipeTable.IsLine);
            return;
        }

        var first = _next;
        if (first == lines.Count || !PipeTable.IsLine(lines[first]))
        {
            Fault(announced, $"no table follows; write its header below, | id | … | {Header.Arrow} | … | why |");
            SkipWhile(IsParagraph);
            return;
        }

        SkipWhile(PipeTable.IsLine);
        var header = Header.Read(table, PipeTable.Cells(lines[first]));
        string[] faults = [.. header.Faults, .. Ruler(first + 1, header)];
        if (faults.Length > 0)
        {
            _examples.Add(new Example(new Place(page, first + 1)) { Faults = faults });
            return;
        }

        for (var line = first + 2; line < _next; line++)
        {
            _examples.Add(header.ReadRow(new Place(page, line + 1), lines[line]));
        }

        if (_next == first + 2)
        {
            Fault(first, "the table has no row; write one below its header");
        }

        if (_next < lines.Count && !string.IsNullOrWhiteSpace(lines[_next]))
        {
            Fault(_next, "is neither a row nor apart from the table; begin a row with |, or leave an empty line after the table");
            SkipWhile(IsParagraph);
        }
    }

    private IEnumerable<string> Ruler(int line, Header header)
    {
        if (line >= lines.Count || !PipeTable.IsRuler(lines[line], header.Count))
        {
            yield return $"the line below the header does not rule it; write |{string.Concat(Enumerable.Repeat("---|", header.Count))}";
        }
    }

    /// <summary>An id stands once on a page; the second bearer says where the first is.</summary>
    private static IEnumerable<Example> NoSecond(IGrouping<string, Example> sameId) => sameId.Key.Length == 0
        ? sameId
        : sameId.Select((example, index) => index == 0
            ? example
            : example with { Faults = [.. example.Faults, $"column 'id': {example.Id} stands at {sameId.First().Place} already; give this row another id, like {example.Id}b"] });

    private void Fault(int line, string fault) => _examples.Add(new Example(new Place(page, line + 1)) { Faults = [fault] });

    private string Names() => string.Join(", ", tables.Select(table => table.Name));

    private void SkipWhile(Func<string, bool> holds)
    {
        while (_next < lines.Count && holds(lines[_next]))
        {
            _next++;
        }
    }

    private static bool IsParagraph(string line) => !string.IsNullOrWhiteSpace(line) && !Fence().IsMatch(line) && !Announcement().IsMatch(line);

    [GeneratedRegex(@"^\s*<!--\s*rule-table:\s*(?<name>\S+)\s*-->\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Announcement();

    [GeneratedRegex(@"^\s*<!--\s*rules?\W*tables?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Misannouncement();

    [GeneratedRegex("^ {0,3}(?<fence>`{3,}(?=[^`]*$)|~{3,})", RegexOptions.ExplicitCapture)]
    private static partial Regex Fence();
}
