using FluentValidation;

namespace YiXinWeiGong.Evidence;

/// <summary>Lets a file out of quarantine, with a reason; its cleaned copy is made now.</summary>
[Label("解除文件隔离", "Release a file from quarantine")]
public sealed record ReleaseQuarantined : ICommand<Receipt<EvidenceFileStatus>>
{
    /// <summary>The file.</summary>
    public required EvidenceFileId File { get; init; }

    /// <summary>Why, at most 500 characters.</summary>
    public required string Reason { get; init; }

    /// <summary>Names the file only.</summary>
    public override string ToString() => $"{nameof(ReleaseQuarantined)} {File}";
}

internal sealed class ReleaseQuarantinedValidator : AbstractValidator<ReleaseQuarantined>
{
    public ReleaseQuarantinedValidator()
    {
        RuleFor(c => c.File).Id();
        RuleFor(c => c.Reason).Text(EvidenceFile.ReasonMaxLength);
    }
}

internal sealed class ReleaseQuarantinedHandler(EvidenceDesk desk, Clock clock) : IUseCaseHandler<ReleaseQuarantined, Receipt<EvidenceFileStatus>>
{
    public async Task<Outcome<Receipt<EvidenceFileStatus>>> HandleAsync(ReleaseQuarantined request, Actor actor, CancellationToken cancellationToken)
    {
        var file = await desk.RequireAsync(request.File, nameof(request.File), cancellationToken);
        file.Release(actor.StaffMember!.Value, request.Reason, clock.Now);
        await desk.CopyIfPossibleAsync(file, cancellationToken);
        return file.ToReceipt();
    }
}
