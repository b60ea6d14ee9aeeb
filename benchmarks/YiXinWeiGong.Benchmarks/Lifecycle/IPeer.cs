namespace YiXinWeiGong.Benchmarks.Lifecycle;

/// <summary>A way to do the work of a lifecycle.</summary>
internal interface IPeer
{
    /// <summary>What it is called in the figures.</summary>
    string Name { get; }

    /// <summary>How often it asked the database, and with how many statements, since the process began.</summary>
    (long RoundTrips, long Statements) Sent { get; }

    /// <summary>Does one step of a lifecycle: one commit.</summary>
    /// <param name="step">Which.</param>
    /// <param name="life">Of which lifecycle.</param>
    /// <param name="worker">Who does it, of those at work at the same time.</param>
    Task DoAsync(Step step, Life life, int worker);
}
