using System.Globalization;

namespace YiXinWeiGong.Benchmarks.Lifecycle;

/// <summary>What a run of the lifecycle benchmark was asked for.</summary>
internal sealed record LifecycleOptions
{
    public const string Usage =
        "lifecycle [--store sqlite|postgres] [--concurrency 1,8,32] [--seconds 10] [--slice 0.5] [--directory PATH] [--check]";

    /// <summary><c>sqlite</c> or <c>postgres</c>; the server of the latter is named by YXWG_POSTGRES.</summary>
    public string Store { get; private init; } = "sqlite";

    /// <summary>How many lifecycles go on at a time, one run each.</summary>
    public IReadOnlyList<int> Concurrency { get; private init; } = [1, 8, 32];

    /// <summary>How long each peer runs at each concurrency, its slices together.</summary>
    public double Seconds { get; private init; } = 10;

    /// <summary>How long a peer runs before the next one's turn.</summary>
    public double Slice { get; private init; } = 0.5;

    /// <summary>Where the SQLite file is put; what is measured depends on the disk below it.</summary>
    public string Directory { get; private init; } = Path.GetTempPath();

    /// <summary>Only compare the rows that the peers write, and print what one lifecycle costs.</summary>
    public bool Check { get; private init; }

    /// <returns>The options, or nothing where they cannot be read.</returns>
    public static LifecycleOptions? Parse(string[] args)
    {
        var options = new LifecycleOptions();
        for (var i = 0; i < args.Length; i++)
        {
            var name = args[i];
            var value = name == "--check" ? null : args.ElementAtOrDefault(++i);
            var read = (name, value) switch
            {
                ("--check", _) => options with { Check = true },
                ("--store", "sqlite" or "postgres") => options with { Store = value },
                ("--concurrency", { } list) when Counts(list) is { } counts => options with { Concurrency = counts },
                ("--seconds", { } text) when Positive(text) is { } seconds => options with { Seconds = seconds },
                ("--slice", { } text) when Positive(text) is { } slice => options with { Slice = slice },
                ("--directory", { } path) when System.IO.Directory.Exists(path) => options with { Directory = path },
                _ => null,
            };
            if (read is null)
            {
                return null;
            }

            options = read;
        }

        return options;
    }

    private static int[]? Counts(string list)
    {
        var counts = list.Split(',').Select(one => int.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0).ToArray();
        return counts.All(count => count is > 0 and <= 1000) ? counts : null;
    }

    private static double? Positive(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds > 0 ? seconds : null;
}
