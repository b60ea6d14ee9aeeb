using System.Diagnostics.Metrics;

namespace YiXinWeiGong.Audit;

/// <summary>
/// Counts what leaves audit entries, and notices a flood of commands that do nothing: each is a row that somebody without
/// any permission can make.
/// </summary>
internal sealed class RefusalWatch(AuditOptions options, TimeProvider time)
{
    private static readonly Meter Meter = new("YiXinWeiGong.Audit");

    private static readonly Counter<long> Refused = Meter.CreateCounter<long>(
        "yxwg.audit.refused", description: "Commands that did nothing and left an audit entry, by kind of problem.");

    private static readonly Counter<long> Lost = Meter.CreateCounter<long>(
        "yxwg.audit.lost", description: "Commands that did nothing and whose audit entry could not be written.");

    private readonly Lock _gate = new();
    private long _minute;
    private int _count;

    /// <summary>Counts one that was written.</summary>
    /// <returns>How many it were this minute, when that is more than is usual; told once a minute.</returns>
    public int? Count(ProblemKind kind)
    {
        Refused.Add(1, new KeyValuePair<string, object?>("kind", kind.ToString()));
        var minute = time.GetUtcNow().Ticks / TimeSpan.TicksPerMinute;
        lock (_gate)
        {
            (_minute, _count) = (minute, minute == _minute ? _count + 1 : 1);
            return _count == options.RefusalsWarnedOf ? _count : null;
        }
    }

    /// <summary>Counts one that could not be written.</summary>
    public static void CountLost() => Lost.Add(1);
}
