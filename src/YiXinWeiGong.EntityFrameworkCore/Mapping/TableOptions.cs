namespace YiXinWeiGong.EntityFrameworkCore;

/// <summary>How the tables of the workflow are called.</summary>
public class TableOptions
{
    /// <summary>What the names of all tables begin with: at most 20 lower-case letters, digits and underscores, no digit first.</summary>
    public string TablePrefix { get; set; } = TableNames.DefaultPrefix;

    /// <summary>The schema of all tables, where the database has schemas; none for the connection's own.</summary>
    public string? Schema { get; set; }
}
