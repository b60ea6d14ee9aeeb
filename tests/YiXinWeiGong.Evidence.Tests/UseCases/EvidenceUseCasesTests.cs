using Microsoft.Data.Sqlite;
using YiXinWeiGong.Testing;

namespace YiXinWeiGong.Evidence.UseCases;

public sealed class InMemoryEvidenceUseCasesTests : EvidenceUseCases
{
    protected override void Store(YiXinWeiGongBuilder builder) => builder.UseInMemory();
}

public sealed class SqliteEvidenceUseCasesTests : EvidenceUseCases
{
    private readonly string _folder = Directory.CreateTempSubdirectory("yxwg").FullName;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    protected override void Store(YiXinWeiGongBuilder builder) => builder.UseSqlite($"Data Source={Path.Combine(_folder, "test.db")}");
}

public sealed class FolderEvidenceUseCasesTests : EvidenceUseCases
{
    private readonly string _folder = Directory.CreateTempSubdirectory("yxwg").FullName;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    protected override void Store(YiXinWeiGongBuilder builder) =>
        builder.UseSqlite($"Data Source={Path.Combine(_folder, "test.db")}").UseEvidenceFolder(Path.Combine(_folder, "evidence"));
}
