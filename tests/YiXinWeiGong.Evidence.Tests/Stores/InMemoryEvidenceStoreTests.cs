using YiXinWeiGong.Testing.InMemory;

namespace YiXinWeiGong.Evidence.Stores;

public sealed class InMemoryEvidenceStoreTests : EvidenceStoreConformance
{
    private readonly InMemoryEvidenceStore _store;

    public InMemoryEvidenceStoreTests() => _store = new InMemoryEvidenceStore(Clock);

    protected override IEvidenceStore Store => _store;

    protected override IEvidenceStore Another() => _store;

    protected override Task TamperAsync(Func<byte[], byte[]> change)
    {
        _store.Tamper(change);
        return Task.CompletedTask;
    }
}
