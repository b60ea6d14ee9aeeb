using FluentValidation;
using Microsoft.Extensions.Options;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Evidence;

/// <summary>
/// Deletes content that nothing refers to since the time of grace (<see cref="EvidenceOptions.OrphanGrace"/>): of commands that never
/// committed, and of files that were erased. Clears away what puts left that never came to an end. Meant for a timer.
/// </summary>
[Label("清理无主证据内容", "Collect content that nothing refers to")]
public sealed record CollectEvidence : ICommand<CollectedEvidence>;

/// <summary>What was collected.</summary>
public sealed record CollectedEvidence : IRememberedAnswer
{
    /// <summary>How many contents were deleted.</summary>
    public required int Deleted { get; init; }

    /// <summary>How many unfinished puts were cleared away.</summary>
    public required int Unfinished { get; init; }
}

internal sealed class CollectEvidenceValidator : AbstractValidator<CollectEvidence>;

internal sealed class CollectEvidenceHandler(
    IEvidenceStore store, IStore<EvidenceFile, EvidenceFileId> files, IOptions<EvidenceOptions> options, Clock clock)
    : IUseCaseHandler<CollectEvidence, CollectedEvidence>
{
    private const int BatchSize = 200;

    public async Task<Outcome<CollectedEvidence>> HandleAsync(CollectEvidence request, Actor actor, CancellationToken cancellationToken)
    {
        // A command puts content anew before it refers to it, so that what was put before this has no reference to come.
        var before = clock.Now - options.Value.OrphanGrace;
        var deleted = 0;
        var batch = new List<ContentKey>(BatchSize);
        await foreach (var listed in store.ListAsync(before, cancellationToken))
        {
            batch.Add(listed.Key);
            if (batch.Count == BatchSize)
            {
                deleted += await DeleteAsync(batch, before, cancellationToken);
                batch.Clear();
            }
        }

        deleted += await DeleteAsync(batch, before, cancellationToken);
        return new CollectedEvidence { Deleted = deleted, Unfinished = await store.SweepAsync(before, cancellationToken) };
    }

    private async Task<int> DeleteAsync(IReadOnlyList<ContentKey> batch, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var deleted = 0;
        foreach (var ofOffice in batch.GroupBy(key => key.Office))
        {
            var referred = await ReferredAsync(ofOffice.Key, [.. ofOffice.Select(key => key.Sha256)], cancellationToken);
            foreach (var orphan in ofOffice.Where(key => !referred.Contains(key.Sha256)))
            {
                deleted += await store.DeleteAsync(orphan, before, cancellationToken) ? 1 : 0;
            }
        }

        return deleted;
    }

    private async Task<HashSet<string>> ReferredAsync(OfficeId office, IReadOnlyList<string> contents, CancellationToken cancellationToken)
    {
        var originals = await files.ListAsync(new OriginalsAmong(office, contents), cancellationToken);
        var copies = await files.ListAsync(new CopiesAmong(office, contents), cancellationToken);
        return [.. originals, .. copies];
    }
}
