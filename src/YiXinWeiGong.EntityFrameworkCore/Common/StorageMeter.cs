using System.Data.Common;
using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace YiXinWeiGong.EntityFrameworkCore;

/// <summary>Counts what goes to the database: <c>yixinweigong.storage.round_trips</c> and <c>yixinweigong.storage.statements</c>.</summary>
internal static class StorageMeter
{
    public const string Name = "YiXinWeiGong.Storage";

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> RoundTrips = Meter.CreateCounter<long>(
        "yixinweigong.storage.round_trips", "{round trip}", "How often the database was asked and answered.");

    private static readonly Counter<long> Statements = Meter.CreateCounter<long>(
        "yixinweigong.storage.statements", "{statement}", "How many statements it was given.");

    public static void Sent(int statements)
    {
        RoundTrips.Add(1);
        Statements.Add(statements);
    }
}

/// <summary>Counts the queries of a context, one statement each.</summary>
internal sealed class QueryMeter : DbCommandInterceptor
{
    public static QueryMeter Instance { get; } = new();

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        StorageMeter.Sent(1);
        return ValueTask.FromResult(result);
    }
}
