namespace YiXinWeiGong.Storage;

/// <summary>
/// Everything one command changed, committed together: aggregates guarded by version, their events as history and as
/// outbox messages, the audit entry, numbers, vault entries and the idempotency row.
/// </summary>
public interface IUnitOfWork
{
    /// <summary>Commits all of it, or nothing.</summary>
    /// <param name="trace">Who did what.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="StoreConflictException">Somebody else changed one of the aggregates first, or an id is taken.</exception>
    /// <exception cref="StoreUnavailableException">The store is busy or cannot be reached.</exception>
    Task CommitAsync(CommandTrace trace, CancellationToken cancellationToken);

    /// <summary>The aggregates that were added or changed and are not committed yet.</summary>
    IReadOnlyList<IVersioned> Changed();

    /// <summary>Does it write inside a transaction that the host began? Then nothing is tried again in another scope.</summary>
    bool IsInHostTransaction { get; }

    /// <summary>Forgets everything that was changed and not committed.</summary>
    void Discard();

    /// <summary>The answer given when this idempotent call was made before.</summary>
    /// <typeparam name="T">The answer's type.</typeparam>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<Recollection<T>> RecallAsync<T>(IdempotentCall call, CancellationToken cancellationToken);
}

/// <summary>Who did what, for the audit trail; holds no personal data.</summary>
public sealed record CommandTrace
{
    /// <summary>The command's name.</summary>
    public required string Command { get; init; }

    /// <summary>Who did it: kind and id, or the pseudonym where a reporter did.</summary>
    public required string ActedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What it was about.</summary>
    public Guid? Subject { get; init; }

    /// <summary>What an identity was read for, in a code's words.</summary>
    public string? Purpose { get; init; }

    /// <summary>The call, where the caller gave an idempotency key.</summary>
    public IdempotentCall? Call { get; init; }

    /// <summary>The answer to remember with the call.</summary>
    public object? Answer { get; init; }
}

/// <summary>A call that may be repeated without being done again.</summary>
public sealed record IdempotentCall
{
    /// <summary>The caller's key.</summary>
    public required string Key { get; init; }

    /// <summary>Who calls; the same key of another caller is another call.</summary>
    public required Actor Caller { get; init; }

    /// <summary>The request.</summary>
    public required object Request { get; init; }

    /// <summary>Names nothing of the request.</summary>
    public override string ToString() => Request.GetType().Name;
}

/// <summary>What a store remembers of an idempotent call.</summary>
/// <typeparam name="T">The answer's type.</typeparam>
/// <param name="Known">Was the key used before?</param>
/// <param name="SameRequest">Was it used for the same request?</param>
/// <param name="Answer">The answer given then.</param>
public readonly record struct Recollection<T>(bool Known, bool SameRequest, T? Answer);

/// <summary>Somebody else was first: another version, an id or a key that is taken.</summary>
/// <param name="message">What collided, without personal data.</param>
/// <param name="innerException">What the database said.</param>
public sealed class StoreConflictException(string message, Exception? innerException = null) : Exception(message, innerException);

/// <summary>The store is busy or cannot be reached; the same command may succeed later.</summary>
/// <param name="message">What happened, without personal data.</param>
/// <param name="innerException">What the database said.</param>
public sealed class StoreUnavailableException(string message, Exception? innerException = null) : Exception(message, innerException);

/// <summary>Makes a store ready for use; adapters register one where there is something to do.</summary>
public interface IStorePreparation
{
    /// <summary>Makes it ready; does nothing where it is ready already.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task PrepareAsync(CancellationToken cancellationToken);
}
