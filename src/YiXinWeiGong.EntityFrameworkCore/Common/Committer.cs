using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace YiXinWeiGong.EntityFrameworkCore;

/// <summary>Writes the statements of a commit; each provider has its own way to do it at once.</summary>
internal abstract class Committer
{
    /// <summary>Writes all of them or none: in the transaction that the context has, or in one of their own.</summary>
    /// <exception cref="GuardMissedException">A guarded statement touched no row.</exception>
    public abstract Task WriteAsync(DbContext context, IReadOnlyList<WriteStatement> statements, CancellationToken cancellationToken);

    /// <summary>Begins the transaction in which something is taken before the commit, which ends it.</summary>
    public virtual async Task<IWriteTransaction> BeginAsync(DbContext context, CancellationToken cancellationToken) =>
        new ContextTransaction(await context.Database.BeginTransactionAsync(cancellationToken));

    /// <summary>Executes a statement within the transaction that the context has and reads the one value it returns.</summary>
    public virtual async Task<object?> ReadAsync(DbContext context, WriteStatement statement, CancellationToken cancellationToken)
    {
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = statement.Sql;
        Fill(command.Parameters, statement.Values, command.CreateParameter);
        StorageMeter.Sent(1);
        return await command.ExecuteScalarAsync(cancellationToken);
    }

    /// <summary>The name of a parameter; empty where the database counts them.</summary>
    protected virtual string NameOf(int index) => TableWriter.Parameter(index);

    protected void Fill(DbParameterCollection parameters, IReadOnlyList<WriteValue> values, Func<DbParameter> create)
    {
        for (var i = 0; i < values.Count; i++)
        {
            var parameter = create();
            parameter.ParameterName = NameOf(i);
            parameter.Value = values[i].Value ?? DBNull.Value;
            if (values[i].Type is { } type)
            {
                parameter.DbType = type;
            }

            parameters.Add(parameter);
        }
    }
}

/// <summary>Writes a commit as one batch in one round trip; without a transaction around it, the batch is one.</summary>
internal abstract class BatchCommitter : Committer
{
    /// <summary>None: they are counted.</summary>
    protected sealed override string NameOf(int index) => "";

    public override async Task WriteAsync(DbContext context, IReadOnlyList<WriteStatement> statements, CancellationToken cancellationToken)
    {
        var database = context.Database;
        await database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var batch = database.GetDbConnection().CreateBatch();
            batch.Transaction = database.CurrentTransaction?.GetDbTransaction();
            foreach (var statement in statements)
            {
                var command = batch.CreateBatchCommand();
                command.CommandText = statement.MustHitOne ? Guarded(statement.Sql) : statement.Sql;
                Fill(command.Parameters, statement.Values, command.CreateParameter);
                batch.BatchCommands.Add(command);
            }

            StorageMeter.Sent(statements.Count);
            await batch.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (DbException missed) when (IsMissedGuard(missed))
        {
            throw new GuardMissedException();
        }
        finally
        {
            await database.CloseConnectionAsync();
        }
    }

    /// <summary>The statement, so that touching no row makes the whole batch fail.</summary>
    protected abstract string Guarded(string statement);

    /// <summary>Is this how a guarded statement that touched no row fails?</summary>
    protected abstract bool IsMissedGuard(DbException exception);
}
