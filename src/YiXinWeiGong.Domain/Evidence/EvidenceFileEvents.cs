using YiXinWeiGong.Matters;

namespace YiXinWeiGong.Evidence;

/// <summary>The original of a file of evidence was stored.</summary>
public sealed record EvidenceFileStored(EvidenceFileId File, DateTimeOffset At) : DomainEvent(File.Value, At)
{
    /// <summary>The matter.</summary>
    public required MatterId Matter { get; init; }

    /// <summary>What a scan found.</summary>
    public required ScanFinding Finding { get; init; }
}

/// <summary>A scanner answered about a file that waited for it.</summary>
public sealed record EvidenceFileScanned(EvidenceFileId File, DateTimeOffset At) : DomainEvent(File.Value, At)
{
    /// <summary>What it found.</summary>
    public required ScanFinding Finding { get; init; }
}

/// <summary>Somebody who may release it looked at a file in quarantine.</summary>
public sealed record EvidenceFileInspected(EvidenceFileId File, DateTimeOffset At) : DomainEvent(File.Value, At);

/// <summary>A file was released from quarantine.</summary>
public sealed record EvidenceFileReleased(EvidenceFileId File, DateTimeOffset At) : DomainEvent(File.Value, At);

/// <summary>The content of a file was given up.</summary>
public sealed record EvidenceFileErased(EvidenceFileId File, DateTimeOffset At) : DomainEvent(File.Value, At);
