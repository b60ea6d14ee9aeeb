using FluentValidation;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Evidence;

/// <summary>
/// Scans the files that wait for a scanner's answer, some at a time. Send it again from <see cref="Rescan.Next"/> until there is
/// none; a timer may.
/// </summary>
[Label("重新扫描证据文件", "Scan evidence that waits for it")]
public sealed record RescanEvidence : ICommand<Rescan>
{
    /// <summary>The last file of the batch before; none at the beginning.</summary>
    public EvidenceFileId? After { get; init; }

    /// <summary>How many files to look at, from 1 to 200.</summary>
    public int Take { get; init; } = 20;
}

/// <summary>What came of a rescan.</summary>
public sealed record Rescan : IRememberedAnswer
{
    /// <summary>How many files may be opened now.</summary>
    public required int Cleared { get; init; }

    /// <summary>How many are in quarantine now.</summary>
    public required int Quarantined { get; init; }

    /// <summary>How many still wait.</summary>
    public required int Waiting { get; init; }

    /// <summary>The file to go on after; none where every one was looked at.</summary>
    public EvidenceFileId? Next { get; init; }
}

internal sealed class RescanEvidenceValidator : AbstractValidator<RescanEvidence>
{
    public RescanEvidenceValidator() => RuleFor(c => c.Take).PageSize();
}

internal sealed class RescanEvidenceHandler(EvidenceDesk desk, IStore<EvidenceFile, EvidenceFileId> files) : IUseCaseHandler<RescanEvidence, Rescan>
{
    public async Task<Outcome<Rescan>> HandleAsync(RescanEvidence request, Actor actor, CancellationToken cancellationToken)
    {
        var waiting = await files.ListAsync(new EvidenceFilesAwaitingScan(request.After, request.Take), cancellationToken);
        foreach (var file in waiting)
        {
            await desk.RescanAsync(file, cancellationToken);
        }

        return new Rescan
        {
            Cleared = waiting.Count(file => file.Status == EvidenceFileStatus.Available),
            Quarantined = waiting.Count(file => file.Status == EvidenceFileStatus.Quarantined),
            Waiting = waiting.Count(file => file.Status == EvidenceFileStatus.AwaitingScan),
            Next = waiting.Count == request.Take ? waiting[^1].Id : null,
        };
    }
}
