using System.Buffers;
using System.Security.Cryptography;
using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Evidence;

/// <summary>
/// Base of evidence stores. Counting, hashing, sealing and verifying are here, once; an adapter only keeps bytes under a name.
/// </summary>
/// <param name="seal">Encrypts what is kept, or nothing does.</param>
public abstract class ContentStore(IEvidenceSeal? seal) : IEvidenceStore
{
    private const int BufferSize = 81_920;

    /// <inheritdoc/>
    public async Task<KeptContent> PutAsync(Stream content, ContentTerms terms, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(terms);
        await using var draft = await BeginAsync(terms.Office, cancellationToken);
        var (sha256, bytes) = await CopyAsync(content, draft.Content, terms, cancellationToken);
        if (terms.Bytes is { } declared && declared != bytes)
        {
            throw new ContentRefusedException(EvidenceCodes.BytesDiffer);
        }

        if (terms.Sha256 is { } said && !string.Equals(said, sha256, StringComparison.OrdinalIgnoreCase))
        {
            throw new ContentRefusedException(EvidenceCodes.Sha256Differs);
        }

        var key = new ContentKey(terms.Office, sha256);
        await draft.KeepAsync(key, cancellationToken);
        return new KeptContent(key, bytes);
    }

    /// <inheritdoc/>
    public async Task<Stream?> OpenAsync(ContentKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (await OpenKeptAsync(key, cancellationToken) is not { } kept)
        {
            return null;
        }

        return new VerifyingStream(seal is null ? kept : seal.Open(key.Office, kept), key.Sha256);
    }

    /// <inheritdoc/>
    public abstract Task<bool> DeleteAsync(ContentKey key, DateTimeOffset before, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public abstract IAsyncEnumerable<ListedContent> ListAsync(DateTimeOffset before, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public abstract Task<int> SweepAsync(DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>Begins to write a content that nobody sees yet and that has no name yet.</summary>
    /// <param name="office">Whose.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    protected abstract Task<ContentDraft> BeginAsync(OfficeId office, CancellationToken cancellationToken);

    /// <summary>Opens what was kept under a name, as it was written, or nothing.</summary>
    /// <param name="key">The name.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    protected abstract Task<Stream?> OpenKeptAsync(ContentKey key, CancellationToken cancellationToken);

    private async Task<(string Sha256, long Bytes)> CopyAsync(Stream content, Stream into, ContentTerms terms, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var sealing = seal?.Seal(terms.Office, into);
        long bytes = 0;
        try
        {
            for (int read; (read = await ReadAsync(content, buffer, cancellationToken)) > 0;)
            {
                bytes += read;
                if (bytes > terms.MaxBytes)
                {
                    throw new ContentRefusedException(EvidenceCodes.TooLarge);
                }

                hash.AppendData(buffer, 0, read);
                await (sealing ?? into).WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }

            if (bytes == 0)
            {
                throw new ContentRefusedException(EvidenceCodes.Empty);
            }

            return (Convert.ToHexStringLower(hash.GetHashAndReset()), bytes);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
            if (sealing is not null)
            {
                await sealing.DisposeAsync();
            }
        }
    }

    /// <summary>What goes wrong with the source is the sender's trouble, not the store's.</summary>
    private static async Task<int> ReadAsync(Stream content, byte[] buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await content.ReadAsync(buffer.AsMemory(0, BufferSize), cancellationToken);
        }
        catch (Exception broken) when (broken is IOException or ObjectDisposedException)
        {
            throw new ContentRefusedException(EvidenceCodes.BrokenOff, broken);
        }
    }
}

/// <summary>A content that is being written. Disposing of it without keeping it leaves nothing behind.</summary>
public abstract class ContentDraft : IAsyncDisposable
{
    /// <summary>Where its bytes are written.</summary>
    public abstract Stream Content { get; }

    /// <summary>Makes it durable, then visible under its name, in the place of one that has that name already.</summary>
    /// <param name="key">The name.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public abstract Task KeepAsync(ContentKey key, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();
}
