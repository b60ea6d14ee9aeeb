using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace YiXinWeiGong.EntityFrameworkCore.Sqlite;

/// <summary>
/// Writes a commit on SQLite. A database has one writer: those of this process wait in line for it, instead of asking again and
/// again; another process's is waited for by the busy time-out.
/// </summary>
internal sealed class SqliteCommitter : Committer
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Lines = [];

    public override async Task WriteAsync(DbContext context, IReadOnlyList<WriteStatement> statements, CancellationToken cancellationToken)
    {
        if (context.Database.CurrentTransaction is { } open)
        {
            await ExecuteAsync((SqliteTransaction)open.GetDbTransaction(), statements, cancellationToken);
            return;
        }

        var transaction = await BeginAsync(context, cancellationToken);
        try
        {
            await ExecuteAsync((SqliteTransaction)context.Database.CurrentTransaction!.GetDbTransaction(), statements, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        catch
        {
            transaction.Rollback();
            throw;
        }
    }

    public override async Task<IWriteTransaction> BeginAsync(DbContext context, CancellationToken cancellationToken)
    {
        var line = Lines.GetOrAdd(context.Database.GetDbConnection().ConnectionString, _ => new SemaphoreSlim(1));
        await line.WaitAsync(cancellationToken);
        try
        {
            // The provider begins with BEGIN IMMEDIATE: whoever has the transaction has the right to write.
            return new InLine(await context.Database.BeginTransactionAsync(cancellationToken), line);
        }
        catch
        {
            line.Release();
            throw;
        }
    }

    private async Task ExecuteAsync(SqliteTransaction transaction, IReadOnlyList<WriteStatement> statements, CancellationToken cancellationToken)
    {
        StorageMeter.Sent(statements.Count);
        foreach (var statement in statements)
        {
            await using var command = transaction.Connection!.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = statement.Sql;
            Fill(command.Parameters, statement.Values, command.CreateParameter);
            if (await command.ExecuteNonQueryAsync(cancellationToken) != 1 && statement.MustHitOne)
            {
                throw new GuardMissedException();
            }
        }
    }

    private sealed class InLine(IDbContextTransaction transaction, SemaphoreSlim line) : ContextTransaction(transaction)
    {
        private SemaphoreSlim? _line = line;

        public override async Task CommitAsync(CancellationToken cancellationToken)
        {
            await base.CommitAsync(cancellationToken);
            Interlocked.Exchange(ref _line, null)?.Release();
        }

        public override void Rollback()
        {
            try
            {
                base.Rollback();
            }
            finally
            {
                Interlocked.Exchange(ref _line, null)?.Release();
            }
        }
    }
}
