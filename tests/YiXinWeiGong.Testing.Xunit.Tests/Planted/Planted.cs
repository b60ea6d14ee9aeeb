// Not found by xunit: they are run by KitRunner.
#pragma warning disable xUnit1000

namespace YiXinWeiGong.Testing.Conformance;

/// <summary>A class of each suite, on a storage that is given.</summary>
internal static class Planted
{
    public static StorageSuite Of(Type suite, Func<FakeClock, StorageUnderTest> create)
    {
        var type = typeof(Planted).GetNestedTypes(System.Reflection.BindingFlags.NonPublic).SingleOrDefault(type => type.BaseType == suite)
            ?? throw new InvalidOperationException($"{suite.Name} has no class here.");
        return (StorageSuite)Activator.CreateInstance(type, create)!;
    }

    internal sealed class Finding(Func<FakeClock, StorageUnderTest> create) : FindingSuite
    {
        protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => new(create(clock));
    }

    internal sealed class Specification(Func<FakeClock, StorageUnderTest> create) : SpecificationSuite
    {
        protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => new(create(clock));
    }

    internal sealed class Order(Func<FakeClock, StorageUnderTest> create) : OrderSuite
    {
        protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => new(create(clock));
    }

    internal sealed class Paging(Func<FakeClock, StorageUnderTest> create) : PagingSuite
    {
        protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => new(create(clock));
    }

    internal sealed class Unique(Func<FakeClock, StorageUnderTest> create) : UniqueSuite
    {
        protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => new(create(clock));
    }

    internal sealed class Number(Func<FakeClock, StorageUnderTest> create) : NumberSuite
    {
        protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => new(create(clock));
    }

    internal sealed class Atomicity(Func<FakeClock, StorageUnderTest> create) : AtomicitySuite
    {
        protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => new(create(clock));
    }

    internal sealed class Idempotency(Func<FakeClock, StorageUnderTest> create) : IdempotencySuite
    {
        protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => new(create(clock));
    }

    internal sealed class Audit(Func<FakeClock, StorageUnderTest> create) : AuditSuite
    {
        protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => new(create(clock));
    }

    internal sealed class History(Func<FakeClock, StorageUnderTest> create) : HistorySuite
    {
        protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => new(create(clock));
    }

    internal sealed class Vault(Func<FakeClock, StorageUnderTest> create) : VaultSuite
    {
        protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => new(create(clock));
    }

    internal sealed class Isolation(Func<FakeClock, StorageUnderTest> create) : IsolationSuite
    {
        protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => new(create(clock));
    }

    internal sealed class Model(Func<FakeClock, StorageUnderTest> create) : ModelSuite
    {
        protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => new(create(clock));
    }

    internal sealed class AuditLog(Func<FakeClock, StorageUnderTest> create) : AuditLogSuite
    {
        protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => new(create(clock));
    }

    internal sealed class EvidenceStore(Func<FakeClock, StorageUnderTest> create) : EvidenceStoreSuite
    {
        protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => new(create(clock));
    }

    internal sealed class Outbox(Func<FakeClock, StorageUnderTest> create) : OutboxSuite
    {
        protected override ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock) => new(create(clock));
    }
}
