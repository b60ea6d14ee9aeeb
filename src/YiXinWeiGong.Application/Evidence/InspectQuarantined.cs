using FluentValidation;

namespace YiXinWeiGong.Evidence;

/// <summary>Opens the original of a file in quarantine, for who may release it, with a reason that stays on record.</summary>
[Label("查看隔离文件", "Look at a file in quarantine")]
public sealed record InspectQuarantined : ICommand<OpenedEvidence>
{
    /// <summary>The file.</summary>
    public required EvidenceFileId File { get; init; }

    /// <summary>Why, at most 500 characters.</summary>
    public required string Reason { get; init; }

    /// <summary>Names the file only.</summary>
    public override string ToString() => $"{nameof(InspectQuarantined)} {File}";
}

internal sealed class InspectQuarantinedValidator : AbstractValidator<InspectQuarantined>
{
    public InspectQuarantinedValidator()
    {
        RuleFor(c => c.File).Id();
        RuleFor(c => c.Reason).Text(EvidenceFile.ReasonMaxLength);
    }
}

internal sealed class InspectQuarantinedHandler(EvidenceDesk desk, UseCaseNotes notes, Clock clock) : IUseCaseHandler<InspectQuarantined, OpenedEvidence>
{
    public async Task<Outcome<OpenedEvidence>> HandleAsync(InspectQuarantined request, Actor actor, CancellationToken cancellationToken)
    {
        notes.Subject = request.File.Value;
        var file = await desk.RequireAsync(request.File, nameof(request.File), cancellationToken);
        file.Inspect(actor.StaffMember!.Value, request.Reason, clock.Now);
        return await desk.OpenOriginalAsync(file, cancellationToken);
    }
}
