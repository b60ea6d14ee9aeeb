using Microsoft.EntityFrameworkCore;

namespace YiXinWeiGong.EntityFrameworkCore;

/// <summary>The tables of the workflow. Adapters make it; hosts have no need to query it.</summary>
/// <param name="options">Which database, and how.</param>
public class YiXinWeiGongContext(DbContextOptions options) : DbContext(options)
{
    private readonly TableNames _names = options.FindExtension<WorkflowOptions>()?.Names ?? TableNames.Default;

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        _ = modelBuilder.UseYiXinWeiGong(_names);
    }
}
