using YiXinWeiGong.EntityFrameworkCore.Vault;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.EntityFrameworkCore.Migrations;

/// <summary>May a host change tables when it starts?</summary>
/// <param name="Wanted">Was it told to?</param>
internal sealed record MigrationAtStart(bool Wanted);

/// <summary>Migrates where that is wanted, refuses a database that is not up to date, and checks the vault's key.</summary>
internal sealed class StorePreparation(StoreMigrator migrator, MigrationAtStart atStart, VaultKeyCheck key) : IStorePreparation
{
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await (atStart.Wanted ? migrator.MigrateAsync(cancellationToken) : migrator.CheckAsync(cancellationToken));
        await key.CheckAsync(cancellationToken);
    }
}
