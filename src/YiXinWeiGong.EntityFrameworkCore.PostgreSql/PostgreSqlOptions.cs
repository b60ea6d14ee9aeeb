namespace YiXinWeiGong.EntityFrameworkCore.PostgreSql;

/// <summary>How the workflow is kept in PostgreSQL.</summary>
public sealed class PostgreSqlOptions : TableOptions
{
    /// <summary>
    /// May a start migrate the database? By default not: <c>MigrateYiXinWeiGongAsync()</c> is a step of deploying, under a role
    /// that may change tables, and a host whose database is behind refuses to start.
    /// </summary>
    public bool MigrateAtStart { get; set; }

    /// <summary>
    /// How many statements a connection keeps prepared; 0 where a pooler between host and server cannot carry prepared
    /// statements. Counts where the library makes the data source and the connection string says nothing of it.
    /// </summary>
    public int MaxAutoPrepare { get; set; } = 200;
}
