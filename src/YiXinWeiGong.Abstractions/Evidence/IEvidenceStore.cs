namespace YiXinWeiGong.Evidence;

/// <summary>
/// Keeps the bytes of evidence under their SHA-256. Everything streams, nothing is held whole in memory. What is being put is
/// seen by nobody before it is complete and durable; what is read is verified. <see cref="ContentStore"/> is the base to derive
/// from.
/// </summary>
/// <remarks>
/// A put is durable on its own, before the command that refers to it commits. A content whose command never committed is an
/// orphan, which the collector deletes after a time of grace; putting it again renews that time.
/// </remarks>
public interface IEvidenceStore
{
    /// <summary>Keeps a content, in the place of an equal one of the same office.</summary>
    /// <param name="content">Its bytes, read to the end once.</param>
    /// <param name="terms">What is asked of it.</param>
    /// <param name="cancellationToken">Gives up; nothing is kept.</param>
    /// <exception cref="ContentRefusedException">It is empty, too large, not as declared, or breaks off.</exception>
    /// <exception cref="Storage.StoreUnavailableException">The store is busy, full, or cannot be reached.</exception>
    Task<KeptContent> PutAsync(Stream content, ContentTerms terms, CancellationToken cancellationToken);

    /// <summary>Opens a content, or nothing where there is none. Dispose of the stream.</summary>
    /// <param name="key">Which.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>A stream that ends with a <see cref="ContentDamagedException"/> where the content is not what it was.</returns>
    /// <exception cref="Storage.StoreUnavailableException">The store is busy or cannot be reached.</exception>
    Task<Stream?> OpenAsync(ContentKey key, CancellationToken cancellationToken);

    /// <summary>Deletes a content that was last put before an instant; one that was put again since stays.</summary>
    /// <param name="key">Which.</param>
    /// <param name="before">The instant.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Was it deleted?</returns>
    Task<bool> DeleteAsync(ContentKey key, DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>The contents that were last put before an instant, in no particular order.</summary>
    /// <param name="before">The instant.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    IAsyncEnumerable<ListedContent> ListAsync(DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>Clears away what puts left that began before an instant and never came to an end.</summary>
    /// <param name="before">The instant.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>How many were cleared away.</returns>
    Task<int> SweepAsync(DateTimeOffset before, CancellationToken cancellationToken);
}

/// <summary>Encrypts what an evidence store keeps, and decrypts what it reads; authenticates each part before it lets it out.</summary>
public interface IEvidenceSeal
{
    /// <summary>A stream that seals what is written to it. Disposing of it writes the end, and leaves the inner stream open.</summary>
    /// <param name="office">Whose content.</param>
    /// <param name="into">Where the sealed bytes go.</param>
    Stream Seal(Offices.OfficeId office, Stream into);

    /// <summary>A stream that opens what was sealed. It throws a <see cref="ContentDamagedException"/> at what was changed or cut off.</summary>
    /// <param name="office">Whose content.</param>
    /// <param name="from">Where the sealed bytes come from; disposed of with it.</param>
    Stream Open(Offices.OfficeId office, Stream from);
}
