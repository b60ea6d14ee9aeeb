namespace YiXinWeiGong.RuleTables;

/// <summary>A kind of rule table: its name, its columns, and how a row is put to the library.</summary>
/// <param name="name">As pages announce it: <c>&lt;!-- rule-table: name --&gt;</c>.</param>
/// <param name="columns">Its columns, apart from <c>id</c> and <c>why</c>, which every table has.</param>
internal abstract class RuleTable(string name, params IReadOnlyList<Column> columns)
{
    /// <summary>Which refusal; a table that has it expects some rows to be refused.</summary>
    protected static readonly Column<string> Refused = Expected("refused", "拒绝", Cells.Problem, "拒绝的问题代码；无拒绝写“无”", "the problem code of the refusal; none where there is none");

    public string Name { get; } = name;

    public IReadOnlyList<Column> Columns { get; } = columns;

    /// <summary>Asks the library what comes of what is given.</summary>
    public abstract Answer Run(Row row);

    /// <summary>The same, a refusal being an answer where the table has a column for it.</summary>
    public Answer Ask(Row row)
    {
        try
        {
            var answer = Run(row);
            return Columns.Contains(Refused) ? answer.Or(Refused) : answer;
        }
        catch (RefusalException refusal) when (Columns.Contains(Refused))
        {
            return Columns.Where(column => column.IsExpected && column != Refused)
                .Aggregate(new Answer { { Refused, refusal.Code } }, (answer, column) => answer.Or(column));
        }
    }

    /// <summary>A given column that every row fills in.</summary>
    protected static Column<T> Given<T>(string name, string zh, Cell<T> cell, string aboutZh, string about)
        where T : notnull => new(name, zh, cell) { IsRequired = true, AboutZh = aboutZh, About = about };

    /// <summary>A given column that may be empty.</summary>
    protected static Column<T> Optional<T>(string name, string zh, Cell<T> cell, string aboutZh, string about)
        where T : notnull => new(name, zh, cell) { AboutZh = aboutZh, About = about };

    /// <summary>An expected column; an empty cell asserts nothing.</summary>
    protected static Column<T> Expected<T>(string name, string zh, Cell<T> cell, string aboutZh, string about)
        where T : notnull => new(name, zh, cell) { IsExpected = true, AboutZh = aboutZh, About = about };
}
