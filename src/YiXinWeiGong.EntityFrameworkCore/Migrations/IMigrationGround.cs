using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace YiXinWeiGong.EntityFrameworkCore.Migrations;

/// <summary>What migrating takes in a provider's own words.</summary>
internal interface IMigrationGround
{
    /// <summary>Before the transaction begins, on its connection.</summary>
    Task OpenAsync(DbContext context, CancellationToken cancellationToken);

    /// <summary>First in the transaction: keeps every other migrator out until it ends. The table of migrations is there.</summary>
    Task LockAsync(DbContext context, TableNames names, CancellationToken cancellationToken);

    /// <summary>Were the tables made by a version that kept no migrations, and so are as its first migration leaves them?</summary>
    /// <exception cref="Storage.StoreNotReadyException">There are tables of those names, and they are others.</exception>
    Task<bool> IsUnrecordedAsync(DbContext context, Migration first, CancellationToken cancellationToken);

    /// <summary>Last in the transaction.</summary>
    Task VerifyAsync(DbContext context, CancellationToken cancellationToken);

    /// <summary>After the transaction, however it ended.</summary>
    Task CloseAsync(DbContext context);
}
