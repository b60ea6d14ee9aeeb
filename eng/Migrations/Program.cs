using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using YiXinWeiGong;
using YiXinWeiGong.EntityFrameworkCore;

// Scaffolds what the model has and the last migration lacks, once for each provider: dotnet run --project eng/Migrations -- NAME
if (args is not [var name] || !name.All(char.IsAsciiLetterOrDigit) || !char.IsAsciiLetterUpper(name.FirstOrDefault()))
{
    Console.Error.WriteLine("Say how the migration is called, such as AddSealedAudit.");
    return 2;
}

var names = TableNames.Default;
using var nowhere = new NpgsqlDataSourceBuilder("Host=localhost").Build();
var providers = new (string Package, DbContextOptionsBuilder Options, System.Reflection.Assembly Assembly, IDesignTimeServices Services)[]
{
    ("YiXinWeiGong.EntityFrameworkCore.Sqlite", new DbContextOptionsBuilder<YiXinWeiGongContext>().UseSqlite("Data Source=:memory:", names),
        typeof(SqliteRegistration).Assembly, Make("Microsoft.EntityFrameworkCore.Sqlite", "Microsoft.EntityFrameworkCore.Sqlite.Design.Internal.SqliteDesignTimeServices")),
    ("YiXinWeiGong.EntityFrameworkCore.PostgreSql", new DbContextOptionsBuilder<YiXinWeiGongContext>().UsePostgreSql(nowhere, names),
        typeof(PostgreSqlRegistration).Assembly, Make("Npgsql.EntityFrameworkCore.PostgreSQL", "Npgsql.EntityFrameworkCore.PostgreSQL.Design.Internal.NpgsqlDesignTimeServices")),
};

foreach (var (package, options, assembly, design) in providers)
{
    using var context = new YiXinWeiGongContext(options.UseWorkflow(names, assembly).Options);
    var services = new ServiceCollection();
    services.AddEntityFrameworkDesignTimeServices();
    services.AddDbContextDesignTimeServices(context);
    design.ConfigureDesignTimeServices(services);
    using var provider = services.BuildServiceProvider();
    using var scope = provider.CreateScope();
    var project = Path.GetFullPath(Path.Combine("src", package));
    if (!context.Database.HasPendingModelChanges())
    {
        Console.WriteLine($"{package}: the model has nothing that its last migration lacks.");
        continue;
    }

    var scaffolder = scope.ServiceProvider.GetRequiredService<IMigrationsScaffolder>();
    var files = scaffolder.Save(project, scaffolder.ScaffoldMigration(name, package, "Migrations"), Path.Combine(project, "Migrations"), dryRun: false);

    // No host needs the class.
    await File.WriteAllTextAsync(
        files.MigrationFile!, (await File.ReadAllTextAsync(files.MigrationFile!)).Replace("public partial class", "internal partial class", StringComparison.Ordinal));
    Console.WriteLine(string.Join('\n', files.MigrationFile, files.MetadataFile, files.SnapshotFile));
}

return 0;

static IDesignTimeServices Make(string assembly, string type) =>
    (IDesignTimeServices)Activator.CreateInstance(System.Reflection.Assembly.Load(assembly).GetType(type, throwOnError: true)!)!;
