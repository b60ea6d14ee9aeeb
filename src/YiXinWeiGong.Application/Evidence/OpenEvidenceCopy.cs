using FluentValidation;

namespace YiXinWeiGong.Evidence;

/// <summary>Opens the cleaned copy of a file of evidence: its picture, without place, device or owner.</summary>
[Label("查看证据副本", "Open the cleaned copy of evidence")]
public sealed record OpenEvidenceCopy : IQuery<OpenedEvidence>
{
    /// <summary>The file.</summary>
    public required EvidenceFileId File { get; init; }
}

internal sealed class OpenEvidenceCopyValidator : AbstractValidator<OpenEvidenceCopy>
{
    public OpenEvidenceCopyValidator() => RuleFor(q => q.File).Id();
}

internal sealed class OpenEvidenceCopyHandler(EvidenceDesk desk) : IUseCaseHandler<OpenEvidenceCopy, OpenedEvidence>
{
    public async Task<Outcome<OpenedEvidence>> HandleAsync(OpenEvidenceCopy request, Actor actor, CancellationToken cancellationToken) =>
        await desk.OpenCopyAsync(await desk.RequireAsync(request.File, nameof(request.File), cancellationToken), nameof(request.File), cancellationToken);
}
