using YiXinWeiGong.Benchmarks.Lifecycle.Raw;

namespace YiXinWeiGong.Benchmarks.Lifecycle;

/// <summary>
/// Compares the library with hand-written ADO.NET on the same database: short slices of each in turn, so that what the machine
/// does besides falls on all of them alike. JSON lines go to standard output, the rest to standard error.
/// </summary>
internal sealed class LifecycleBenchmark(LifecycleOptions options, Ground ground)
{
    private const int CheckedLives = 200;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    public static async Task<int> RunAsync(LifecycleOptions options)
    {
        await using Ground? ground = options.Store switch
        {
            "sqlite" => new SqliteGround(options.Directory),
            _ => await PostgreSqlGround.OpenAsync(),
        };
        if (ground is null)
        {
            await Console.Error.WriteLineAsync("YXWG_POSTGRES does not say where PostgreSQL is.");
            return 2;
        }

        return await new LifecycleBenchmark(options, ground).RunAsync();
    }

    private async Task<int> RunAsync()
    {
        var cast = await Cast.SeedAsync(ground.Services, options.Concurrency.Max());
        using var library = new LibraryPeer(ground.Services);
        IPeer[] raws = [.. ground.RawStores.Select(store => new RawPeer(store))];
        var differences = await new ShapeCheck(ground, cast).DifferencesAsync(library, raws);
        foreach (var difference in differences)
        {
            await Console.Error.WriteLineAsync(difference);
        }

        if (differences.Count > 0)
        {
            return 1;
        }

        if (options.Check)
        {
            await CostAsync(cast, [.. raws, library]);
            return 0;
        }

        foreach (var concurrency in options.Concurrency)
        {
            await CompareAsync(cast, [.. raws, library], concurrency);
        }

        return 0;
    }

    /// <summary>What one lifecycle costs, one at a time: steady figures, for a gate to compare.</summary>
    private async Task CostAsync(Cast cast, IReadOnlyList<IPeer> peers)
    {
        foreach (var peer in peers)
        {
            _ = await Slice.RunAsync(ground, cast, peer, 1, (_, done) => done < CheckedLives);
            var costs = Enum.GetValues<Step>().ToDictionary(step => step, _ => new Cost());
            for (var turn = 0; turn < CheckedLives; turn++)
            {
                var life = new Life(TimeProvider.System.GetUtcNow(), cast.OfficeOf(0), 0, turn);
                foreach (var step in Enum.GetValues<Step>())
                {
                    await costs[step].MeasureAsync(peer, () => peer.DoAsync(step, life, 0));
                }
            }

            foreach (var (step, cost) in costs)
            {
                cost.Print(ground.Name, peer, CheckedLives, step.ToString());
            }

            Cost.Sum(costs.Values).Print(ground.Name, peer, CheckedLives);
        }
    }

    private async Task CompareAsync(Cast cast, IReadOnlyList<IPeer> peers, int concurrency)
    {
        foreach (var peer in peers)
        {
            _ = await Slice.RunAsync(ground, cast, peer, concurrency, (elapsed, _) => elapsed < WarmUp);
        }

        var slices = peers.ToDictionary(peer => peer, _ => new List<Slice>());
        var rounds = Math.Max(3, (int)Math.Ceiling(options.Seconds / options.Slice));
        for (var round = 0; round < rounds; round++)
        {
            for (var turn = 0; turn < peers.Count; turn++)
            {
                // Each goes first as often as the others.
                var peer = peers[(round + turn) % peers.Count];
                slices[peer].Add(await Slice.RunAsync(ground, cast, peer, concurrency, (elapsed, _) => elapsed.TotalSeconds < options.Slice));
            }
        }

        foreach (var peer in peers)
        {
            var figures = Figures.Of(ground.Name, peer, Slice.Sum(slices[peer])) with { Concurrency = concurrency };
            foreach (var other in Bases(peers, peer))
            {
                var ratios = slices[peer].Zip(slices[other], (ours, theirs) => ours.Rate / theirs.Rate).Order().ToArray();
                (figures with { Base = other.Name, Ratio = Figures.Rounded(ratios[ratios.Length / 2]) }).Print();
            }
        }
    }

    /// <summary>A hand-written peer is compared with the first of them, the library with each.</summary>
    private static IEnumerable<IPeer> Bases(IReadOnlyList<IPeer> peers, IPeer peer) => peer is RawPeer ? [peers[0]] : peers.Where(other => other is RawPeer);

    /// <summary>What something cost, added up.</summary>
    private sealed class Cost
    {
        private long _allocated;
        private long _roundTrips;
        private long _statements;

        public async Task MeasureAsync(IPeer peer, Func<Task> work)
        {
            var (sent, allocated) = (peer.Sent, GC.GetTotalAllocatedBytes(precise: true));
            await work();
            _allocated += GC.GetTotalAllocatedBytes(precise: true) - allocated;
            _roundTrips += peer.Sent.RoundTrips - sent.RoundTrips;
            _statements += peer.Sent.Statements - sent.Statements;
        }

        public static Cost Sum(IReadOnlyCollection<Cost> costs) => new()
        {
            _allocated = costs.Sum(cost => cost._allocated),
            _roundTrips = costs.Sum(cost => cost._roundTrips),
            _statements = costs.Sum(cost => cost._statements),
        };

        public void Print(string store, IPeer peer, double lives, string? step = null) => new Figures
        {
            Store = store,
            Peer = peer.Name,
            Step = step,
            AllocKb = Figures.Rounded(_allocated / lives / 1024),
            RoundTrips = Figures.Rounded(_roundTrips / lives),
            Statements = Figures.Rounded(_statements / lives),
        }.Print();
    }
}
