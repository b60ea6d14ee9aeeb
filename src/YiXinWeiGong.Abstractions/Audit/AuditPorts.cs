using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Audit;

/// <summary>
/// The audit trail as a store keeps it. Entries are written by <see cref="IUnitOfWork"/>; here they are read, sealed and erased.
/// </summary>
public interface IAuditLog
{
    /// <summary>The entries about something, of one office, oldest first; those erased are not found.</summary>
    /// <param name="office">Whose.</param>
    /// <param name="subject">About what.</param>
    /// <param name="after">The last entry of the page before.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="StoreUnavailableException">The store is busy or cannot be reached.</exception>
    Task<IReadOnlyList<AuditEntry>> OfSubjectAsync(OfficeId office, Guid subject, Guid? after, int take, CancellationToken cancellationToken);

    /// <summary>Entries that wait to be sealed, by id; none is left out for having been committed late.</summary>
    /// <param name="take">How many at most.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="StoreUnavailableException">The store is busy or cannot be reached.</exception>
    Task<IReadOnlyList<AuditEntry>> UnsealedAsync(int take, CancellationToken cancellationToken);

    /// <summary>How much waits to be sealed.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="StoreUnavailableException">The store is busy or cannot be reached.</exception>
    Task<AuditBacklog> BacklogAsync(CancellationToken cancellationToken);

    /// <summary>Sealed entries in their order.</summary>
    /// <param name="after">The last sequence of the page before, 0 for the first page.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="StoreUnavailableException">The store is busy or cannot be reached.</exception>
    Task<IReadOnlyList<SealedAuditEntry>> SealedAsync(long after, int take, CancellationToken cancellationToken);

    /// <summary>An entry with its place, or nothing where there is none or it is not sealed yet.</summary>
    /// <param name="office">The office that it concerned.</param>
    /// <param name="entry">The entry's id.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="StoreUnavailableException">The store is busy or cannot be reached.</exception>
    Task<SealedAuditEntry?> FindSealedAsync(OfficeId? office, Guid entry, CancellationToken cancellationToken);

    /// <summary>The checkpoints in their order, without leaves.</summary>
    /// <param name="afterSize">The size of the last one of the page before, 0 for the first page.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="StoreUnavailableException">The store is busy or cannot be reached.</exception>
    Task<IReadOnlyList<AuditCheckpoint>> CheckpointsAsync(long afterSize, int take, CancellationToken cancellationToken);

    /// <summary>The end of the log, or nothing before the first entry is sealed.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="StoreUnavailableException">The store is busy or cannot be reached.</exception>
    Task<AuditHead?> HeadAsync(CancellationToken cancellationToken);

    /// <summary>Seals a batch at the end of the log, in a transaction of its own.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Whether it was sealed; no where another host was first, and then nothing is changed.</returns>
    /// <exception cref="StoreUnavailableException">The store is busy or cannot be reached.</exception>
    Task<bool> AppendAsync(AuditBatch batch, CancellationToken cancellationToken);

    /// <summary>The checkpoints that were not handed out yet, in their order, without leaves.</summary>
    /// <param name="take">How many at most.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="StoreUnavailableException">The store is busy or cannot be reached.</exception>
    Task<IReadOnlyList<AuditCheckpoint>> NotHandedOutAsync(int take, CancellationToken cancellationToken);

    /// <summary>Remembers that a checkpoint was handed out, in a transaction of its own.</summary>
    /// <param name="checkpoint">The checkpoint.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="StoreUnavailableException">The store is busy or cannot be reached.</exception>
    Task HandedOutAsync(AuditCheckpoint checkpoint, CancellationToken cancellationToken);

    /// <summary>Erases content and salt of a sealed entry with the next commit; its place and hash stay.</summary>
    /// <param name="entry">The entry, as it was found.</param>
    void Erase(SealedAuditEntry entry);
}

/// <summary>Host port: signs checkpoints, ECDSA P-256 with SHA-256; a host with a key service or a signing device implements it.</summary>
public interface IAuditSigner
{
    /// <summary>The key to check signatures with (SubjectPublicKeyInfo).</summary>
    ReadOnlyMemory<byte> PublicKey { get; }

    /// <summary>Signs.</summary>
    /// <param name="data">What is signed; it is hashed with SHA-256 first.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The signature, r and s side by side (64 bytes).</returns>
    Task<ReadOnlyMemory<byte>> SignAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken);
}

/// <summary>Host port: takes checkpoints to where whoever can write to the database cannot.</summary>
public interface IAuditCheckpointSink
{
    /// <summary>Keeps a checkpoint; the same one may come again.</summary>
    /// <param name="checkpoint">The checkpoint, with the hashes of the entries sealed with it.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task KeepAsync(AuditCheckpoint checkpoint, CancellationToken cancellationToken);
}

/// <summary>The name under which the trail knows who may be a reporter, where no pseudonym is known.</summary>
public interface IAuditNames
{
    /// <summary>
    /// A name that is the same for the same person and thing, another for another thing, and leads back to nobody without
    /// the vault's key.
    /// </summary>
    /// <param name="actor">Who.</param>
    /// <param name="about">About what.</param>
    string Blind(Actor actor, Guid about);
}
