namespace YiXinWeiGong.RuleTables;

/// <summary>Where something stands in a page.</summary>
internal sealed record Place(string Page, int Line)
{
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Page}:{Line}");
}

/// <summary>A row of a page as it is run: what is given, what is expected, or why it cannot be read.</summary>
internal sealed record Example(Place Place)
{
    /// <summary>An S-number of the acceptance scenarios, or an id of the page's own.</summary>
    public string Id { get; init; } = "";

    public string Why { get; init; } = "";

    /// <summary>None where the page does not say which table it is.</summary>
    public RuleTable? Table { get; init; }

    public IReadOnlyDictionary<Column, object> Given { get; init; } = new Dictionary<Column, object>();

    /// <summary>What cells of expected columns say, in their one form.</summary>
    public IReadOnlyDictionary<Column, string> Expected { get; init; } = new Dictionary<Column, string>();

    /// <summary>Why it cannot be read.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>A page's or a table's fault, for which rows may be missing.</summary>
    public bool IsNoRow => Table is null;

    public string Title => $"{Place} {Id} {Why}".TrimEnd();

    /// <summary>Runs the row; says what is wrong with it, nothing where all is as expected.</summary>
    public IReadOnlyList<string> Failures()
    {
        if (Table is null || Faults.Count > 0)
        {
            return [.. Faults.Select(At)];
        }

        try
        {
            var row = new Row(Given);
            var answer = Table.Ask(row);
            var reasons = answer.Reasons.Length == 0 ? "" : $", because of {answer.Reasons}";
            var unasked = row.Unasked.Select(column => At($"column '{column}': is not asked here; leave it empty"));
            return [.. unasked, .. Expected.Where(pair => answer.Find(pair.Key) != pair.Value)
                .Select(pair => At($"column '{pair.Key}': expected {pair.Value}, but it is {answer.Find(pair.Key) ?? "not answered"}{reasons}"))];
        }
        catch (Exception exception) when (exception is FormatException or RefusalException or ArgumentException or InvalidOperationException)
        {
            return [At(exception.Message)];
        }
    }

    private string At(string message) => $"{Place}: {(Id.Length == 0 ? "" : $"{Id}: ")}{message}";
}
