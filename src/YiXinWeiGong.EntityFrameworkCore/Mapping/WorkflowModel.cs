using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using YiXinWeiGong.EntityFrameworkCore;

namespace YiXinWeiGong;

/// <summary>Puts the tables of the workflow into a model.</summary>
public static class WorkflowModel
{
    extension(ModelBuilder modelBuilder)
    {
        /// <summary>
        /// Puts the tables of the workflow into a host's own model, so that they live in its database, its migrations and its
        /// transactions. Nothing else in the model is touched, and no convention of the host reaches these tables.
        /// </summary>
        /// <param name="configure">How the tables are called.</param>
        /// <exception cref="ArgumentException">The prefix or the schema is no plain identifier.</exception>
        public ModelBuilder UseYiXinWeiGong(Action<TableOptions>? configure = null)
        {
            ArgumentNullException.ThrowIfNull(modelBuilder);
            var options = new TableOptions();
            configure?.Invoke(options);
            return modelBuilder.UseYiXinWeiGong(TableNames.Of(options));
        }

        internal ModelBuilder UseYiXinWeiGong(TableNames names)
        {
            modelBuilder.ApplyConfigurationsFromAssembly(typeof(YiXinWeiGongContext).Assembly);
            foreach (var type in modelBuilder.Model.GetEntityTypes().Where(IsOurs).ToList())
            {
                // What shares the table of its owner has no name of its own.
                if (type.FindAnnotation(RelationalAnnotationNames.TableName)?.Value is string bare)
                {
                    type.SetTableName(names.Of(bare));
                    type.SetSchema(names.Schema);
                }

                foreach (var property in type.GetDeclaredProperties())
                {
                    TypedValues.Apply(property);
                }
            }

            if (modelBuilder.Model.IsOnPostgreSql())
            {
                SortAsSqliteDoes(modelBuilder.Model);
            }

            return modelBuilder;
        }
    }

    /// <summary>Is it an aggregate or a row of ours, or a part of one?</summary>
    internal static bool IsOurs(IReadOnlyEntityType type) => type.FindOwnership() is { } ownership
        ? IsOurs(ownership.PrincipalEntityType)
        : type.ClrType.Assembly == typeof(AggregateRoot).Assembly || type.ClrType.Assembly == typeof(YiXinWeiGongContext).Assembly;

    /// <summary>Is it a text column of a table of ours?</summary>
    internal static bool IsText(IReadOnlyProperty property) =>
        (property.GetValueConverter()?.ProviderClrType ?? property.GetProviderClrType() ?? property.ClrType) == typeof(string);

    /// <summary>The provider's package is not known here; its conventions mark a model from the start.</summary>
    private static bool IsOnPostgreSql(this IMutableModel model) =>
        model.GetAnnotations().Any(annotation => annotation.Name.StartsWith("Npgsql:", StringComparison.Ordinal));

    /// <summary>
    /// Texts in code-point order and of any length, as SQLite has them; a server's own order would differ from place to place.
    /// How long a text may be is for the validators to say.
    /// </summary>
    private static void SortAsSqliteDoes(IMutableModel model)
    {
        foreach (var property in model.GetEntityTypes().Where(IsOurs).SelectMany(type => type.GetDeclaredProperties()).Where(IsText))
        {
            property.SetCollation("C");
            property.SetColumnType("text");
        }
    }
}
