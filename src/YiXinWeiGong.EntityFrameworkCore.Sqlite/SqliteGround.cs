using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using YiXinWeiGong.EntityFrameworkCore.Migrations;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.EntityFrameworkCore.Sqlite;

/// <summary>Migrating on SQLite, where a transaction that writes keeps every other writer out by itself.</summary>
internal sealed class SqliteGround : IMigrationGround
{
    /// <summary>Readers go on while somebody writes; and a table that is rebuilt may be dropped while others refer to it.</summary>
    public async Task OpenAsync(DbContext context, CancellationToken cancellationToken)
    {
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL;", cancellationToken);
        await context.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF;", cancellationToken);
    }

    public Task LockAsync(DbContext context, TableNames names, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Versions before 0.1 made the tables and wrote down nothing.</summary>
    public async Task<bool> IsUnrecordedAsync(DbContext context, Migration first, CancellationToken cancellationToken)
    {
        var wanted = context.GetService<IModelRuntimeInitializer>().Initialize(first.TargetModel).GetRelationalModel().Tables
            .SelectMany(table => table.Columns.Select(column => $"{table.Name}.{column.Name}"))
            .ToHashSet(StringComparer.Ordinal);
        var tables = wanted.Select(column => column[..column.IndexOf('.', StringComparison.Ordinal)]).ToHashSet(StringComparer.Ordinal);
        var found = (await context.Database.SqlQueryRaw<string>(
                "SELECT t.name || '.' || c.name AS \"Value\" FROM sqlite_master AS t JOIN pragma_table_info(t.name) AS c WHERE t.type = 'table'")
            .ToListAsync(cancellationToken)).Where(column => tables.Contains(column[..column.IndexOf('.', StringComparison.Ordinal)])).ToHashSet(StringComparer.Ordinal);
        if (found.Count == 0 || found.SetEquals(wanted))
        {
            return found.Count > 0;
        }

        var different = found.Except(wanted).Concat(wanted.Except(found)).Order(StringComparer.Ordinal).Take(5);
        throw new StoreNotReadyException(
            StorageCodes.TablesUnknown, $"The database has tables that no version of this library made: {string.Join(", ", different)}. Choose another prefix or another file.");
    }

    public async Task VerifyAsync(DbContext context, CancellationToken cancellationToken)
    {
        if (await context.Database.SqlQueryRaw<string>("SELECT \"table\" AS \"Value\" FROM pragma_foreign_key_check").FirstOrDefaultAsync(cancellationToken) is { } table)
        {
            throw new InvalidOperationException($"A migration left rows in {table} that refer to none.");
        }
    }

    public Task CloseAsync(DbContext context) => context.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = ON;", CancellationToken.None);
}
