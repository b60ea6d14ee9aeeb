using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using YiXinWeiGong.EntityFrameworkCore.Vault;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.EntityFrameworkCore.Migrations;

/// <summary>In a host's own context the migrations are the host's: here is only looked whether our tables are there.</summary>
internal sealed class HostPreparation(WorkflowContext workflow, VaultKeyCheck key, IStoreErrors errors) : IStorePreparation
{
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await CheckAsync(workflow.Context, cancellationToken);
        await key.CheckAsync(cancellationToken);
    }

    private async Task CheckAsync(DbContext context, CancellationToken cancellationToken)
    {
        var tables = TablesOf(context);
        var sql = context.GetService<ISqlGenerationHelper>();
        var probes = tables.Select(table =>
            $"SELECT {string.Join(", ", table.Columns.Select(column => sql.DelimitIdentifier(column.Name)))} FROM {sql.DelimitIdentifier(table.Name, table.Schema)} WHERE 1 = 0;");
        try
        {
            await context.Database.ExecuteSqlRawAsync(string.Join('\n', probes), cancellationToken);
        }
        catch (DbException missing) when (!errors.IsTransient(missing))
        {
            throw new StoreNotReadyException(
                StorageCodes.DatabaseBehind, $"The database of {context.GetType().Name} lacks a table or a column of the workflow; add a migration to that context and apply it. The database says: {missing.Message}");
        }
    }

    private static List<ITable> TablesOf(DbContext context)
    {
        var types = context.GetService<IDesignTimeModel>().Model.GetEntityTypes().Where(WorkflowModel.IsOurs).ToList();
        if (types.Count == 0)
        {
            throw new InvalidOperationException($"The model of {context.GetType().Name} lacks the workflow; call modelBuilder.UseYiXinWeiGong() in its OnModelCreating.");
        }

        if (context.Database.ProviderName?.Contains("Npgsql", StringComparison.Ordinal) == true
            && types.SelectMany(type => type.GetDeclaredProperties()).FirstOrDefault(property => WorkflowModel.IsText(property) && property.GetCollation() != "C") is { } unordered)
        {
            throw new InvalidOperationException(
                $"{unordered.DeclaringType.DisplayName()}.{unordered.Name} does not sort in code-point order; call modelBuilder.UseYiXinWeiGong() last in OnModelCreating.");
        }

        return [.. types.SelectMany(type => type.GetTableMappings()).Select(mapping => mapping.Table).Distinct()];
    }
}
