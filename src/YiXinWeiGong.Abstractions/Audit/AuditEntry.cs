using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Audit;

/// <summary>One command that somebody gave: who, what, when, on what, and what came of it. Holds no personal data.</summary>
public sealed record AuditEntry
{
    /// <summary>The entry's own id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The office that it concerned, where one is known.</summary>
    public OfficeId? Office { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who: kind and id, or the pseudonym where a reporter did.</summary>
    public required string ActedBy { get; init; }

    /// <summary>The command's name.</summary>
    public required string Command { get; init; }

    /// <summary>The bare id of what it was about.</summary>
    public Guid? Subject { get; init; }

    /// <summary>Why it did nothing: nothing where it was done, <see cref="ProblemKind.None"/> where it failed without an answer.</summary>
    public ProblemKind? Outcome { get; init; }

    /// <summary>The code of the first problem, where it did nothing.</summary>
    public string? Code { get; init; }

    /// <summary>What an identity was read for, or why an entry was erased.</summary>
    public string? Purpose { get; init; }

    /// <summary>The entry that a command leaves; every store writes this one.</summary>
    /// <param name="trace">Who did what.</param>
    public static AuditEntry Of(CommandTrace trace)
    {
        ArgumentNullException.ThrowIfNull(trace);
        return new AuditEntry
        {
            Id = Guid.CreateVersion7(trace.At),
            Office = trace.Office,
            At = trace.At,
            ActedBy = trace.ActedBy,
            Command = trace.Command,
            Subject = trace.Subject,
            Outcome = trace.Outcome,
            Code = trace.Code,
            Purpose = trace.Purpose,
        };
    }
}

/// <summary>An entry with its place in the log.</summary>
public sealed record SealedAuditEntry
{
    /// <summary>Its place, from 1.</summary>
    public required long Sequence { get; init; }

    /// <summary>The entry's id; kept when its content is erased.</summary>
    public required Guid Id { get; init; }

    /// <summary>The office that it concerned; kept when its content is erased.</summary>
    public OfficeId? Office { get; init; }

    /// <summary>What it says; nothing where it was erased.</summary>
    public AuditEntry? Entry { get; init; }

    /// <summary>What is hashed together with what it says, so that nobody can guess that from the hash; empty where it was erased.</summary>
    public ReadOnlyMemory<byte> Salt { get; init; }

    /// <summary>The hash that stands for it in the log; stays when its content is erased.</summary>
    public required ReadOnlyMemory<byte> LeafHash { get; init; }

    /// <summary>Was its content erased?</summary>
    public bool IsErased => Entry is null && Salt.IsEmpty;
}

/// <summary>What waits to be sealed.</summary>
/// <param name="Count">How many entries.</param>
/// <param name="OldestAt">When the oldest of them was written; nothing where none waits.</param>
public sealed record AuditBacklog(long Count, DateTimeOffset? OldestAt);
