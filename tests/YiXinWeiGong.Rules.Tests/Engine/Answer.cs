using System.Collections;
using YiXinWeiGong.Rules;

namespace YiXinWeiGong.RuleTables;

/// <summary>What the library answered, by expected column; <c>new Answer { { Due, deadline.Effective } }</c>.</summary>
internal sealed class Answer : IEnumerable<KeyValuePair<Column, string>>
{
    private readonly Dictionary<Column, string> _values = [];

    /// <summary>Why it is so, for whoever reads a failure.</summary>
    public string Reasons { get; private set; } = "";

    public void Add<T>(Column<T> column, T? value)
        where T : class => _values.Add(column, value is null ? Column.Nothing : column.Write(value));

    public void Add<T>(Column<T> column, T? value)
        where T : struct => _values.Add(column, value is { } something ? column.Write(something) : Column.Nothing);

    /// <summary>The same answer with nothing in a column that has no answer yet.</summary>
    public Answer Or(Column column)
    {
        _values.TryAdd(column, Column.Nothing);
        return this;
    }

    /// <summary>The same answer with the steps of a deadline as its reasons.</summary>
    public Answer Because(IEnumerable<DeadlineReason> reasons)
    {
        Reasons = string.Join("; ", reasons.Select(reason => $"{reason.Rule} ({reason.Article}) {Cells.Date.Write(reason.Date)}"));
        return this;
    }

    public string? Find(Column column) => _values.GetValueOrDefault(column);

    public IEnumerator<KeyValuePair<Column, string>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
