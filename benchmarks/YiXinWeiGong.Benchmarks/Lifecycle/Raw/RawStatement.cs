namespace YiXinWeiGong.Benchmarks.Lifecycle.Raw;

/// <summary>A statement with parameters <c>$1</c>, <c>$2</c> … and their values.</summary>
/// <param name="Sql">The statement, one of a fixed set, so that it stays prepared.</param>
/// <param name="Values">The values.</param>
/// <param name="MustHitOne">Is it guarded by a version, so that it must change one row?</param>
internal readonly record struct RawStatement(string Sql, object?[] Values, bool MustHitOne = false);

/// <summary>Hand-written ADO.NET on a database: prepared statements, and what belongs together in one round trip.</summary>
internal interface IRawStore : IAsyncDisposable
{
    /// <summary>What it is called in the figures.</summary>
    string Name { get; }

    (long RoundTrips, long Statements) Sent { get; }

    /// <summary>Reads one row.</summary>
    Task<object[]?> ReadAsync(int worker, RawStatement query);

    /// <summary>Writes everything in one transaction.</summary>
    Task WriteAsync(int worker, IReadOnlyList<RawStatement> statements);

    /// <summary>Takes a number, reads a row, and writes what follows from both, all in one transaction.</summary>
    Task TakeAndWriteAsync(int worker, RawStatement number, RawStatement query, Func<long, object[], IReadOnlyList<RawStatement>> then);
}
