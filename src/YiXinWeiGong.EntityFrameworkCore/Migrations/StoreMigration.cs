using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.EntityFrameworkCore.Migrations;

namespace YiXinWeiGong;

/// <summary>Brings the database up to date: a step of deploying, apart from starting.</summary>
public static class StoreMigration
{
    extension(IServiceProvider services)
    {
        /// <summary>
        /// Applies every migration that the database lacks, all in one transaction; does nothing where it lacks none. Needs a
        /// role that may change tables; several hosts may call it at once.
        /// </summary>
        /// <param name="cancellationToken">Stops waiting.</param>
        /// <exception cref="InvalidOperationException">The tables are in a context of the host's, whose migrations are the host's too.</exception>
        /// <exception cref="Storage.StoreNotReadyException">The database is ahead of this version, or holds other tables of the same names.</exception>
        public async Task MigrateYiXinWeiGongAsync(CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(services);
            await using var scope = services.CreateAsyncScope();
            var migrator = scope.ServiceProvider.GetService<StoreMigrator>()
                ?? throw new InvalidOperationException("The workflow has no database of its own; where a host's context holds its tables, the host's migrations make them.");
            await migrator.MigrateAsync(cancellationToken);
        }
    }
}
