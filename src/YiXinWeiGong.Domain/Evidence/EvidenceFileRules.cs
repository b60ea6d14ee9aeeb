namespace YiXinWeiGong.Evidence;

/// <summary>Only what is in quarantine is inspected as such.</summary>
internal sealed record IsInQuarantine(EvidenceFileStatus Status) : IRule
{
    public string Code => EvidenceCodes.FileActionNotPermitted;

    public bool Holds => Status == EvidenceFileStatus.Quarantined;
}

/// <summary>What is suspicious is opened by nobody but who may release it.</summary>
internal sealed record IsNotInQuarantine(EvidenceFileStatus Status) : IRule
{
    public string Code => EvidenceCodes.Quarantined;

    public bool Holds => Status != EvidenceFileStatus.Quarantined;
}

/// <summary>What a scanner is still to look at is opened by nobody.</summary>
internal sealed record IsScanned(EvidenceFileStatus Status) : IRule
{
    public string Code => EvidenceCodes.AwaitingScan;

    public bool Holds => Status != EvidenceFileStatus.AwaitingScan;
}

/// <summary>What was erased is there no more.</summary>
internal sealed record IsNotErased(EvidenceFileStatus Status) : IRule
{
    public string Code => EvidenceCodes.Erased;

    public bool Holds => Status != EvidenceFileStatus.Erased;
}
