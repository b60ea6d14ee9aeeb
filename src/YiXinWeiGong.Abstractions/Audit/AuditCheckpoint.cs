namespace YiXinWeiGong.Audit;

/// <summary>
/// A signed statement of what the log was at a moment: so many entries, with this root. Whoever keeps one outside the
/// database can tell later whether anything up to it was changed.
/// </summary>
public sealed record AuditCheckpoint
{
    /// <summary>Which log: a random name that it got with its first checkpoint.</summary>
    public required string Origin { get; init; }

    /// <summary>The sequence of the first entry that was sealed with it.</summary>
    public required long First { get; init; }

    /// <summary>How many entries the log has, that is the sequence of the last one sealed with it.</summary>
    public required long Size { get; init; }

    /// <summary>The root of the Merkle tree over all of them (RFC 6962).</summary>
    public required ReadOnlyMemory<byte> Root { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Which key signed it.</summary>
    public required string KeyId { get; init; }

    /// <summary>The key to check the signature with (SubjectPublicKeyInfo); trust it only where it came to you another way too.</summary>
    public required ReadOnlyMemory<byte> PublicKey { get; init; }

    /// <summary>The signature over origin, size, root, time and key (ECDSA P-256 with SHA-256, r and s side by side).</summary>
    public required ReadOnlyMemory<byte> Signature { get; init; }

    /// <summary>The hashes of the entries sealed with it, where they were handed out too; they tell which entry was changed.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Leaves { get; init; } = [];

    /// <summary>Names log and size only.</summary>
    public override string ToString() => $"{Origin} {Size}";
}

/// <summary>What is sealed in one step.</summary>
public sealed record AuditBatch
{
    /// <summary>The checkpoint over everything up to and with this batch.</summary>
    public required AuditCheckpoint Checkpoint { get; init; }

    /// <summary>The entries, in the order of their sequence.</summary>
    public required IReadOnlyList<SealedAuditEntry> Entries { get; init; }

    /// <summary>The roots of the full subtrees, largest first, 32 bytes each: what the next batch is added to.</summary>
    public required ReadOnlyMemory<byte> Peaks { get; init; }
}

/// <summary>The end of the log.</summary>
/// <param name="Checkpoint">The last checkpoint.</param>
/// <param name="Peaks">The roots of its full subtrees, largest first, 32 bytes each.</param>
public sealed record AuditHead(AuditCheckpoint Checkpoint, ReadOnlyMemory<byte> Peaks);
