namespace YiXinWeiGong.Storage;

/// <summary>Codes of why a store cannot be used as it is.</summary>
public static class StorageCodes
{
    /// <summary>Migrations are missing in the database.</summary>
    [Label("数据库结构落后于程序，请先执行迁移。", "The database is behind this program; migrate it first.")]
    public const string DatabaseBehind = "storage.database-behind";

    /// <summary>The database has migrations that this program does not know.</summary>
    [Label("数据库结构比程序更新，请升级程序。", "The database is ahead of this program; upgrade the program.")]
    public const string DatabaseAhead = "storage.database-ahead";

    /// <summary>There are tables of those names that no version of this program made.</summary>
    [Label("数据库中有同名但结构不同的表，无法迁移。", "The database has tables of the same names and another structure; it cannot be migrated.")]
    public const string TablesUnknown = "storage.tables-unknown";
}
