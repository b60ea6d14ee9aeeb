namespace YiXinWeiGong.RuleTables;

/// <summary>What a row gives, for one run: it knows afterwards which of it nobody asked for.</summary>
internal sealed class Row(IReadOnlyDictionary<Column, object> given)
{
    private readonly HashSet<Column> _asked = [];

    /// <summary>What is given but does not count, so that the row does not test what it says.</summary>
    public IEnumerable<Column> Unasked => given.Keys.Where(column => !_asked.Contains(column));

    public bool Has(Column column)
    {
        _asked.Add(column);
        return given.ContainsKey(column);
    }

    /// <summary>What a column says that this row has to fill in.</summary>
    public T Get<T>(Column<T> column)
        where T : notnull => Has(column)
        ? (T)given[column]
        : throw new FormatException($"column '{column}': is empty; this row needs it");

    /// <summary>What a column says, or something else where it is empty.</summary>
    public T Or<T>(Column<T> column, T otherwise)
        where T : notnull => Has(column) ? (T)given[column] : otherwise;
}
