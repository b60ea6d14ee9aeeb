using YiXinWeiGong.Benchmarks.Lifecycle.Raw;

namespace YiXinWeiGong.Benchmarks.Lifecycle;

/// <summary>Makes sure that the hand-written peer writes what the library writes: the same tables, columns and rows, as many bytes.</summary>
internal sealed class ShapeCheck(Ground ground, Cast cast)
{
    /// <summary>By how much the bytes of a table may differ, a part of the library's.</summary>
    private const double Tolerance = 0.1;

    /// <summary>The turn after which a worker's reporters come round again, so that each peer's first clue of a reporter is done before.</summary>
    private const int Round = CastOffice.ReportersOfWorker;

    /// <returns>What differs, in words; nothing where all is well.</returns>
    public async Task<IReadOnlyList<string>> DifferencesAsync(IPeer library, IReadOnlyList<IPeer> raws)
    {
        var tables = await ground.ColumnsAsync();
        var differences = RawTables.All.Where(table => !Columns(tables, table.Name).Order(StringComparer.Ordinal).SequenceEqual(table.Columns.Order(StringComparer.Ordinal)))
            .Select(table => $"{table.Name}: the library's columns are {string.Join(", ", Columns(tables, table.Name))}; the raw peer writes {string.Join(", ", table.Columns)}")
            .ToList();
        if (differences.Count > 0)
        {
            return differences;
        }

        var expected = await GrowthAsync(tables, library);
        foreach (var raw in raws)
        {
            var found = await GrowthAsync(tables, raw);
            differences.AddRange(tables.Keys
                .Where(table => found[table].Rows != expected[table].Rows
                    || Math.Abs(found[table].Bytes - expected[table].Bytes) > Tolerance * Math.Abs(expected[table].Bytes))
                .Select(table => $"{table}: {raw.Name} adds {found[table].Rows} rows of {found[table].Bytes} bytes, the library {expected[table].Rows} of {expected[table].Bytes}"));
        }

        return differences;
    }

    private static IReadOnlyList<string> Columns(IReadOnlyDictionary<string, IReadOnlyList<string>> tables, string name) =>
        tables.TryGetValue(name, out var columns) ? columns : [];

    /// <summary>By how much one lifecycle makes each table grow.</summary>
    private async Task<Dictionary<string, (long Rows, long Bytes)>> GrowthAsync(IReadOnlyDictionary<string, IReadOnlyList<string>> tables, IPeer peer)
    {
        await LiveAsync(peer, 0);
        var before = await SizesAsync(tables);
        await LiveAsync(peer, Round);
        var after = await SizesAsync(tables);
        return tables.Keys.ToDictionary(table => table, table => (after[table].Rows - before[table].Rows, after[table].Bytes - before[table].Bytes));
    }

    private async Task LiveAsync(IPeer peer, int turn)
    {
        var life = new Life(TimeProvider.System.GetUtcNow(), cast.OfficeOf(0), 0, turn);
        foreach (var step in Enum.GetValues<Step>())
        {
            await peer.DoAsync(step, life, 0);
        }
    }

    private async Task<Dictionary<string, (long Rows, long Bytes)>> SizesAsync(IReadOnlyDictionary<string, IReadOnlyList<string>> tables)
    {
        var sizes = new Dictionary<string, (long Rows, long Bytes)>();
        foreach (var (table, columns) in tables)
        {
            sizes.Add(table, await ground.SizeAsync(table, columns));
        }

        return sizes;
    }
}
