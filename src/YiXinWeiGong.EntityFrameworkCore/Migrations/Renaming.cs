using System.Collections;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace YiXinWeiGong.EntityFrameworkCore.Migrations;

/// <summary>Gives what was scaffolded under the default names those that the host chose.</summary>
internal static class Renaming
{
    private static readonly string[] Names = ["Name", "NewName", "Table", "PrincipalTable"];

    private static readonly string[] Schemas = ["Schema", "NewSchema", "PrincipalSchema"];

    /// <summary>Renames the tables of a model that is not final yet, as migrations hold it.</summary>
    public static void Rename(IModel model, TableNames names)
    {
        if (names == TableNames.Default || model is not IMutableModel { } mutable)
        {
            return;
        }

        foreach (var type in mutable.GetEntityTypes())
        {
            if (type.FindAnnotation(RelationalAnnotationNames.TableName)?.Value is string table)
            {
                type.SetTableName(names.Rename(table));
                type.SetSchema(names.Schema);
            }
        }
    }

    /// <summary>Renames what operations work on; constraints and indexes are called after their tables.</summary>
    public static void Rename(IReadOnlyList<MigrationOperation> operations, TableNames names)
    {
        if (names == TableNames.Default)
        {
            return;
        }

        foreach (var operation in operations)
        {
            Rename(operation, names);
        }
    }

    private static void Rename(MigrationOperation operation, TableNames names)
    {
        if (operation is SqlOperation sql)
        {
            sql.Sql = names.RenameSql(sql.Sql);
            return;
        }

        foreach (var property in operation.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0))
        {
            switch (property.GetValue(operation))
            {
                case string name when Names.Contains(property.Name):
                    property.SetValue(operation, names.Rename(name));
                    break;
                case null when Schemas.Contains(property.Name):
                    property.SetValue(operation, names.Schema);
                    break;
                case MigrationOperation part:
                    Rename(part, names);
                    break;
                case IEnumerable parts and not string:
                    foreach (var part in parts.OfType<MigrationOperation>())
                    {
                        Rename(part, names);
                    }

                    break;
            }
        }
    }
}
