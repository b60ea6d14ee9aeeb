using FluentValidation;
using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Audit;

/// <summary>
/// Erases what a sealed audit entry says, with the salt by which it could be proved; its place and hash stay, so that the log
/// still holds. Leaves an entry of its own, which is never erased.
/// </summary>
[Label("删除操作留痕内容", "Erase what an audit entry says")]
public sealed record EraseAuditEntry : ICommand<ErasedAuditEntry>, IStatesPurpose
{
    /// <summary>The entry.</summary>
    public required Guid Entry { get; init; }

    /// <summary>The office that the entry concerned, where it names one.</summary>
    public OfficeId? Office { get; init; }

    /// <summary>Why.</summary>
    public required ErasureGround Ground { get; init; }

    /// <inheritdoc/>
    string? IStatesPurpose.StatedPurpose => Enum.IsDefined(Ground) ? Ground.ToString() : null;
}

/// <summary>Which entry was erased.</summary>
/// <param name="Entry">Its id.</param>
/// <param name="Sequence">Its place in the log.</param>
public sealed record ErasedAuditEntry(Guid Entry, long Sequence);

internal sealed class EraseAuditEntryValidator : AbstractValidator<EraseAuditEntry>
{
    public EraseAuditEntryValidator()
    {
        RuleFor(c => c.Entry).NotEmpty().WithErrorCode(CommonCodes.IdMissing);
        RuleFor(c => c.Ground).Choice();
    }
}

internal sealed class EraseAuditEntryHandler(IAuditLog log, UseCaseNotes notes) : IUseCaseHandler<EraseAuditEntry, ErasedAuditEntry>
{
    public async Task<Outcome<ErasedAuditEntry>> HandleAsync(EraseAuditEntry request, Actor actor, CancellationToken cancellationToken)
    {
        (notes.Subject, notes.Office) = (request.Entry, request.Office);
        var found = await log.FindSealedAsync(request.Office, request.Entry, cancellationToken)
            ?? throw new RefusalException(AuditCodes.EntryUnknown, ProblemKind.NotFound, nameof(request.Entry));
        if (found.IsErased)
        {
            throw new RefusalException(AuditCodes.ErasedAlready, property: nameof(request.Entry));
        }

        if (found.Entry is { Command: nameof(EraseAuditEntry) })
        {
            throw new RefusalException(AuditCodes.ErasureIsKept, property: nameof(request.Entry));
        }

        log.Erase(found);
        return new ErasedAuditEntry(found.Id, found.Sequence);
    }
}
