using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using YiXinWeiGong.EntityFrameworkCore;
using YiXinWeiGong.EntityFrameworkCore.Sqlite;
using YiXinWeiGong.EntityFrameworkCore.Vault;
using YiXinWeiGong.Storage;

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
        public YiXinWeiGongBuilder UseSqlite(string connectionString)
        {
            ArgumentNullException.ThrowIfNull(builder);
            ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
            var services = builder.Services;
            var file = new SqliteConnectionStringBuilder(connectionString).DataSource;
            services.TryAddSingleton<IVaultKeyProvider>(provider =>
                new DevelopmentVaultKey(file + ".vault-key", provider.GetService<ILogger<DevelopmentVaultKey>>() ?? NullLogger<DevelopmentVaultKey>.Instance));
            services.TryAddSingleton<IStoreErrors, SqliteErrors>();
            services.TryAddSingleton<Committer, SqliteCommitter>();
            services.TryAddScoped(provider => new WorkflowContext(provider.GetRequiredService<YiXinWeiGongContext>()));
            services.AddDbContextPool<YiXinWeiGongContext>(options => options.UseSqlite(connectionString));
            services.TryAddEnumerable(ServiceDescriptor.Scoped<IStorePreparation, SqlitePreparation>());
            return builder.AddEntityFrameworkStores();
        }
    }
}
