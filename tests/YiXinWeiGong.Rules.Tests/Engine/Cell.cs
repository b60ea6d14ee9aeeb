namespace YiXinWeiGong.RuleTables;

/// <summary>How what stands in a cell is read, written down in one form only, and made wrong on purpose.</summary>
/// <param name="Form">What to write, by example.</param>
/// <param name="Read">Reads it; throws <see cref="FormatException"/>, saying what is wrong and how to mend it.</param>
/// <param name="Write">Writes it, the same for the same value whoever wrote it first.</param>
/// <param name="Another">A value that differs.</param>
/// <param name="Sample">Some value.</param>
internal sealed record Cell<T>(string Form, Func<string, T> Read, Func<T, string> Write, Func<T, T> Another, T Sample)
    where T : notnull
{
    /// <summary>Several of them, in order, between commas of either language.</summary>
    public Cell<IReadOnlyList<T>> Several => new(
        $"{Form}, …",
        text => [.. text.Split([',', '，', '、', ';', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Read)],
        values => string.Join(", ", values.Select(Write)),
        values => values.Count > 1 ? [.. values.Take(values.Count - 1)] : [.. values, Sample],
        [Sample]);
}
