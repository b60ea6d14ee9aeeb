using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.CompilerServices;
using YiXinWeiGong.Evidence;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.EntityFrameworkCore.Evidence;

/// <summary>
/// Keeps content in files that only the process's user may read. What is being written is in a folder apart; it is forced to the
/// disk, then moved to its name in one step, and the folders are forced to the disk too where the system can.
/// </summary>
internal sealed class FolderEvidenceStore : ContentStore
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode PrivateFolder = Private | UnixFileMode.UserExecute;

    private readonly string _root;
    private readonly string _incoming;
    private readonly string _leaving;
    private readonly TimeProvider _time;

    public FolderEvidenceStore(string root, IEvidenceSeal? seal, TimeProvider time)
        : base(seal)
    {
        (_root, _time) = (Path.GetFullPath(root), time);
        (_incoming, _leaving) = (Path.Combine(_root, "incoming"), Path.Combine(_root, "leaving"));
    }

    public override Task<bool> DeleteAsync(ContentKey key, DateTimeOffset before, CancellationToken cancellationToken) => Guard(() =>
    {
        var path = PathOf(key);
        if (!File.Exists(path) || At(path) >= before)
        {
            return Task.FromResult(false);
        }

        // Moved away first and looked at again: what was put anew in between goes back.
        MakeFolder(_leaving);
        var away = Path.Combine(_leaving, $"{key.Office.Value:N}-{key.Sha256}-{Guid.CreateVersion7(_time.GetUtcNow()):N}");
        try
        {
            File.Move(path, away);
        }
        catch (FileNotFoundException)
        {
            return Task.FromResult(false);
        }

        return Task.FromResult(Settle(away, path, before));
    });

    public override async IAsyncEnumerable<ListedContent> ListAsync(DateTimeOffset before, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!Directory.Exists(_root))
        {
            yield break;
        }

        foreach (var folder in Directory.EnumerateDirectories(_root).Order(StringComparer.Ordinal))
        {
            if (!Guid.TryParseExact(Path.GetFileName(folder), "N", out var office))
            {
                continue;
            }

            foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (ContentKey.IsSha256(Path.GetFileName(path)) && File.Exists(path) && At(path) is var at && at < before)
                {
                    yield return new ListedContent(new ContentKey(new OfficeId(office), Path.GetFileName(path)), at);
                }
            }

            await Task.Yield();
        }
    }

    public override Task<int> SweepAsync(DateTimeOffset before, CancellationToken cancellationToken) => Guard(() =>
    {
        var swept = 0;
        foreach (var path in FilesIn(_incoming).Where(path => BegunAt(path) < before))
        {
            File.Delete(path);
            swept++;
        }

        // A deletion that was cut short is brought to its end, one way or the other.
        foreach (var away in FilesIn(_leaving))
        {
            _ = NameOf(away) is { } key ? Settle(away, PathOf(key), before) : false;
        }

        return Task.FromResult(swept);
    });

    protected override Task<ContentDraft> BeginAsync(OfficeId office, CancellationToken cancellationToken) => Guard<ContentDraft>(() =>
    {
        MakeFolder(_incoming);
        var path = Path.Combine(_incoming, Guid.CreateVersion7(_time.GetUtcNow()).ToString("N", CultureInfo.InvariantCulture));
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = Private;
        }

        return Task.FromResult<ContentDraft>(new FolderDraft(this, path, new FileStream(path, options)));
    });

    protected override Task<Stream?> OpenKeptAsync(ContentKey key, CancellationToken cancellationToken) => Guard(() =>
    {
        var path = PathOf(key);

        // A link that somebody put in its place would lead out of the store.
        if (new FileInfo(path).LinkTarget is not null)
        {
            throw new ContentDamagedException();
        }

        try
        {
            return Task.FromResult<Stream?>(new FileStream(
                path, new FileStreamOptions { Access = FileAccess.Read, Share = FileShare.Read | FileShare.Delete, Options = FileOptions.Asynchronous | FileOptions.SequentialScan }));
        }
        catch (Exception none) when (none is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    });

    /// <summary>Two levels of folders, so that none holds more than a directory can bear.</summary>
    private string PathOf(ContentKey key) =>
        Path.Combine(_root, key.Office.Value.ToString("N", CultureInfo.InvariantCulture), key.Sha256[..2], key.Sha256[2..4], key.Sha256);

    private static ContentKey? NameOf(string away) =>
        Path.GetFileName(away).Split('-') is [var office, var sha256, _] && Guid.TryParseExact(office, "N", out var id) && ContentKey.IsSha256(sha256)
            ? new ContentKey(new OfficeId(id), sha256)
            : null;

    private static bool Settle(string away, string path, DateTimeOffset before)
    {
        if (At(away) < before)
        {
            File.Delete(away);
            return true;
        }

        try
        {
            File.Move(away, path);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Put once more meanwhile; equal content is there.
            File.Delete(away);
        }

        return false;
    }

    private static DateTimeOffset At(string path) => new(File.GetLastWriteTimeUtc(path), TimeSpan.Zero);

    /// <summary>What is being written bears the time in its name, since each write changes the file's own.</summary>
    private static DateTimeOffset BegunAt(string path) => Guid.TryParseExact(Path.GetFileName(path), "N", out var id)
        ? DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(id.ToByteArray(bigEndian: true)) >>> 16)
        : At(path);

    private static IReadOnlyList<string> FilesIn(string folder) => Directory.Exists(folder) ? Directory.GetFiles(folder) : [];

    private static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            _ = Directory.CreateDirectory(path);
            return;
        }

        // Level by level: the mode is given to the last one only.
        if (!Directory.Exists(path))
        {
            MakeFolder(Path.GetDirectoryName(path)!);
            _ = Directory.CreateDirectory(path, PrivateFolder);
        }
    }

    private static async Task<T> Guard<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception trouble) when (trouble is (IOException and not ContentDamagedException) or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException("The folder of evidence is full or cannot be used.", trouble);
        }
    }

    private sealed class FolderDraft(FolderEvidenceStore store, string path, FileStream file) : ContentDraft
    {
        private readonly TroubleStream _content = new(file);

        public override Stream Content => _content;

        public override Task KeepAsync(ContentKey key, CancellationToken cancellationToken) => Guard(async () =>
        {
            await file.FlushAsync(cancellationToken);
            file.Flush(flushToDisk: true);
            await file.DisposeAsync();
            File.SetLastWriteTimeUtc(path, store._time.GetUtcNow().UtcDateTime);

            var kept = store.PathOf(key);
            var folder = Path.GetDirectoryName(kept)!;
            MakeFolder(folder);
            File.Move(path, kept, overwrite: true);
            for (; folder.Length >= store._root.Length; folder = Path.GetDirectoryName(folder)!)
            {
                FolderSync.Force(folder);
            }

            return true;
        });

        public override async ValueTask DisposeAsync()
        {
            try
            {
                await file.DisposeAsync();
                File.Delete(path);
            }
            catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
            {
                // Nobody sees it; the next sweep clears it away.
            }
        }
    }

    /// <summary>Says of trouble with the disk that the store is not available.</summary>
    private sealed class TroubleStream(FileStream file) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => _ = await Guard(async () =>
        {
            await file.WriteAsync(buffer, cancellationToken);
            return true;
        });

        public override Task FlushAsync(CancellationToken cancellationToken) => file.FlushAsync(cancellationToken);

        public override void Flush() => file.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => file.Write(buffer, offset, count);
    }
}
