using Ardalis.GuardClauses;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Evidence;

/// <summary>
/// A file of evidence (证据文件) of a matter: what its sealed original is, where its cleaned copy is, and whether it may be
/// opened. The bytes are in the evidence store, under their SHA-256; who handed them in is not in it.
/// </summary>
public sealed class EvidenceFile : AggregateRoot<EvidenceFileId, EvidenceFileStatus>, IOfOffice, IOfMatter
{
    /// <summary>The longest reason, in characters.</summary>
    public const int ReasonMaxLength = 500;

    private EvidenceFile(
        EvidenceFileId id, EvidenceFileStatus status, MatterId matter, OfficeId office, string sha256, long bytes, string mediaType, DateTimeOffset storedAt)
        : base(id, status) =>
        (Matter, Office, Sha256, Bytes, MediaType, StoredAt) = (matter, office, sha256, bytes, mediaType, storedAt);

    /// <summary>Every permitted move.</summary>
    public static Lifecycle<EvidenceFileStatus, EvidenceFileAction> Lifecycle { get; } = new(
        "evidence-file",
        (EvidenceFileStatus.AwaitingScan, EvidenceFileAction.Clear, EvidenceFileStatus.Available),
        (EvidenceFileStatus.AwaitingScan, EvidenceFileAction.Quarantine, EvidenceFileStatus.Quarantined),
        (EvidenceFileStatus.Quarantined, EvidenceFileAction.Release, EvidenceFileStatus.Available),
        (EvidenceFileStatus.Available, EvidenceFileAction.Erase, EvidenceFileStatus.Erased),
        (EvidenceFileStatus.AwaitingScan, EvidenceFileAction.Erase, EvidenceFileStatus.Erased),
        (EvidenceFileStatus.Quarantined, EvidenceFileAction.Erase, EvidenceFileStatus.Erased));

    /// <inheritdoc/>
    public override SubjectRef Ref => new("evidence-file", Id.Value);

    /// <summary>The matter.</summary>
    public MatterId Matter { get; }

    /// <summary>The office that took it in, under which the store keeps it; who may open it follows from the matter's owner.</summary>
    public OfficeId Office { get; }

    /// <summary>The original's SHA-256, in lower case.</summary>
    public string Sha256 { get; }

    /// <summary>The original's size.</summary>
    public long Bytes { get; }

    /// <summary>What the original's bytes say it is.</summary>
    public string MediaType { get; }

    /// <summary>When it was stored.</summary>
    public DateTimeOffset StoredAt { get; }

    /// <summary>What the last scan found.</summary>
    public ScanFinding Scan { get; private set; }

    /// <summary>The cleaned copy, where there is one.</summary>
    public EvidenceCopy? Copy { get; private set; }

    /// <summary>The copy's SHA-256, so that what refers to a content can be found.</summary>
    public string? CopySha256 { get; private set; }

    /// <summary>What was done with it in quarantine, first thing first.</summary>
    public IReadOnlyList<QuarantineEntry> Quarantine { get; private set; } = [];

    /// <summary>The id that a content has in a matter.</summary>
    /// <param name="matter">The matter.</param>
    /// <param name="sha256">The content's SHA-256.</param>
    public static EvidenceFileId IdOf(MatterId matter, string sha256)
    {
        Guard.Against.Null(sha256);
        return new EvidenceFileId(NameBasedId.Of($"evidence-file|{matter}|{sha256.ToLowerInvariant()}"));
    }

    /// <summary>Records that an original was stored.</summary>
    /// <param name="matter">The matter.</param>
    /// <param name="kept">What the store keeps.</param>
    /// <param name="mediaType">What its bytes say it is.</param>
    /// <param name="finding">What a scan found.</param>
    /// <param name="at">When.</param>
    public static EvidenceFile Store(MatterId matter, KeptContent kept, string mediaType, ScanFinding finding, DateTimeOffset at)
    {
        Guard.Against.Null(kept);
        var status = finding switch
        {
            ScanFinding.Clean or ScanFinding.NotScanned => EvidenceFileStatus.Available,
            ScanFinding.Suspicious => EvidenceFileStatus.Quarantined,
            _ => EvidenceFileStatus.AwaitingScan,
        };
        var id = IdOf(matter, kept.Key.Sha256);
        var file = new EvidenceFile(id, status, matter, kept.Key.Office, kept.Key.Sha256, kept.Bytes, mediaType, at) { Scan = finding };
        file.Raise(new EvidenceFileStored(id, at) { Matter = matter, Finding = finding });
        return file;
    }

    /// <summary>Records what a scanner that was not there before has found; no answer changes nothing.</summary>
    /// <param name="finding">What.</param>
    /// <param name="at">When.</param>
    public void Rescanned(ScanFinding finding, DateTimeOffset at)
    {
        if (finding is not (ScanFinding.Clean or ScanFinding.NotScanned or ScanFinding.Suspicious))
        {
            return;
        }

        Status = Lifecycle.Next(Status, finding == ScanFinding.Suspicious ? EvidenceFileAction.Quarantine : EvidenceFileAction.Clear);
        Scan = finding;
        Raise(new EvidenceFileScanned(Id, at) { Finding = finding });
    }

    /// <summary>Says where the cleaned copy is.</summary>
    /// <param name="copy">The copy.</param>
    public void KeepCopy(EvidenceCopy copy)
    {
        Guard.Against.Null(copy);
        (Copy, CopySha256) = (copy, copy.Sha256);
    }

    /// <summary>Records that somebody who may release it looked at it in quarantine.</summary>
    /// <param name="by">Who.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">When.</param>
    public void Inspect(StaffId by, string reason, DateTimeOffset at)
    {
        Guard.Against.NullOrWhiteSpace(reason);
        Require(new IsInQuarantine(Status));

        Quarantine = [.. Quarantine, new QuarantineEntry { Step = QuarantineStep.Inspected, Staff = by, Reason = reason, At = at }];
        Raise(new EvidenceFileInspected(Id, at));
    }

    /// <summary>Lets it out of quarantine.</summary>
    /// <param name="by">Who does.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">When.</param>
    public void Release(StaffId by, string reason, DateTimeOffset at)
    {
        var next = Lifecycle.Next(Status, EvidenceFileAction.Release);
        Guard.Against.NullOrWhiteSpace(reason);

        Status = next;
        Quarantine = [.. Quarantine, new QuarantineEntry { Step = QuarantineStep.Released, Staff = by, Reason = reason, At = at }];
        Raise(new EvidenceFileReleased(Id, at));
    }

    /// <summary>Gives its content up, the copy too; the collector deletes what nothing refers to any more.</summary>
    /// <param name="at">When.</param>
    public void Erase(DateTimeOffset at)
    {
        Status = Lifecycle.Next(Status, EvidenceFileAction.Erase);
        Raise(new EvidenceFileErased(Id, at));
    }

    /// <summary>Refuses unless its content may be opened by whom its matter concerns.</summary>
    /// <exception cref="RefusalException">It is in quarantine, waits for a scan, or was erased.</exception>
    public void RequireAvailable() => Require(new IsNotInQuarantine(Status), new IsScanned(Status), new IsNotErased(Status));

    /// <summary>Refuses where its content was erased.</summary>
    /// <exception cref="RefusalException">It was erased.</exception>
    public void RequireContent() => Require(new IsNotErased(Status));
}

/// <summary>The cleaned copy of a file of evidence.</summary>
/// <param name="Sha256">Its SHA-256.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="MediaType">What it is.</param>
public sealed record EvidenceCopy(string Sha256, long Bytes, string MediaType);

/// <summary>What somebody did with a file in quarantine, and why.</summary>
public sealed record QuarantineEntry
{
    /// <summary>What.</summary>
    public required QuarantineStep Step { get; init; }

    /// <summary>Who.</summary>
    public required StaffId Staff { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => $"{nameof(QuarantineEntry)} {Step}";
}
