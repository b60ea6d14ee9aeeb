using System.Diagnostics;

namespace YiXinWeiGong.Benchmarks.Lifecycle;

/// <summary>What one peer did in one slice of time, or in several put together.</summary>
internal sealed record Slice(TimeSpan Elapsed, TimeSpan Cpu, long Allocated, long RoundTrips, long Statements, long? Log, IReadOnlyList<TimeSpan> Lives)
{
    /// <summary>Lifecycles a second.</summary>
    public double Rate => Lives.Count / Elapsed.TotalSeconds;

    /// <summary>Lets a number of workers go through lifecycles until the time is over; those begun are finished.</summary>
    /// <param name="ground">Where.</param>
    /// <param name="cast">With whom.</param>
    /// <param name="peer">Who does the work.</param>
    /// <param name="workers">How many lifecycles go on at a time.</param>
    /// <param name="goesOn">Whether another one is begun, given how long it took and how many the worker has done.</param>
    public static async Task<Slice> RunAsync(Ground ground, Cast cast, IPeer peer, int workers, Func<TimeSpan, int, bool> goesOn)
    {
        var log = await ground.LogAsync();
        var (sent, cpu, allocated, watch) = (peer.Sent, Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: true), Stopwatch.StartNew());
        var lives = await Task.WhenAll(Enumerable.Range(0, workers).Select(worker => Task.Run(() => WorkAsync(worker))));
        var elapsed = watch.Elapsed;
        return new Slice(
            elapsed, Environment.CpuUsage.TotalTime - cpu, GC.GetTotalAllocatedBytes(precise: true) - allocated,
            peer.Sent.RoundTrips - sent.RoundTrips, peer.Sent.Statements - sent.Statements, await ground.LogAsync() - log, [.. lives.SelectMany(one => one)]);

        async Task<List<TimeSpan>> WorkAsync(int worker)
        {
            var done = new List<TimeSpan>();
            do
            {
                var begun = watch.Elapsed;
                var life = new Life(TimeProvider.System.GetUtcNow(), cast.OfficeOf(worker), worker, done.Count);
                foreach (var step in Enum.GetValues<Step>())
                {
                    await peer.DoAsync(step, life, worker);
                }

                done.Add(watch.Elapsed - begun);
            }
            while (goesOn(watch.Elapsed, done.Count));
            return done;
        }
    }

    public static Slice Sum(IReadOnlyCollection<Slice> slices) => new(
        TimeSpan.FromTicks(slices.Sum(slice => slice.Elapsed.Ticks)), TimeSpan.FromTicks(slices.Sum(slice => slice.Cpu.Ticks)),
        slices.Sum(slice => slice.Allocated), slices.Sum(slice => slice.RoundTrips), slices.Sum(slice => slice.Statements),
        slices.Sum(slice => slice.Log), [.. slices.SelectMany(slice => slice.Lives).Order()]);

    /// <summary>How long a share of the lifecycles took at most; the lifecycles in ascending order.</summary>
    public TimeSpan Percentile(double share) => Lives[Math.Min(Lives.Count - 1, (int)(Lives.Count * share))];
}
