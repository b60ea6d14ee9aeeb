using Microsoft.Data.Sqlite;

namespace YiXinWeiGong.EntityFrameworkCore.Sqlite;

internal sealed class SqliteErrors : IStoreErrors
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int IoError = 10;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int Constraint = 19;
    private const int ConstraintPrimaryKey = 1555;
    private const int ConstraintUnique = 2067;

    public bool IsDuplicate(Exception exception) =>
        Find(exception) is { SqliteErrorCode: Constraint, SqliteExtendedErrorCode: ConstraintPrimaryKey or ConstraintUnique };

    public bool IsTransient(Exception exception) => Find(exception) is { SqliteErrorCode: Busy or Locked or IoError or Full or CannotOpen };

    /// <summary>Never: the database is in the process, and a commit that fails is taken back.</summary>
    public bool IsInDoubt(Exception exception) => false;

    private static SqliteException? Find(Exception? exception) => exception as SqliteException
        ?? (exception?.InnerException is { } inner ? Find(inner) : null);
}
