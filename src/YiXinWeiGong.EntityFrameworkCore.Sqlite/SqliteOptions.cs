namespace YiXinWeiGong.EntityFrameworkCore.Sqlite;

/// <summary>How the workflow is kept in SQLite.</summary>
public sealed class SqliteOptions
{
    /// <summary>What the names of all tables begin with: at most 20 lower-case letters, digits and underscores, no digit first.</summary>
    public string TablePrefix { get; set; } = TableNames.DefaultPrefix;

    /// <summary>
    /// May a start migrate the database? By default so, because an embedded database has nobody else who would; where not,
    /// a host whose database is behind refuses to start until <c>MigrateYiXinWeiGongAsync()</c> was called.
    /// </summary>
    public bool MigrateAtStart { get; set; } = true;
}
