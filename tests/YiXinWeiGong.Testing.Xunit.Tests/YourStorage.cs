using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong;
using YiXinWeiGong.Testing;
using YiXinWeiGong.Testing.Conformance;

namespace YourHost.Tests;

public static class YourStorage
{
    public static ValueTask<StorageUnderTest> CreateAsync(FakeClock clock)
    {
        var (services, tables) = (new ServiceCollection().AddSingleton<TimeProvider>(clock), YourTables.Create());
        services.AddYiXinWeiGong().UseYourStorage(tables);
        return new(new StorageUnderTest(services.BuildServiceProvider()) { ReadAuditAsync = tables.AuditAsync, ReadHistoryAsync = tables.EventsAsync, Drop = tables.DropAsync });
    }
}

public sealed class YourFindingTests : FindingSuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => YourStorage.CreateAsync(clock);
}
