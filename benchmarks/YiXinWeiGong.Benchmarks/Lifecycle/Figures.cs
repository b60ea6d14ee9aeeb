using System.Text.Json;
using System.Text.Json.Serialization;

namespace YiXinWeiGong.Benchmarks.Lifecycle;

/// <summary>One line of figures, a lifecycle's share of what was measured unless the name says otherwise.</summary>
internal sealed record Figures
{
    private static readonly JsonSerializerOptions Snake = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public required string Store { get; init; }

    public int? Concurrency { get; init; }

    public required string Peer { get; init; }

    /// <summary>The command, where the line is about one alone.</summary>
    public string? Step { get; init; }

    /// <summary>The peer that the ratio is taken by.</summary>
    public string? Base { get; init; }

    /// <summary>Lifecycles a second as a share of the base's: the median of the slices, each with the base's of the same round.</summary>
    public double? Ratio { get; init; }

    /// <summary>Lifecycles a second.</summary>
    public double? Lps { get; init; }

    public double? P50Ms { get; init; }

    public double? P99Ms { get; init; }

    public double? ClientCpuMs { get; init; }

    public double? AllocKb { get; init; }

    public double? RoundTrips { get; init; }

    public double? Statements { get; init; }

    public double? WalKb { get; init; }

    /// <summary>How many lifecycles were done.</summary>
    public int? Lifecycles { get; init; }

    public static Figures Of(string store, IPeer peer, Slice slice)
    {
        double n = slice.Lives.Count;
        return new()
        {
            Store = store,
            Peer = peer.Name,
            Lps = Rounded(slice.Rate),
            P50Ms = Rounded(slice.Percentile(0.5).TotalMilliseconds),
            P99Ms = Rounded(slice.Percentile(0.99).TotalMilliseconds),
            ClientCpuMs = Rounded(slice.Cpu.TotalMilliseconds / n),
            AllocKb = Rounded(slice.Allocated / n / 1024),
            RoundTrips = Rounded(slice.RoundTrips / n),
            Statements = Rounded(slice.Statements / n),
            WalKb = slice.Log is { } log ? Rounded(log / n / 1024) : null,
            Lifecycles = slice.Lives.Count,
        };
    }

    public static double Rounded(double value) => Math.Round(value, 2);

    public void Print() => Console.WriteLine(JsonSerializer.Serialize(this, Snake));
}
