using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using YiXinWeiGong.EntityFrameworkCore.Migrations;

namespace YiXinWeiGong.EntityFrameworkCore.PostgreSql;

/// <summary>Migrating on PostgreSQL, where tables are changed in transactions like rows are.</summary>
internal sealed class PostgreSqlGround : IMigrationGround
{
    public Task OpenAsync(DbContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Who only reads what was applied is not kept waiting.</summary>
    public Task LockAsync(DbContext context, TableNames names, CancellationToken cancellationToken)
    {
        var history = context.GetService<ISqlGenerationHelper>().DelimitIdentifier(names.History, names.Schema);
        var sql = $"LOCK TABLE {history} IN SHARE ROW EXCLUSIVE MODE";
        return context.Database.ExecuteSqlRawAsync(sql, cancellationToken);
    }

    /// <summary>This package kept migrations from its first version on.</summary>
    public Task<bool> IsUnrecordedAsync(DbContext context, Migration first, CancellationToken cancellationToken) => Task.FromResult(false);

    public Task VerifyAsync(DbContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task CloseAsync(DbContext context) => Task.CompletedTask;
}
