using YiXinWeiGong.Rules;

namespace YiXinWeiGong.RuleTables;

/// <summary>A kind of rule table: its name, its columns, and how a row is put to the library.</summary>
/// <param name="name">As pages announce it: <c>&lt;!-- rule-table: name --&gt;</c>.</param>
/// <param name="columns">Its columns, apart from <c>id</c> and <c>why</c>, which every table has.</param>
internal abstract class RuleTable(string name, params IReadOnlyList<Column> columns)
{
    /// <summary>Which refusal; a table that has it expects some rows to be refused.</summary>
    protected static readonly Column<string> Refused = Expected("refused", "拒绝", Cells.Problem, "拒绝的问题代码；无拒绝写“无”", "the problem code of the refusal; none where there is none");

    /// <summary>What a host's own rule book says over those that ship, so that a row tries another reading of the law.</summary>
    protected static readonly Column<IReadOnlyList<Choice>> Choices = Optional(
        "choices", "选择", Cells.Choices, "本地规则集在随库规则集之上所作的选择或者规定", "what a local rule book chooses or sets over the books that ship");

    /// <summary>The years whose holiday notices are known, so that a row does not change its answer when another notice ships.</summary>
    protected static readonly Column<IReadOnlyList<int>> Notices = Optional(
        "notices", "通知", Cells.Number.Several, "已载入的放假通知年份；空为随库全部", "years whose holiday notices are loaded; empty for all that ship with the library");

    /// <summary>Which choices an answer names.</summary>
    protected static readonly Column<IReadOnlyList<Choice>> Took = Expected(
        "took", "所作选择", Cells.Choice.Several, "答复所依的选择，期间计算的两项（rest-days、close-of-day）除外", "the choices the answer rests on, but for the two that all counting rests on (rest-days, close-of-day)");

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

    /// <summary>The rule books that ship, beneath what a row chooses.</summary>
    protected static RuleBooks Books(Row row) => row.Has(Choices) ? RuleBooks.Embedded.With(LocalBook.Of(row.Get(Choices))) : RuleBooks.Embedded;

    /// <summary>The calendar with the notices that ship, or with those of them that a row names.</summary>
    protected static LegalCalendar Calendar(Row row)
    {
        if (!row.Has(Notices))
        {
            return LegalCalendar.Embedded;
        }

        var years = row.Get(Notices);
        var known = LegalCalendar.Embedded.Notices;
        foreach (var year in years.Where(year => known.All(notice => notice.Year != year)))
        {
            throw new FormatException($"column '{Notices}': there is no notice of {year}; write years of {known[0].Year} to {known[^1].Year}");
        }

        return new LegalCalendar(known.Where(notice => years.Contains(notice.Year)));
    }

    /// <summary>The choices that a deadline names.</summary>
    protected static IReadOnlyList<Choice> TakenBy(Deadline? deadline) =>
        [.. (deadline?.Choices ?? []).Where(choice => choice.Point is not ("rest-days" or "close-of-day")).Select(choice => new Choice(choice.Point, choice.Option))];

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
