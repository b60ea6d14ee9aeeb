using FluentValidation;

namespace YiXinWeiGong.Evidence;

/// <summary>Opens the sealed original of a file of evidence, unchanged since it was handed in, for a purpose; leaves an audit entry.</summary>
[Label("调取证据原件", "Open the original of evidence")]
public sealed record OpenOriginal : ICommand<OpenedEvidence>
{
    /// <summary>The file.</summary>
    public required EvidenceFileId File { get; init; }

    /// <summary>What for.</summary>
    public required EvidencePurpose Purpose { get; init; }
}

internal sealed class OpenOriginalValidator : AbstractValidator<OpenOriginal>
{
    public OpenOriginalValidator()
    {
        RuleFor(c => c.File).Id();
        RuleFor(c => c.Purpose).Choice();
    }
}

internal sealed class OpenOriginalHandler(EvidenceDesk desk, UseCaseNotes notes) : IUseCaseHandler<OpenOriginal, OpenedEvidence>
{
    public async Task<Outcome<OpenedEvidence>> HandleAsync(OpenOriginal request, Actor actor, CancellationToken cancellationToken)
    {
        (notes.Purpose, notes.Subject) = (request.Purpose.ToString(), request.File.Value);
        var file = await desk.RequireAsync(request.File, nameof(request.File), cancellationToken);
        file.RequireAvailable();
        return await desk.OpenOriginalAsync(file, cancellationToken);
    }
}
