using FluentValidation;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Audit;

/// <summary>
/// Who did or tried what on something, as far as it concerned an office (操作留痕). A reporter appears under the pseudonym, or
/// under a blinded name.
/// </summary>
[Label("查看操作留痕", "Look at the audit trail")]
public sealed record GetAuditTrail : IQuery<Page<AuditEntry>>
{
    /// <summary>Whose trail.</summary>
    public required OfficeId Office { get; init; }

    /// <summary>The bare id of what it is about.</summary>
    public required Guid Subject { get; init; }

    /// <summary>The last entry of the page before.</summary>
    public Guid? After { get; init; }

    /// <summary>How many at most, from 1 to 200.</summary>
    public int Take { get; init; } = 50;
}

internal sealed class GetAuditTrailValidator : AbstractValidator<GetAuditTrail>
{
    public GetAuditTrailValidator()
    {
        RuleFor(q => q.Office).Id();
        RuleFor(q => q.Subject).NotEmpty().WithErrorCode(CommonCodes.IdMissing);
        RuleFor(q => q.Take).PageSize();
    }
}

internal sealed class GetAuditTrailHandler(IAuditLog log) : IUseCaseHandler<GetAuditTrail, Page<AuditEntry>>
{
    public async Task<Outcome<Page<AuditEntry>>> HandleAsync(GetAuditTrail request, Actor actor, CancellationToken cancellationToken)
    {
        var entries = await log.OfSubjectAsync(request.Office, request.Subject, request.After, request.Take, cancellationToken);
        return new Page<AuditEntry>(entries, entries.Count == request.Take ? entries[^1].Id : null);
    }
}
