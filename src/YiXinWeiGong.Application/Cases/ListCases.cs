using FluentValidation;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Cases;

/// <summary>An office's cases, oldest first.</summary>
[Label("案件台账", "List an office's cases")]
public sealed record ListCases : IQuery<Page<CaseSummary>>
{
    /// <summary>Whose.</summary>
    public required OfficeId Office { get; init; }

    /// <summary>In which status, or in any.</summary>
    public CaseStatus? Status { get; init; }

    /// <summary>The last case of the page before.</summary>
    public CaseId? After { get; init; }

    /// <summary>How many at most, from 1 to 200.</summary>
    public int Take { get; init; } = 50;
}

/// <summary>The cases of a matter, oldest first: one for each agency (BG 69(1)).</summary>
[Label("事项所属案件", "List a matter's cases")]
public sealed record ListCasesOfMatter : IQuery<IReadOnlyList<CaseSummary>>
{
    /// <summary>Which.</summary>
    public required MatterId Matter { get; init; }
}

/// <summary>A case in a list.</summary>
public sealed record CaseSummary
{
    /// <summary>Its id.</summary>
    public required CaseId Id { get; init; }

    /// <summary>Its number, once filed.</summary>
    public string? Number { get; init; }

    /// <summary>Where it stands.</summary>
    public required CaseStatus Status { get; init; }

    /// <summary>The matter it belongs to.</summary>
    public required MatterId Matter { get; init; }

    /// <summary>The field of public interest.</summary>
    public required FieldCode Field { get; init; }

    /// <summary>What it is about, in a line.</summary>
    public required string Title { get; init; }

    /// <summary>The agency's name.</summary>
    public required string RespondentName { get; init; }

    /// <summary>The day it was filed.</summary>
    public DateOnly? FiledOn { get; init; }

    /// <summary>The deadlines that are not met yet.</summary>
    public required IReadOnlyList<Deadline> OpenDeadlines { get; init; }

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => $"{nameof(CaseSummary)} {Id} {Status}";

    internal static CaseSummary Of(Case found) => new()
    {
        Id = found.Id,
        Number = found.Number,
        Status = found.Status,
        Matter = found.Matter,
        Field = found.Field,
        Title = found.Title,
        RespondentName = found.Respondent.Name,
        FiledOn = found.FiledOn,
        OpenDeadlines = [.. found.Duties.Where(duty => duty.DischargedOn is null).Select(duty => duty.Deadline).OfType<Deadline>()],
    };
}

internal sealed class ListCasesValidator : AbstractValidator<ListCases>
{
    public ListCasesValidator()
    {
        RuleFor(q => q.Office).Id();
        RuleFor(q => q.Status).OptionalChoice();
        RuleFor(q => q.Take).PageSize();
    }
}

internal sealed class ListCasesHandler(IStore<Case, CaseId> cases) : IUseCaseHandler<ListCases, Page<CaseSummary>>
{
    public async Task<Outcome<Page<CaseSummary>>> HandleAsync(ListCases request, Actor actor, CancellationToken cancellationToken)
    {
        var found = await cases.ListAsync(new CasesOfOffice(request.Office, request.Status, request.After, request.Take), cancellationToken);
        CaseSummary[] items = [.. found.Select(CaseSummary.Of)];
        return new Page<CaseSummary>(items, items.Length == request.Take ? items[^1].Id.Value : null);
    }
}

internal sealed class ListCasesOfMatterValidator : AbstractValidator<ListCasesOfMatter>
{
    public ListCasesOfMatterValidator() => RuleFor(q => q.Matter).Id();
}

internal sealed class ListCasesOfMatterHandler(IStore<Case, CaseId> cases) : IUseCaseHandler<ListCasesOfMatter, IReadOnlyList<CaseSummary>>
{
    public async Task<Outcome<IReadOnlyList<CaseSummary>>> HandleAsync(ListCasesOfMatter request, Actor actor, CancellationToken cancellationToken)
    {
        var found = await cases.ListAsync(new CasesOfMatter(request.Matter), cancellationToken);
        return found.Select(CaseSummary.Of).ToArray();
    }
}
