using FluentValidation;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Vault;

/// <summary>An office's legal holds, lifted ones too, oldest first.</summary>
[Label("保全清单", "List legal holds")]
public sealed record ListLegalHolds : IQuery<Page<LegalHoldView>>
{
    /// <summary>Whose.</summary>
    public required OfficeId Office { get; init; }

    /// <summary>The last hold of the page before.</summary>
    public LegalHoldId? After { get; init; }

    /// <summary>How many at most, from 1 to 200.</summary>
    public int Take { get; init; } = 50;
}

/// <summary>A legal hold.</summary>
public sealed record LegalHoldView
{
    /// <summary>The id.</summary>
    public required LegalHoldId Id { get; init; }

    /// <summary>Where it stands.</summary>
    public required LegalHoldStatus Status { get; init; }

    /// <summary>What is held.</summary>
    public required Guid Subject { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who set it.</summary>
    public required StaffId SetBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset SetAt { get; init; }

    /// <summary>Why it was lifted.</summary>
    public string? LiftReason { get; init; }

    /// <summary>Who lifted it.</summary>
    public StaffId? LiftedBy { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset? LiftedAt { get; init; }

    /// <summary>Names ids only.</summary>
    public override string ToString() => $"{nameof(LegalHoldView)} {Id} {Status}";
}

internal sealed class ListLegalHoldsValidator : AbstractValidator<ListLegalHolds>
{
    public ListLegalHoldsValidator()
    {
        RuleFor(q => q.Office).Id();
        RuleFor(q => q.Take).PageSize();
    }
}

internal sealed class ListLegalHoldsHandler(IStore<LegalHold, LegalHoldId> holds) : IUseCaseHandler<ListLegalHolds, Page<LegalHoldView>>
{
    public async Task<Outcome<Page<LegalHoldView>>> HandleAsync(ListLegalHolds request, Actor actor, CancellationToken cancellationToken)
    {
        var found = await holds.ListAsync(new HoldsOfOffice(request.Office, request.After, request.Take), cancellationToken);
        var items = found.Select(hold => new LegalHoldView
        {
            Id = hold.Id,
            Status = hold.Status,
            Subject = hold.Subject,
            Reason = hold.Reason,
            SetBy = hold.SetBy,
            SetAt = hold.SetAt,
            LiftReason = hold.LiftReason,
            LiftedBy = hold.LiftedBy,
            LiftedAt = hold.LiftedAt,
        }).ToArray();
        return new Page<LegalHoldView>(items, items.Length == request.Take ? items[^1].Id.Value : null);
    }
}
