using System.Net.Sockets;
using Npgsql;

namespace YiXinWeiGong.EntityFrameworkCore.PostgreSql;

/// <summary>What PostgreSQL's conditions (SQLSTATE) and a broken connection mean for a command.</summary>
internal sealed class PostgreSqlErrors : IStoreErrors
{
    private const string IdleInTransactionSessionTimeout = "25P03";

    private static readonly HashSet<string> Passing =
    [
        PostgresErrorCodes.SerializationFailure,
        PostgresErrorCodes.DeadlockDetected,
        PostgresErrorCodes.StatementCompletionUnknown,
        PostgresErrorCodes.LockNotAvailable,
        PostgresErrorCodes.ObjectInUse,
        PostgresErrorCodes.QueryCanceled,
        PostgresErrorCodes.AdminShutdown,
        PostgresErrorCodes.CrashShutdown,
        PostgresErrorCodes.CannotConnectNow,
        PostgresErrorCodes.IdleSessionTimeout,
        IdleInTransactionSessionTimeout,
        // The server became a standby; the connection string's next host is the primary.
        PostgresErrorCodes.ReadOnlySqlTransaction,
        PostgresErrorCodes.IoError,
    ];

    public bool IsDuplicate(Exception exception) => Find<PostgresException>(exception) is { SqlState: PostgresErrorCodes.UniqueViolation };

    public bool IsTransient(Exception exception)
    {
        // Whoever stops waiting cancels the statement too, and wants no second try.
        if (Find<OperationCanceledException>(exception) is not null)
        {
            return false;
        }

        return Find<PostgresException>(exception) is { } said
            ? IsPassing(said.SqlState)
            : Find<NpgsqlException>(exception) is { } broken && (broken.IsTransient || IsOfConnection(broken));
    }

    /// <summary>Where the connection ended, or the server was made to stop, before it answered.</summary>
    public bool IsInDoubt(Exception exception) => Find<PostgresException>(exception) is { } said
        ? said.SqlState is PostgresErrorCodes.StatementCompletionUnknown or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown
            || said.SqlState.StartsWith("08", StringComparison.Ordinal)
        : Find<NpgsqlException>(exception) is { } broken && IsOfConnection(broken);

    /// <summary>Also the classes 08, connection exceptions, and 53, insufficient resources such as a full disk or no connection left.</summary>
    private static bool IsPassing(string state) =>
        Passing.Contains(state) || state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("53", StringComparison.Ordinal);

    private static bool IsOfConnection(NpgsqlException exception) =>
        Find<IOException>(exception) is not null || Find<SocketException>(exception) is not null || Find<TimeoutException>(exception) is not null;

    private static T? Find<T>(Exception? exception)
        where T : Exception => exception as T ?? (exception?.InnerException is { } inner ? Find<T>(inner) : null);
}
