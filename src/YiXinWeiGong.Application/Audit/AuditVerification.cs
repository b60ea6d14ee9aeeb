namespace YiXinWeiGong.Audit;

/// <summary>What a check of the audit log found.</summary>
public sealed record AuditVerification
{
    /// <summary>Is the log what the checkpoints say it was?</summary>
    public bool Holds => First is null;

    /// <summary>The first difference, by its place in the log, if there is any.</summary>
    public AuditDifference? First { get; init; }

    /// <summary>How many sealed entries there are.</summary>
    public required long Sealed { get; init; }

    /// <summary>How many of them are vouched for by a checkpoint that was kept outside.</summary>
    public required long VouchedFor { get; init; }

    /// <summary>What waits to be sealed: nothing vouches for that yet.</summary>
    public required AuditBacklog Unsealed { get; init; }

    /// <summary>The entries whose content was erased, each with the record of it.</summary>
    public required IReadOnlyList<AuditErasure> Erased { get; init; }

    /// <summary>The keys that signed the checkpoints, by their ids.</summary>
    public required IReadOnlyList<string> Keys { get; init; }
}

/// <summary>A difference between the log and what it was.</summary>
/// <param name="Kind">What differs.</param>
/// <param name="From">The sequence of the first entry it is about; for a checkpoint, its size.</param>
/// <param name="To">The sequence of the last entry it may be about.</param>
public sealed record AuditDifference(AuditDifferenceKind Kind, long From, long To)
{
    /// <summary>Where a moved entry was sealed.</summary>
    public long? MovedFrom { get; init; }
}

/// <summary>An entry whose content was erased.</summary>
public sealed record AuditErasure
{
    /// <summary>Its place in the log.</summary>
    public required long Sequence { get; init; }

    /// <summary>Its id.</summary>
    public required Guid Entry { get; init; }

    /// <summary>When it was erased, by the entry that says so; nothing where none does.</summary>
    public DateTimeOffset? ErasedAt { get; init; }

    /// <summary>Who erased it.</summary>
    public string? ErasedBy { get; init; }

    /// <summary>Why, as <see cref="ErasureGround"/> says.</summary>
    public string? Ground { get; init; }
}
