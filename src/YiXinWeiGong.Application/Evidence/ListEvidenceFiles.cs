using FluentValidation;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Evidence;

/// <summary>The files of a matter's evidence whose content was stored, those of its clue too.</summary>
[Label("证据文件清单", "List a matter's files of evidence")]
public sealed record ListEvidenceFiles : IQuery<IReadOnlyList<EvidenceFileView>>
{
    /// <summary>The matter.</summary>
    public required MatterId Matter { get; init; }
}

/// <summary>A file of evidence as the staff of the matter's office see it; opening it is another thing.</summary>
public sealed record EvidenceFileView
{
    /// <summary>Its id.</summary>
    public required EvidenceFileId Id { get; init; }

    /// <summary>Where it stands.</summary>
    public required EvidenceFileStatus Status { get; init; }

    /// <summary>The original's SHA-256, by which the clue or the item of evidence names it.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The original's size.</summary>
    public required long Bytes { get; init; }

    /// <summary>What the original's bytes say it is.</summary>
    public required string MediaType { get; init; }

    /// <summary>Is there a cleaned copy?</summary>
    public required bool HasCopy { get; init; }

    /// <summary>What the last scan found.</summary>
    public required ScanFinding Scan { get; init; }

    /// <summary>When it was stored.</summary>
    public required DateTimeOffset StoredAt { get; init; }

    /// <summary>What was done with it in quarantine.</summary>
    public required IReadOnlyList<QuarantineEntry> Quarantine { get; init; }

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => $"{nameof(EvidenceFileView)} {Id} {Status}";
}

internal sealed class ListEvidenceFilesValidator : AbstractValidator<ListEvidenceFiles>
{
    public ListEvidenceFilesValidator() => RuleFor(q => q.Matter).Id();
}

internal sealed class ListEvidenceFilesHandler(IStore<EvidenceFile, EvidenceFileId> files)
    : IUseCaseHandler<ListEvidenceFiles, IReadOnlyList<EvidenceFileView>>
{
    public async Task<Outcome<IReadOnlyList<EvidenceFileView>>> HandleAsync(ListEvidenceFiles request, Actor actor, CancellationToken cancellationToken)
    {
        var found = await files.ListAsync(new EvidenceFilesOfMatter(request.Matter), cancellationToken);
        return found.Select(file => new EvidenceFileView
        {
            Id = file.Id,
            Status = file.Status,
            Sha256 = file.Sha256,
            Bytes = file.Bytes,
            MediaType = file.MediaType,
            HasCopy = file.Copy is not null && file.Status == EvidenceFileStatus.Available,
            Scan = file.Scan,
            StoredAt = file.StoredAt,
            Quarantine = file.Quarantine,
        }).ToArray();
    }
}
