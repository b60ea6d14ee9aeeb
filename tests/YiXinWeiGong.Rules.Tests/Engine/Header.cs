using System.Text.RegularExpressions;

namespace YiXinWeiGong.RuleTables;

/// <summary>The header of a table: which column stands where. <c>id</c> comes first; the arrow parts what is given from what is expected.</summary>
internal sealed partial class Header
{
    public const string Arrow = "→", Id = "id";

    private const string Why = "why";
    private static readonly string[] WhyNames = [Why, "说明", "说明 · why"];

    private readonly RuleTable _table;
    private readonly string[] _cells;
    private readonly Column?[] _columns;
    private readonly List<string> _faults = [];

    private Header(RuleTable table, string[] cells) => (_table, _cells, _columns) = (table, cells, new Column?[cells.Length]);

    public int Count => _cells.Length;

    public IReadOnlyList<string> Faults => _faults;

    public static Header Read(RuleTable table, string[] cells)
    {
        var header = new Header(table, cells);
        header.Place();
        return header;
    }

    /// <summary>Reads a line below the header.</summary>
    public Example ReadRow(Place place, string line)
    {
        var cells = PipeTable.Cells(line);
        var example = new Example(place) { Id = cells[0], Table = _table };
        if (cells.Length != Count)
        {
            var hint = line.Contains('｜', StringComparison.Ordinal) ? "one is the wide ｜; write |" : @"add or take away a |, and write \| for one that is text";
            return example with { Faults = [$"has {cells.Length} cells where the header has {Count}; {hint}"] };
        }

        var (given, expected, faults) = (new Dictionary<Column, object>(), new Dictionary<Column, string>(), new List<string>());
        if (!IdForm().IsMatch(cells[0]))
        {
            faults.Add($"column 'id': '{cells[0]}' is no id; write an S-number like S01, or letters and digits of your own like P7");
        }

        for (var i = 1; i < Count; i++)
        {
            if (_cells[i] == Arrow && cells[i] is not (Arrow or ""))
            {
                faults.Add($"column '{Arrow}': '{cells[i]}' stands where only the arrow may; move it to a column of its own");
            }

            if (_columns[i] is { } column)
            {
                Keep(column, cells[i]);
            }
        }

        if (expected.Count == 0 && faults.Count == 0)
        {
            faults.Add($"nothing is expected; fill in a column right of the {Arrow}");
        }

        return example with { Why = TextOf(cells), Given = given, Expected = expected, Faults = faults };

        void Keep(Column column, string text)
        {
            try
            {
                if (text.Length == 0)
                {
                    if (column.IsRequired)
                    {
                        faults.Add($"column '{column}': is empty; every row needs it, like {column.Form}");
                    }
                }
                else if (column.IsExpected)
                {
                    expected.Add(column, column.Expectation(text));
                }
                else
                {
                    given.Add(column, column.Read(text));
                }
            }
            catch (FormatException exception)
            {
                faults.Add($"column '{column}': {exception.Message}");
            }
        }
    }

    private string TextOf(string[] cells) => Array.FindIndex(_cells, WhyNames.Contains) is >= 0 and var why ? cells[why] : "";

    private void Place()
    {
        var arrow = Array.IndexOf(_cells, Arrow);
        if (_cells[0] != Id)
        {
            _faults.Add($"column '{_cells[0]}': the first column is not '{Id}'; begin the table with | {Id} |");
        }

        if (arrow < 0)
        {
            _faults.Add($"no column is the {Arrow}; write it between what is given and what is expected");
        }

        for (var i = 1; i < Count; i++)
        {
            if (i == arrow || WhyNames.Contains(_cells[i]))
            {
                continue;
            }

            _columns[i] = _table.Columns.FirstOrDefault(column => column.IsNamed(_cells[i]));
            if (_columns[i] is not { } column)
            {
                _faults.Add($"column '{_cells[i]}': table '{_table.Name}' has no such column; write one of {string.Join(", ", _table.Columns)}, {Why}");
            }
            else if (Array.IndexOf(_columns, column) < i)
            {
                _faults.Add($"column '{column}': stands there twice; leave one");
            }
            else if (arrow >= 0 && column.IsExpected != i > arrow)
            {
                _faults.Add($"column '{column}': is {(column.IsExpected ? "expected" : "given")}; move it to the {(column.IsExpected ? "right" : "left")} of the {Arrow}");
            }
        }

        foreach (var column in _table.Columns.Where(column => column.IsRequired && !_columns.Contains(column)))
        {
            _faults.Add($"column '{column}': is missing; every '{_table.Name}' table needs it ({column.About})");
        }
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9-]*$")]
    private static partial Regex IdForm();
}
