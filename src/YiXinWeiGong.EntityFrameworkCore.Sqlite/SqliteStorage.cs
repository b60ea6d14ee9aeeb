using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using YiXinWeiGong.EntityFrameworkCore.Vault;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.EntityFrameworkCore.Sqlite;

internal sealed class SqliteErrors : IStoreErrors
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int Constraint = 19;
    private const int ConstraintPrimaryKey = 1555;
    private const int ConstraintUnique = 2067;

    public bool IsDuplicate(Exception exception) =>
        Find(exception) is { SqliteErrorCode: Constraint, SqliteExtendedErrorCode: ConstraintPrimaryKey or ConstraintUnique };

    public bool IsTransient(Exception exception) => Find(exception) is { SqliteErrorCode: Busy or Locked or Full or CannotOpen };

    /// <summary>Never: the database is in the process, and a commit that fails is taken back.</summary>
    public bool IsInDoubt(Exception exception) => false;

    private static SqliteException? Find(Exception? exception) => exception as SqliteException
        ?? (exception?.InnerException is { } inner ? Find(inner) : null);
}

/// <summary>Makes the tables where there are none, lets readers go on while somebody writes, and checks the vault's key.</summary>
internal sealed class SqlitePreparation(YiXinWeiGongContext context, VaultKeyCheck key) : IStorePreparation
{
    /// <summary>SQLITE_ERROR: here that a table is there already.</summary>
    private const int TableExists = 1;

    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        try
        {
            await context.Database.EnsureCreatedAsync(cancellationToken);
        }
        catch (SqliteException another) when (another.SqliteErrorCode == TableExists)
        {
            // Another host makes the tables at the same moment; this one waits for its lock and finds them.
            await context.Database.EnsureCreatedAsync(cancellationToken);
        }

        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL;", cancellationToken);
        await key.CheckAsync(cancellationToken);
    }
}
