using Microsoft.EntityFrameworkCore;

namespace YiXinWeiGong.EntityFrameworkCore;

/// <summary>The tables of the workflow. Adapters make it; hosts have no need to query it.</summary>
/// <param name="options">Which database, and how.</param>
public class YiXinWeiGongContext(DbContextOptions options) : DbContext(options)
{
    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(YiXinWeiGongContext).Assembly);
        foreach (var table in modelBuilder.Model.GetEntityTypes())
        {
            table.SetTableName($"yxwg_{table.GetTableName()}");
        }
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        TypedValues.Configure(configurationBuilder);
    }
}
