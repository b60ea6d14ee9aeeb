using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.EntityFrameworkCore.Migrations;

namespace YiXinWeiGong.EntityFrameworkCore;

/// <summary>What <see cref="YiXinWeiGongContext"/> is told besides the database: its names, and whose migrations it runs.</summary>
internal sealed class WorkflowOptions(TableNames names, Assembly migrations) : IDbContextOptionsExtension
{
    private DbContextOptionsExtensionInfo? _info;

    public TableNames Names { get; } = names;

    /// <summary>The provider's package, which holds its migrations.</summary>
    public Assembly Migrations { get; } = migrations;

    public DbContextOptionsExtensionInfo Info => _info ??= new ExtensionInfo(this);

    public void ApplyServices(IServiceCollection services)
    {
        // All that is needed is what the options say.
    }

    public void Validate(IDbContextOptions options)
    {
        // Names are validated where they are made.
    }

    /// <summary>Two prefixes are two models, which EF Core caches a service provider each.</summary>
    private sealed class ExtensionInfo(WorkflowOptions extension) : DbContextOptionsExtensionInfo(extension)
    {
        public override bool IsDatabaseProvider => false;

        public override string LogFragment => $"tables {Names.Schema}.{Names.Prefix}* ";

        private TableNames Names => ((WorkflowOptions)Extension).Names;

        public override int GetServiceProviderHashCode() => Names.GetHashCode();

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) => other is ExtensionInfo info && info.Names == Names;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo) => debugInfo["YiXinWeiGong:Prefix"] = Names.Prefix;
    }
}

internal static class WorkflowOptionsExtensions
{
    /// <summary>Names the tables and gives the migrations; the provider is chosen beside it.</summary>
    public static DbContextOptionsBuilder UseWorkflow(this DbContextOptionsBuilder options, TableNames names, Assembly migrations)
    {
        ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(new WorkflowOptions(names, migrations));
        return options.ReplaceService<IMigrationsAssembly, WorkflowMigrations>();
    }
}
