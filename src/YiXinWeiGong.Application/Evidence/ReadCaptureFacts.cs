using FluentValidation;

namespace YiXinWeiGong.Evidence;

/// <summary>
/// Reads from the sealed original when and where it says it was taken, for a purpose; leaves an audit entry. Kept nowhere else:
/// a place can be somebody's home.
/// </summary>
[Label("读取拍摄信息", "Read when and where evidence was taken")]
public sealed record ReadCaptureFacts : ICommand<CaptureFacts>
{
    /// <summary>The file.</summary>
    public required EvidenceFileId File { get; init; }

    /// <summary>What for.</summary>
    public required EvidencePurpose Purpose { get; init; }
}

internal sealed class ReadCaptureFactsValidator : AbstractValidator<ReadCaptureFacts>
{
    public ReadCaptureFactsValidator()
    {
        RuleFor(c => c.File).Id();
        RuleFor(c => c.Purpose).Choice();
    }
}

internal sealed class ReadCaptureFactsHandler(EvidenceDesk desk, UseCaseNotes notes) : IUseCaseHandler<ReadCaptureFacts, CaptureFacts>
{
    public async Task<Outcome<CaptureFacts>> HandleAsync(ReadCaptureFacts request, Actor actor, CancellationToken cancellationToken)
    {
        (notes.Purpose, notes.Subject) = (request.Purpose.ToString(), request.File.Value);
        return await desk.ReadFactsAsync(await desk.RequireAsync(request.File, nameof(request.File), cancellationToken), cancellationToken);
    }
}
