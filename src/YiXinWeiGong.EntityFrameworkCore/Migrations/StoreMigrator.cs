using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Storage;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.EntityFrameworkCore.Migrations;

/// <summary>Brings the database of our own context up to date: all missing migrations in one transaction, or none.</summary>
internal sealed class StoreMigrator(YiXinWeiGongContext context, IMigrationGround ground, IStoreErrors errors)
{
    private readonly IMigrationsAssembly _migrations = context.GetService<IMigrationsAssembly>();
    private readonly IHistoryRepository _history = context.GetService<IHistoryRepository>();
    private readonly TableNames _names = context.GetService<IDbContextOptions>().FindExtension<WorkflowOptions>()!.Names;

    /// <summary>Refuses a database that is not as this version needs it.</summary>
    /// <exception cref="StoreNotReadyException">It is behind or ahead.</exception>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        if ((await MissingAsync(cancellationToken)).Count is > 0 and var missing)
        {
            throw new StoreNotReadyException(
                StorageCodes.DatabaseBehind,
                $"The database lacks {missing} of {_migrations.Migrations.Count} migrations. Call MigrateYiXinWeiGongAsync() once, as a role that may change tables, or set MigrateAtStart.");
        }
    }

    /// <summary>Applies what is missing; several hosts that do it at once do it once.</summary>
    /// <exception cref="StoreNotReadyException">The database is ahead, or holds other tables of the same names.</exception>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ApplyAsync(cancellationToken);
        }
        catch (Exception another) when (errors.IsDuplicate(another))
        {
            // Another host made the table of migrations at the same moment; now it is there to be locked.
            await ApplyAsync(cancellationToken);
        }
    }

    /// <summary>Applies the migrations up to one; for tests of what older versions left.</summary>
    internal async Task ApplyAsync(CancellationToken cancellationToken, string? last = null)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            if ((await MissingAsync(cancellationToken)).Count == 0)
            {
                return;
            }

            await ground.OpenAsync(context, cancellationToken);
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            await EnsureHistoryAsync(cancellationToken);
            await ground.LockAsync(context, _names, cancellationToken);
            await RecordAsync(cancellationToken);
            foreach (var id in await MissingAsync(cancellationToken))
            {
                if (last is null || string.CompareOrdinal(id, last) <= 0)
                {
                    await ApplyAsync(Create(id), cancellationToken);
                    await ExecuteAsync(_history.GetInsertScript(new HistoryRow(id, ProductInfo.GetVersion())), cancellationToken);
                }
            }

            await ground.VerifyAsync(context, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        finally
        {
            await ground.CloseAsync(context);
            await context.Database.CloseConnectionAsync();
        }
    }

    private async Task<IReadOnlyList<string>> MissingAsync(CancellationToken cancellationToken)
    {
        var applied = await _history.GetAppliedMigrationsAsync(cancellationToken);
        if (applied.FirstOrDefault(row => !_migrations.Migrations.ContainsKey(row.MigrationId)) is { } unknown)
        {
            throw new StoreNotReadyException(
                StorageCodes.DatabaseAhead, $"The database has the migration {unknown.MigrationId}, which this version does not know; run the version that made it, or a later one.");
        }

        return [.. _migrations.Migrations.Keys.Except(applied.Select(row => row.MigrationId), StringComparer.Ordinal)];
    }

    private async Task EnsureHistoryAsync(CancellationToken cancellationToken)
    {
        if (_names.Schema is { } schema)
        {
            await ExecuteAsync([new EnsureSchemaOperation { Name = schema }], null, cancellationToken);
        }

        await ExecuteAsync(_history.GetCreateIfNotExistsScript(), cancellationToken);
    }

    /// <summary>Tables from before there were migrations count as the first one.</summary>
    private async Task RecordAsync(CancellationToken cancellationToken)
    {
        var first = _migrations.Migrations.Keys.First();
        if ((await _history.GetAppliedMigrationsAsync(cancellationToken)).Count == 0 && await ground.IsUnrecordedAsync(context, Create(first), cancellationToken))
        {
            await ExecuteAsync(_history.GetInsertScript(new HistoryRow(first, ProductInfo.GetVersion())), cancellationToken);
        }
    }

    private Migration Create(string id) => _migrations.CreateMigration(_migrations.Migrations[id], context.Database.ProviderName!);

    private Task ApplyAsync(Migration migration, CancellationToken cancellationToken) =>
        ExecuteAsync(migration.UpOperations, context.GetService<IModelRuntimeInitializer>().Initialize(migration.TargetModel), cancellationToken);

    private async Task ExecuteAsync(IReadOnlyList<MigrationOperation> operations, IModel? model, CancellationToken cancellationToken)
    {
        var connection = context.GetService<IRelationalConnection>();
        foreach (var command in context.GetService<IMigrationsSqlGenerator>().Generate(operations, model))
        {
            // SQLite's generator turns foreign keys off around a table that it rebuilds, which only works, and is done, outside.
            if (!command.TransactionSuppressed)
            {
                await command.ExecuteNonQueryAsync(connection, cancellationToken: cancellationToken);
            }
        }
    }

    private Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken) => context.Database.ExecuteSqlRawAsync(sql, cancellationToken);
}
