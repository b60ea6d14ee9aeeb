using System.Runtime.CompilerServices;
using YiXinWeiGong.Evidence;
using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Testing.InMemory;

/// <summary>Keeps content in memory, unsealed: for tests, never for evidence that exists.</summary>
internal sealed class InMemoryEvidenceStore(TimeProvider time) : ContentStore(seal: null)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ContentKey, (byte[] Bytes, DateTimeOffset At)> _contents = [];
    private readonly Dictionary<Draft, DateTimeOffset> _drafts = [];

    public override Task<bool> DeleteAsync(ContentKey key, DateTimeOffset before, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult(_contents.TryGetValue(key, out var kept) && kept.At < before && _contents.Remove(key));
        }
    }

    public override async IAsyncEnumerable<ListedContent> ListAsync(DateTimeOffset before, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var listed in Listed(before))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return listed;
        }

        await Task.CompletedTask;
    }

    public override Task<int> SweepAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var old = _drafts.Where(draft => draft.Value < before).Select(draft => draft.Key).ToList();
            old.ForEach(draft => _drafts.Remove(draft));
            return Task.FromResult(old.Count);
        }
    }

    protected override Task<ContentDraft> BeginAsync(OfficeId office, CancellationToken cancellationToken)
    {
        var draft = new Draft(this);
        lock (_gate)
        {
            _drafts.Add(draft, time.GetUtcNow());
        }

        return Task.FromResult<ContentDraft>(draft);
    }

    protected override Task<Stream?> OpenKeptAsync(ContentKey key, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult<Stream?>(_contents.TryGetValue(key, out var kept) ? new MemoryStream(kept.Bytes, writable: false) : null);
        }
    }

    /// <summary>Changes what is kept, as somebody would behind the store's back.</summary>
    public void Tamper(Func<byte[], byte[]> change)
    {
        lock (_gate)
        {
            foreach (var (key, kept) in _contents.ToList())
            {
                _contents[key] = (change([.. kept.Bytes]), kept.At);
            }
        }
    }

    private ListedContent[] Listed(DateTimeOffset before)
    {
        lock (_gate)
        {
            return [.. _contents.Where(kept => kept.Value.At < before).Select(kept => new ListedContent(kept.Key, kept.Value.At))];
        }
    }

    private sealed class Draft(InMemoryEvidenceStore store) : ContentDraft
    {
        private readonly MemoryStream _content = new();

        public override Stream Content => _content;

        public override Task KeepAsync(ContentKey key, CancellationToken cancellationToken)
        {
            lock (store._gate)
            {
                if (!store._drafts.Remove(this))
                {
                    throw new Storage.StoreUnavailableException("The put took so long that it was cleared away.");
                }

                store._contents[key] = (_content.ToArray(), store.Now());
            }

            return Task.CompletedTask;
        }

        public override ValueTask DisposeAsync()
        {
            lock (store._gate)
            {
                _ = store._drafts.Remove(this);
            }

            return ValueTask.CompletedTask;
        }
    }

    private DateTimeOffset Now() => time.GetUtcNow();
}
