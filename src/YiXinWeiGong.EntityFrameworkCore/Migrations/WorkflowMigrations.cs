using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace YiXinWeiGong.EntityFrameworkCore.Migrations;

/// <summary>The migrations in a provider's package, under the names that the host chose for the tables.</summary>
internal sealed class WorkflowMigrations : IMigrationsAssembly
{
    private readonly TableNames _names;

    public WorkflowMigrations(IDbContextOptions options)
    {
        var workflow = options.FindExtension<WorkflowOptions>() ?? throw new InvalidOperationException("The context was made without its names.");
        _names = workflow.Names;
        Assembly = workflow.Migrations;
        Migrations = new SortedList<string, TypeInfo>(
            Assembly.DefinedTypes
                .Where(type => type.IsSubclassOf(typeof(Migration)) && type.IsDefined(typeof(MigrationAttribute)))
                .ToDictionary(type => type.GetCustomAttribute<MigrationAttribute>()!.Id, StringComparer.Ordinal),
            StringComparer.Ordinal);
        ModelSnapshot = Snapshot();
    }

    public IReadOnlyDictionary<string, TypeInfo> Migrations { get; }

    public ModelSnapshot? ModelSnapshot { get; }

    public Assembly Assembly { get; }

    public string? FindMigrationId(string nameOrId) =>
        Migrations.Keys.FirstOrDefault(id => id == nameOrId) ?? Migrations.Keys.FirstOrDefault(id => id.EndsWith($"_{nameOrId}", StringComparison.Ordinal));

    public Migration CreateMigration(TypeInfo migrationClass, string activeProvider)
    {
        var migration = (Migration)Activator.CreateInstance(migrationClass.AsType())!;
        migration.ActiveProvider = activeProvider;
        Renaming.Rename(migration.TargetModel, _names);
        Renaming.Rename(migration.UpOperations, _names);
        Renaming.Rename(migration.DownOperations, _names);
        return migration;
    }

    private ModelSnapshot? Snapshot()
    {
        if (Assembly.DefinedTypes.SingleOrDefault(type => type.IsSubclassOf(typeof(ModelSnapshot))) is not { } type)
        {
            return null;
        }

        var snapshot = (ModelSnapshot)Activator.CreateInstance(type.AsType())!;
        Renaming.Rename(snapshot.Model, _names);
        return snapshot;
    }
}
