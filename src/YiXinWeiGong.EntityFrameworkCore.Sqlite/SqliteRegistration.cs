using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using YiXinWeiGong.EntityFrameworkCore;
using YiXinWeiGong.EntityFrameworkCore.Migrations;
using YiXinWeiGong.EntityFrameworkCore.Sqlite;
using YiXinWeiGong.EntityFrameworkCore.Vault;

namespace YiXinWeiGong;

/// <summary>Keeps the workflow in SQLite.</summary>
public static class SqliteRegistration
{
    extension(YiXinWeiGongBuilder builder)
    {
        /// <summary>
        /// Keeps everything in a SQLite database. Where the host registers no <see cref="IVaultKeyProvider"/>, the vault's
        /// key is kept in a file beside the database, which suits development only and is warned of in the log.
        /// </summary>
        /// <param name="connectionString">The connection string, such as <c>Data Source=yxwg.db</c>.</param>
        /// <param name="configure">How the tables are called, and whether a start migrates them.</param>
        /// <exception cref="ArgumentException">The prefix is no plain identifier.</exception>
        public YiXinWeiGongBuilder UseSqlite(string connectionString, Action<SqliteOptions>? configure = null)
        {
            ArgumentNullException.ThrowIfNull(builder);
            ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
            var options = new SqliteOptions();
            configure?.Invoke(options);
            var names = TableNames.Of(new TableOptions { TablePrefix = options.TablePrefix });
            var file = new SqliteConnectionStringBuilder(connectionString).DataSource;
            builder.Services.TryAddSingleton<IVaultKeyProvider>(provider =>
                new DevelopmentVaultKey(file + ".vault-key", provider.GetService<ILogger<DevelopmentVaultKey>>() ?? NullLogger<DevelopmentVaultKey>.Instance));
            return builder.AddSqliteWords().AddOwnContext(
                names, typeof(SqliteRegistration).Assembly, options.MigrateAtStart, (_, context) => context.UseSqlite(connectionString, names));
        }

        /// <summary>
        /// Keeps everything in the tables of a context of the host's, in its transactions and its migrations. The host registers
        /// the context on SQLite and the vault's key, and calls <c>modelBuilder.UseYiXinWeiGong()</c> in its model.
        /// </summary>
        /// <typeparam name="TContext">The host's context.</typeparam>
        public YiXinWeiGongBuilder UseSqlite<TContext>()
            where TContext : DbContext
        {
            ArgumentNullException.ThrowIfNull(builder);
            builder.Services.AskForVaultKey();
            return builder.AddSqliteWords().AddHostContext<TContext>();
        }
    }

    private static YiXinWeiGongBuilder AddSqliteWords(this YiXinWeiGongBuilder builder)
    {
        builder.Services.TryAddSingleton<IStoreErrors, SqliteErrors>();
        builder.Services.TryAddSingleton<Committer, SqliteCommitter>();
        builder.Services.TryAddSingleton<IMigrationGround, SqliteGround>();
        return builder;
    }

    internal static DbContextOptionsBuilder UseSqlite(this DbContextOptionsBuilder options, string connectionString, TableNames names) =>
        options.UseSqlite(connectionString, sqlite => sqlite.MigrationsHistoryTable(names.History));
}
