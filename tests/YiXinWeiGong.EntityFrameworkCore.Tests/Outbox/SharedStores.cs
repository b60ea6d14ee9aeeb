using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.Testing;
using YiXinWeiGong.Testing.InMemory;

namespace YiXinWeiGong.EntityFrameworkCore.Outbox;

public sealed class SharedMemory : SharedStore
{
    private readonly InMemoryDatabase _database = new();

    protected override void Use(YiXinWeiGongBuilder builder)
    {
        builder.Services.AddSingleton(_database);
        builder.UseInMemory();
    }
}

public sealed class SharedSqlite : SharedStore
{
    private readonly string _folder = Directory.CreateTempSubdirectory("yxwg").FullName;

    public string ConnectionString => $"Data Source={Path.Combine(_folder, "test.db")}";

    protected override void Use(YiXinWeiGongBuilder builder) => builder.UseSqlite(ConnectionString);

    protected override ValueTask CloseAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
