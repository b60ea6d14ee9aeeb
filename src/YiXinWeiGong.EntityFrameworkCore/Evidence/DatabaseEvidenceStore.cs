using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Transactions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.Evidence;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.EntityFrameworkCore.Evidence;

/// <summary>
/// Keeps content in rows of the database, a chunk each. It works in scopes and transactions of its own, since a content outlives the
/// request that opens it, and is durable before the command that refers to it.
/// </summary>
internal sealed class DatabaseEvidenceStore(IServiceScopeFactory scopes, IEvidenceSeal seal, IStoreErrors errors, TimeProvider time) : ContentStore(seal)
{
    private const int PageSize = 200;

    public override Task<bool> DeleteAsync(ContentKey key, DateTimeOffset before, CancellationToken cancellationToken) => OutsideAsync(async session =>
    {
        var (office, sha256) = (key.Office, key.Sha256);
        var row = await session.Rows<ContentRow>().SingleOrDefaultAsync(row => row.Office == office && row.Sha256 == sha256, cancellationToken);
        if (row is null || row.At >= before)
        {
            return false;
        }

        await using var transaction = await session.Context.Database.BeginTransactionAsync(cancellationToken);
        var deleted = await session.Context.Set<ContentRow>()
            .Where(content => content.Office == office && content.Sha256 == sha256 && content.Blob == row.Blob)
            .ExecuteDeleteAsync(cancellationToken);
        if (deleted == 1)
        {
            await session.Context.Set<BlobRow>().Where(blob => blob.Office == office && blob.Blob == row.Blob).ExecuteDeleteAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        return deleted == 1;
    });

    public override async IAsyncEnumerable<ListedContent> ListAsync(DateTimeOffset before, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ContentRow? last = null;
        for (var more = true; more;)
        {
            var page = await OutsideAsync(session => PageAsync(session, before, last, cancellationToken));
            foreach (var row in page)
            {
                yield return new ListedContent(new ContentKey(row.Office, row.Sha256), row.At);
            }

            more = page.Count == PageSize;
            last = more ? page[^1] : null;
        }
    }

    public override Task<int> SweepAsync(DateTimeOffset before, CancellationToken cancellationToken) => OutsideAsync(async session =>
    {
        // Also what another put of the same content replaced; who was still reading it has had the time to.
        var contents = session.Context.Set<ContentRow>();
        return await session.Context.Set<BlobRow>()
            .Where(blob => blob.BegunAt.CompareTo(before) < 0 && !contents.Any(content => content.Office == blob.Office && content.Blob == blob.Blob))
            .ExecuteDeleteAsync(cancellationToken);
    });

    protected override async Task<ContentDraft> BeginAsync(OfficeId office, CancellationToken cancellationToken)
    {
        var begun = time.GetUtcNow();
        var blob = new BlobRow { Office = office, Blob = Guid.CreateVersion7(begun), BegunAt = begun };
        await SaveAsync(session => session.Insert(blob), cancellationToken);
        return new DatabaseDraft(this, blob);
    }

    protected override Task<Stream?> OpenKeptAsync(ContentKey key, CancellationToken cancellationToken) => OutsideAsync<Stream?>(async session =>
    {
        var (office, sha256) = (key.Office, key.Sha256);
        var row = await session.Rows<ContentRow>().SingleOrDefaultAsync(row => row.Office == office && row.Sha256 == sha256, cancellationToken);
        return row is null ? null : new ChunkReader(this, row);
    });

    private static async Task<List<ContentRow>> PageAsync(Session session, DateTimeOffset before, ContentRow? last, CancellationToken cancellationToken)
    {
        var rows = session.Rows<ContentRow>().Where(row => row.At.CompareTo(before) < 0);
        if (last is not null)
        {
            var (office, sha256) = (last.Office, last.Sha256);
            rows = rows.Where(row => row.Office.CompareTo(office) > 0 || (row.Office == office && row.Sha256.CompareTo(sha256) > 0));
        }

        return await rows.OrderBy(row => row.Office).ThenBy(row => row.Sha256).Take(PageSize).ToListAsync(cancellationToken);
    }

    /// <summary>Writes rows in a transaction of their own.</summary>
    private async Task SaveAsync(Action<Session> write, CancellationToken cancellationToken)
    {
        try
        {
            _ = await OutsideAsync(async session =>
            {
                write(session);
                await session.SaveAsync(cancellationToken);
                return true;
            });
        }
        catch (Exception swept) when (swept is StoreConflictException or DbException)
        {
            // Its blob is gone, so that nothing more can refer to it.
            throw new StoreUnavailableException("The put took so long that it was cleared away.", swept);
        }
    }

    /// <summary>Does something apart from any scope and transaction of the caller's.</summary>
    private async Task<T> OutsideAsync<T>(Func<Session, Task<T>> work)
    {
        using var apart = new TransactionScope(TransactionScopeOption.Suppress, TransactionScopeAsyncFlowOption.Enabled);
        await using var scope = scopes.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<Session>();
        return await errors.GuardAsync(() => work(session));
    }

    private sealed class DatabaseDraft(DatabaseEvidenceStore store, BlobRow blob) : ContentDraft
    {
        private readonly ChunkWriter _content = new(store, blob);
        private bool _isKept;

        public override Stream Content => _content;

        public override async Task KeepAsync(ContentKey key, CancellationToken cancellationToken)
        {
            await _content.FlushAsync(cancellationToken);
            var row = new ContentRow { Office = key.Office, Sha256 = key.Sha256, Blob = blob.Blob, At = store.Now() };
            await store.SaveAsync(
                session =>
                {
                    session.Update(blob.Whole(), blob);
                    session.Upsert(row);
                },
                cancellationToken);
            _isKept = true;
        }

        public override async ValueTask DisposeAsync()
        {
            if (_isKept)
            {
                return;
            }

            try
            {
                var (office, id) = (blob.Office, blob.Blob);
                _ = await store.OutsideAsync(session => session.Context.Set<BlobRow>().Where(row => row.Office == office && row.Blob == id).ExecuteDeleteAsync());
            }
            catch (StoreUnavailableException)
            {
                // Nobody sees it; the next sweep clears it away.
            }
        }
    }

    /// <summary>Gathers what is written into chunks.</summary>
    private sealed class ChunkWriter(DatabaseEvidenceStore store, BlobRow blob) : Stream
    {
        private const int ChunkSize = 256 * 1024;

        private readonly byte[] _chunk = new byte[ChunkSize];
        private int _length;
        private int _position;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            while (!buffer.IsEmpty)
            {
                var some = buffer[..Math.Min(buffer.Length, ChunkSize - _length)];
                some.CopyTo(_chunk.AsMemory(_length));
                _length += some.Length;
                buffer = buffer[some.Length..];
                if (_length == ChunkSize)
                {
                    await FlushAsync(cancellationToken);
                }
            }
        }

        public override async Task FlushAsync(CancellationToken cancellationToken)
        {
            if (_length == 0)
            {
                return;
            }

            var row = new ChunkRow { Office = blob.Office, Blob = blob.Blob, Position = _position, Data = _chunk[.._length] };
            await store.SaveAsync(session => session.Insert(row), cancellationToken);
            (_position, _length) = (_position + 1, 0);
        }

        public override void Flush() => throw new NotSupportedException();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    /// <summary>Reads one chunk after another; holds no connection in between.</summary>
    private sealed class ChunkReader(DatabaseEvidenceStore store, ContentRow row) : ForwardStream
    {
        private ReadOnlyMemory<byte> _chunk;
        private int _position;
        private bool _isAtEnd;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_chunk.IsEmpty && !_isAtEnd)
            {
                var (office, blob, position) = (row.Office, row.Blob, _position++);
                var next = await store.OutsideAsync(session => session.Rows<ChunkRow>()
                    .Where(chunk => chunk.Office == office && chunk.Blob == blob && chunk.Position == position)
                    .Select(chunk => chunk.Data).SingleOrDefaultAsync(cancellationToken));
                _chunk = next ?? ReadOnlyMemory<byte>.Empty;
                _isAtEnd = next is null;
            }

            var some = _chunk[..Math.Min(_chunk.Length, buffer.Length)];
            some.CopyTo(buffer);
            _chunk = _chunk[some.Length..];
            return some.Length;
        }

        public override int Read(Span<byte> buffer) => throw new NotSupportedException("Evidence in a database is read asynchronously.");
    }

    private DateTimeOffset Now() => time.GetUtcNow();
}
