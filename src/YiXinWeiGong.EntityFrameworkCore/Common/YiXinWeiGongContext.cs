using Microsoft.EntityFrameworkCore;

namespace YiXinWeiGong.EntityFrameworkCore;

/// <summary>The tables of the workflow. Adapters make it; hosts have no need to query it.</summary>
/// <param name="options">Which database, and how.</param>
public class YiXinWeiGongContext(DbContextOptions options) : DbContext(options)
{
    private const string Prefix = "yxwg_";

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(YiXinWeiGongContext).Assembly);
        foreach (var table in modelBuilder.Model.GetEntityTypes())
        {
            if (table.GetTableName() is { } name && !name.StartsWith(Prefix, StringComparison.Ordinal))
            {
                table.SetTableName(Prefix + name);
            }
        }
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        TypedValues.Configure(configurationBuilder);
    }
}
