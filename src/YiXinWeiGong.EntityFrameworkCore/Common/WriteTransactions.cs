using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace YiXinWeiGong.EntityFrameworkCore;

/// <summary>A transaction of the library's own, or a part that can be taken back of one that is the host's.</summary>
internal interface IWriteTransaction
{
    Task CommitAsync(CancellationToken cancellationToken);

    /// <summary>Takes back what was written in it.</summary>
    void Rollback();
}

/// <summary>A transaction of the library's own.</summary>
internal class ContextTransaction(IDbContextTransaction transaction) : IWriteTransaction
{
    public virtual async Task CommitAsync(CancellationToken cancellationToken)
    {
        await transaction.CommitAsync(cancellationToken);
        await transaction.DisposeAsync();
    }

    /// <summary>Disposing takes back what is not committed, also where the connection is gone.</summary>
    public virtual void Rollback() => transaction.Dispose();
}

/// <summary>A part of the host's transaction that can be taken back without ending it.</summary>
internal sealed class SavepointTransaction(IDbContextTransaction transaction) : IWriteTransaction
{
    private const string Name = "yixinweigong";

    public static async Task<IWriteTransaction> BeginAsync(DbContext context, CancellationToken cancellationToken)
    {
        // In a transaction of System.Transactions there is none of the context's, and all of it is taken back together.
        if (context.Database.CurrentTransaction is not { } transaction)
        {
            return new AmbientTransaction();
        }

        await transaction.CreateSavepointAsync(Name, cancellationToken);
        return new SavepointTransaction(transaction);
    }

    public Task CommitAsync(CancellationToken cancellationToken) => transaction.ReleaseSavepointAsync(Name, cancellationToken);

    public void Rollback() => transaction.RollbackToSavepoint(Name);

    private sealed class AmbientTransaction : IWriteTransaction
    {
        public Task CommitAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Rollback()
        {
        }
    }
}
