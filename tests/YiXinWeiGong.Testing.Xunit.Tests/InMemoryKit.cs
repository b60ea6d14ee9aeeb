using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.Testing.InMemory;

namespace YiXinWeiGong.Testing.Conformance;

/// <summary>The kit in memory.</summary>
internal static class InMemoryKit
{
    public static StorageUnderTest Create(FakeClock clock, Action<IServiceCollection>? change = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        services.AddYiXinWeiGong().UseInMemory();
        change?.Invoke(services);
        return Of(services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true }));
    }

    public static StorageUnderTest Of(IServiceProvider services)
    {
        var database = services.GetRequiredService<InMemoryDatabase>();
        return new StorageUnderTest(services)
        {
            ReadHistoryAsync = () => Read(() => database.Events.Select(happened =>
                new KeptEvent(happened.GetType().Name, happened.Subject, happened.At, $"{happened}"))),
        };

        Task<IReadOnlyList<T>> Read<T>(Func<IEnumerable<T>> read)
        {
            lock (database.Gate)
            {
                return Task.FromResult<IReadOnlyList<T>>([.. read()]);
            }
        }
    }
}

public sealed class InMemoryFindingTests : FindingSuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => new(InMemoryKit.Create(clock));
}

public sealed class InMemorySpecificationTests : SpecificationSuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => new(InMemoryKit.Create(clock));
}

public sealed class InMemoryOrderTests : OrderSuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => new(InMemoryKit.Create(clock));
}

public sealed class InMemoryPagingTests : PagingSuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => new(InMemoryKit.Create(clock));
}

public sealed class InMemoryUniqueTests : UniqueSuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => new(InMemoryKit.Create(clock));
}

public sealed class InMemoryNumberTests : NumberSuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => new(InMemoryKit.Create(clock));
}

public sealed class InMemoryAtomicityTests : AtomicitySuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => new(InMemoryKit.Create(clock));
}

public sealed class InMemoryIdempotencyTests : IdempotencySuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => new(InMemoryKit.Create(clock));
}

public sealed class InMemoryAuditTests : AuditSuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => new(InMemoryKit.Create(clock));
}

public sealed class InMemoryHistoryTests : HistorySuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => new(InMemoryKit.Create(clock));
}

public sealed class InMemoryVaultTests : VaultSuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => new(InMemoryKit.Create(clock));
}

public sealed class InMemoryIsolationTests : IsolationSuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => new(InMemoryKit.Create(clock));
}

public sealed class InMemoryModelTests : ModelSuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => new(InMemoryKit.Create(clock));
}

public sealed class InMemoryAuditLogTests : AuditLogSuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => new(InMemoryKit.Create(clock));
}

public sealed class InMemoryEvidenceStoreTests : EvidenceStoreSuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => new(InMemoryKit.Create(clock));
}

public sealed class InMemoryOutboxTests : OutboxSuite
{
    protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => new(InMemoryKit.Create(clock));
}
