using Microsoft.Extensions.Options;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Evidence;

/// <summary>What was declared of a content before it was sent.</summary>
internal sealed record DeclaredContent(string Sha256, long? Bytes = null, string? MediaType = null);

/// <summary>Takes content in and opens it again; who may is decided before.</summary>
internal sealed class EvidenceDesk(
    IEvidenceStore store, IStore<EvidenceFile, EvidenceFileId> files, IEnumerable<IEvidenceCleaner> cleaners, IEnumerable<IEvidenceScanner> scanners,
    IOptions<EvidenceOptions> options, Clock clock)
{
    /// <summary>Stores content that was declared, and its cleaned copy where one can be made.</summary>
    /// <exception cref="RefusalException">The content is not what it has to be; names the property.</exception>
    public async Task<Receipt<EvidenceFileStatus>> TakeInAsync(
        MatterId matter, OfficeId office, DeclaredContent declared, EvidenceUpload upload, string property, CancellationToken cancellationToken)
    {
        var known = await files.FindAsync(EvidenceFile.IdOf(matter, declared.Sha256), cancellationToken);
        known?.RequireContent();
        try
        {
            // Content that is known is read and kept all the same: only who has it can send it, and what was damaged is mended.
            var taken = upload.Taken ??= await PutAsync(known?.Office ?? office, declared, upload, cancellationToken);
            if (known is not null)
            {
                return new Receipt<EvidenceFileStatus> { Id = known.Id.Value, Status = known.Status, Version = known.Version };
            }

            var file = EvidenceFile.Store(matter, taken.Kept, taken.MediaType, await ScanAsync(taken.Kept.Key, taken.MediaType, cancellationToken), clock.Now);
            if (file.Status == EvidenceFileStatus.Available)
            {
                await MakeCopyAsync(file, cancellationToken);
            }

            files.Add(file);
            return file.ToReceipt();
        }
        catch (ContentRefusedException refused)
        {
            throw new RefusalException(refused.Code, ProblemKind.Invalid, property);
        }
    }

    public async Task<EvidenceFile> RequireAsync(EvidenceFileId file, string property, CancellationToken cancellationToken) =>
        await files.RequireAsync(file, EvidenceCodes.FileUnknown, property, cancellationToken);

    /// <summary>The original as it was handed in.</summary>
    public async Task<OpenedEvidence> OpenOriginalAsync(EvidenceFile file, CancellationToken cancellationToken)
    {
        file.RequireContent();
        return new OpenedEvidence(await OpenAsync(new ContentKey(file.Office, file.Sha256), cancellationToken))
        {
            MediaType = file.MediaType,
            Bytes = file.Bytes,
            Sha256 = file.Sha256,
        };
    }

    /// <summary>The cleaned copy of what may be opened.</summary>
    public async Task<OpenedEvidence> OpenCopyAsync(EvidenceFile file, string property, CancellationToken cancellationToken)
    {
        file.RequireAvailable();
        var copy = file.Copy ?? throw new RefusalException(EvidenceCodes.NoCopy, ProblemKind.NotFound, property);
        return new OpenedEvidence(await OpenAsync(new ContentKey(file.Office, copy.Sha256), cancellationToken))
        {
            MediaType = copy.MediaType,
            Bytes = copy.Bytes,
            Sha256 = copy.Sha256,
        };
    }

    /// <summary>When and where an original was taken, as far as it says and somebody can read it.</summary>
    public async Task<CaptureFacts> ReadFactsAsync(EvidenceFile file, CancellationToken cancellationToken)
    {
        file.RequireAvailable();
        if (CleanerOf(file.MediaType) is not { } cleaner)
        {
            return new CaptureFacts();
        }

        return await ReadAsync(file, original => cleaner.ReadFactsAsync(original, file.MediaType, cancellationToken), cancellationToken);
    }

    /// <summary>Scans what waits for it, and makes the copy of what was cleared.</summary>
    public async Task RescanAsync(EvidenceFile file, CancellationToken cancellationToken)
    {
        file.Rescanned(await ScanAsync(new ContentKey(file.Office, file.Sha256), file.MediaType, cancellationToken), clock.Now);
        await CopyIfPossibleAsync(file, cancellationToken);
    }

    /// <summary>Makes the copy of what became available late; an original that cannot be read stays without one.</summary>
    public async Task CopyIfPossibleAsync(EvidenceFile file, CancellationToken cancellationToken)
    {
        if (file.Status != EvidenceFileStatus.Available || file.Copy is not null)
        {
            return;
        }

        try
        {
            await MakeCopyAsync(file, cancellationToken);
        }
        catch (ContentRefusedException)
        {
            // It was taken in before anybody could look; as evidence it may still count.
        }
    }

    private async Task<TakenContent> PutAsync(OfficeId office, DeclaredContent declared, EvidenceUpload upload, CancellationToken cancellationToken)
    {
        await using var guarded = new GuardedContent(upload.Begin(), options.Value.PermittedTypes, declared.MediaType);
        var terms = new ContentTerms { Office = office, MaxBytes = options.Value.MaxBytes, Sha256 = declared.Sha256, Bytes = declared.Bytes };
        var kept = await store.PutAsync(guarded, terms, cancellationToken);
        return new TakenContent(kept, guarded.MediaType);
    }

    private async Task<ScanFinding> ScanAsync(ContentKey key, string mediaType, CancellationToken cancellationToken)
    {
        var worst = ScanFinding.NotScanned;
        foreach (var scanner in scanners)
        {
            await using var content = await OpenAsync(key, cancellationToken);
            worst = (ScanFinding)Math.Max((int)worst, (int)await AskAsync(scanner, content, mediaType, cancellationToken));
        }

        return worst;
    }

    private static async Task<ScanFinding> AskAsync(IEvidenceScanner scanner, Stream content, string mediaType, CancellationToken cancellationToken)
    {
        try
        {
            var finding = await scanner.ScanAsync(content, mediaType, cancellationToken);
            return finding is ScanFinding.Clean or ScanFinding.Suspicious ? finding : ScanFinding.Unavailable;
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // A scanner that fails has not said that it is clean.
            return ScanFinding.Unavailable;
        }
    }

    /// <exception cref="ContentRefusedException">The original cannot be read, or its picture is too large.</exception>
    private async Task MakeCopyAsync(EvidenceFile file, CancellationToken cancellationToken)
    {
        if (CleanerOf(file.MediaType) is not { } cleaner)
        {
            return;
        }

        using var copy = await ReadAsync(file, original => cleaner.CleanAsync(original, file.MediaType, cancellationToken), cancellationToken);
        if (copy is null)
        {
            return;
        }

        var kept = await store.PutAsync(copy.Content, new ContentTerms { Office = file.Office, MaxBytes = long.MaxValue }, cancellationToken);
        file.KeepCopy(new EvidenceCopy(kept.Key.Sha256, kept.Bytes, copy.MediaType));
    }

    private async Task<T> ReadAsync<T>(EvidenceFile file, Func<Stream, Task<T>> read, CancellationToken cancellationToken)
    {
        await using var original = await OpenAsync(new ContentKey(file.Office, file.Sha256), cancellationToken);
        try
        {
            return await read(original);
        }
        catch (ContentDamagedException)
        {
            throw new RefusalException(EvidenceCodes.Damaged);
        }
    }

    private async Task<Stream> OpenAsync(ContentKey key, CancellationToken cancellationToken) =>
        await store.OpenAsync(key, cancellationToken) ?? throw new RefusalException(EvidenceCodes.Damaged);

    private IEvidenceCleaner? CleanerOf(string mediaType) => cleaners.FirstOrDefault(cleaner => cleaner.Cleans(mediaType));
}

/// <summary>Who owns a file is who owns its matter now; a clue's transfer takes its evidence along.</summary>
internal sealed class OwnerOfEvidenceFile(IStore<EvidenceFile, EvidenceFileId> files, MatterLocator matters) : IOwnerOf<EvidenceFileId>
{
    public string UnknownCode => EvidenceCodes.FileUnknown;

    public async Task<Owner?> FindAsync(EvidenceFileId id, CancellationToken cancellationToken) =>
        await files.FindAsync(id, cancellationToken) is { } file && await matters.LocateAsync(file.Matter, cancellationToken) is { } matter
            ? new Owner(matter.Office, file.Matter)
            : null;
}
