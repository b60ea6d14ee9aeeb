using FluentValidation;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Evidence;

/// <summary>The evidence that the cases of a matter share, oldest first.</summary>
[Label("证据清单", "List a matter's evidence")]
public sealed record ListEvidence : IQuery<IReadOnlyList<EvidenceView>>
{
    /// <summary>The matter.</summary>
    public required MatterId Matter { get; init; }
}

/// <summary>An item of evidence as the office's staff see it.</summary>
public sealed record EvidenceView
{
    /// <summary>Its id.</summary>
    public required EvidenceId Id { get; init; }

    /// <summary>By which method it was collected.</summary>
    public required InvestigationMethod Method { get; init; }

    /// <summary>The staff who collected it.</summary>
    public required IReadOnlyList<StaffId> Collectors { get; init; }

    /// <summary>The volunteers who assisted.</summary>
    public required IReadOnlyList<VolunteerId> Volunteers { get; init; }

    /// <summary>The day it was collected.</summary>
    public required DateOnly CollectedOn { get; init; }

    /// <summary>What it is and what it shows.</summary>
    public required string Description { get; init; }

    /// <summary>The SHA-256 of its file.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => $"{nameof(EvidenceView)} {Id}";

    internal static EvidenceView Of(EvidenceItem item) => new()
    {
        Id = item.Id,
        Method = item.Method,
        Collectors = item.Collectors,
        Volunteers = item.Volunteers,
        CollectedOn = item.CollectedOn,
        Description = item.Description,
        Sha256 = item.Sha256,
    };
}

internal sealed class ListEvidenceValidator : AbstractValidator<ListEvidence>
{
    public ListEvidenceValidator() => RuleFor(q => q.Matter).Id();
}

internal sealed class ListEvidenceHandler(IStore<EvidenceItem, EvidenceId> evidence) : IUseCaseHandler<ListEvidence, IReadOnlyList<EvidenceView>>
{
    public async Task<Outcome<IReadOnlyList<EvidenceView>>> HandleAsync(ListEvidence request, Actor actor, CancellationToken cancellationToken)
    {
        var found = await evidence.ListAsync(new EvidenceOfMatter(request.Matter), cancellationToken);
        return found.Select(EvidenceView.Of).ToArray();
    }
}
