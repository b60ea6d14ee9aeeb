using YiXinWeiGong.EntityFrameworkCore.Outbox;

namespace YiXinWeiGong.EntityFrameworkCore.Jobs;

public sealed class InMemoryJobsTests : JobsContract
{
    protected override SharedStore Store { get; } = new SharedMemory();
}

public sealed class SqliteJobsTests : JobsContract
{
    protected override SharedStore Store { get; } = new SharedSqlite();
}
