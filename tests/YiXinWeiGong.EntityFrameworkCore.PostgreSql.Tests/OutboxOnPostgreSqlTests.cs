using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.EntityFrameworkCore.Jobs;
using YiXinWeiGong.EntityFrameworkCore.Outbox;
using YiXinWeiGong.EntityFrameworkCore.Vault;

namespace YiXinWeiGong.EntityFrameworkCore.PostgreSql;

public sealed class OutboxOnPostgreSqlTests : OutboxContract
{
    protected override SharedStore Store { get; } = new SharedPostgreSql();
}

public sealed class JobsOnPostgreSqlTests : JobsContract
{
    protected override SharedStore Store { get; } = new SharedPostgreSql();
}

/// <summary>A database of its own, under names of its own, for as many hosts as a test wants.</summary>
public sealed class SharedPostgreSql : SharedStore
{
    private readonly PostgresDatabase _database = new();

    public override ValueTask InitializeAsync()
    {
        PostgresServer.SkipWhereThereIsNone();
        return _database.InitializeAsync();
    }

    protected override void Use(YiXinWeiGongBuilder builder)
    {
        builder.Services.AddSingleton<IVaultKeyProvider>(new GivenVaultKey(Enumerable.Range(1, 32).Select(i => (byte)i).ToArray()));
        builder.UsePostgreSql(_database.ConnectionString, options => (options.MigrateAtStart, options.TablePrefix, options.Schema) = (true, "pi_", "public_interest"));
    }

    protected override ValueTask CloseAsync() => _database.DisposeAsync();
}
