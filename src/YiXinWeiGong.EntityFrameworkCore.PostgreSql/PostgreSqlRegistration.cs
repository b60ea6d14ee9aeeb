using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using YiXinWeiGong.EntityFrameworkCore;
using YiXinWeiGong.EntityFrameworkCore.Migrations;
using YiXinWeiGong.EntityFrameworkCore.PostgreSql;

// The two ways in are told apart by the type of what they are given.
#pragma warning disable RS0026

namespace YiXinWeiGong;

/// <summary>Keeps the workflow in PostgreSQL, version 15 or later.</summary>
public static class PostgreSqlRegistration
{
    extension(YiXinWeiGongBuilder builder)
    {
        /// <summary>
        /// Keeps everything in a PostgreSQL database, through connections of its own. The host registers the vault's key, and
        /// migrates the database before it starts (see <see cref="PostgreSqlOptions.MigrateAtStart"/>).
        /// </summary>
        /// <param name="connectionString">The connection string, such as <c>Host=db;Database=yxwg;Username=yxwg_service</c>.</param>
        /// <param name="configure">How the tables are called, and the rest.</param>
        /// <exception cref="ArgumentException">The prefix or the schema is no plain identifier.</exception>
        public YiXinWeiGongBuilder UsePostgreSql(string connectionString, Action<PostgreSqlOptions>? configure = null)
        {
            ArgumentNullException.ThrowIfNull(builder);
            ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
            var options = Options(configure);
            builder.Services.TryAddSingleton(_ => PostgreSqlSource.Of(connectionString, options));
            return builder.AddPostgreSql(options);
        }

        /// <summary>Keeps everything in a PostgreSQL database, through a data source of the host's, which the host disposes.</summary>
        /// <param name="dataSource">The data source; whether it prepares statements is said there.</param>
        /// <param name="configure">How the tables are called, and the rest.</param>
        /// <exception cref="ArgumentException">The prefix or the schema is no plain identifier.</exception>
        public YiXinWeiGongBuilder UsePostgreSql(NpgsqlDataSource dataSource, Action<PostgreSqlOptions>? configure = null)
        {
            ArgumentNullException.ThrowIfNull(builder);
            ArgumentNullException.ThrowIfNull(dataSource);
            builder.Services.TryAddSingleton(_ => new PostgreSqlSource(dataSource, isOurs: false));
            return builder.AddPostgreSql(Options(configure));
        }

        /// <summary>
        /// Keeps everything in the tables of a context of the host's, in its transactions and its migrations. The host registers
        /// the context on PostgreSQL, and calls <c>modelBuilder.UseYiXinWeiGong()</c> in its model.
        /// </summary>
        /// <typeparam name="TContext">The host's context.</typeparam>
        public YiXinWeiGongBuilder UsePostgreSql<TContext>()
            where TContext : DbContext
        {
            ArgumentNullException.ThrowIfNull(builder);
            return builder.AddPostgreSqlWords().AddHostContext<TContext>();
        }
    }

    private static PostgreSqlOptions Options(Action<PostgreSqlOptions>? configure)
    {
        var options = new PostgreSqlOptions();
        configure?.Invoke(options);
        return options;
    }

    private static YiXinWeiGongBuilder AddPostgreSql(this YiXinWeiGongBuilder builder, PostgreSqlOptions options)
    {
        var names = TableNames.Of(options);
        return builder.AddPostgreSqlWords().AddOwnContext(
            names, typeof(PostgreSqlRegistration).Assembly, options.MigrateAtStart,
            (services, context) => context.UsePostgreSql(services.GetRequiredService<PostgreSqlSource>().Source, names));
    }

    private static YiXinWeiGongBuilder AddPostgreSqlWords(this YiXinWeiGongBuilder builder)
    {
        builder.Services.TryAddSingleton<IStoreErrors, PostgreSqlErrors>();
        builder.Services.TryAddSingleton<Committer, PostgreSqlCommitter>();
        builder.Services.TryAddSingleton<IMigrationGround, PostgreSqlGround>();
        builder.Services.AskForVaultKey();
        return builder;
    }

    internal static DbContextOptionsBuilder UsePostgreSql(this DbContextOptionsBuilder options, NpgsqlDataSource source, TableNames names) =>
        options.UseNpgsql(source, npgsql => npgsql.MigrationsHistoryTable(names.History, names.Schema));
}
