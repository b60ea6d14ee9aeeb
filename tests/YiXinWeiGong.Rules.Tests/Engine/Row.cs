namespace YiXinWeiGong.RuleTables;

/// <summary>What a row gives.</summary>
internal sealed class Row(IReadOnlyDictionary<Column, object> given)
{
    public bool Has(Column column) => given.ContainsKey(column);

    /// <summary>What a column says that this row has to fill in.</summary>
    public T Get<T>(Column<T> column)
        where T : notnull => given.TryGetValue(column, out var value)
        ? (T)value
        : throw new FormatException($"column '{column}': is empty; this row needs it");

    /// <summary>What a column says, or something else where it is empty.</summary>
    public T Or<T>(Column<T> column, T otherwise)
        where T : notnull => given.TryGetValue(column, out var value) ? (T)value : otherwise;
}
