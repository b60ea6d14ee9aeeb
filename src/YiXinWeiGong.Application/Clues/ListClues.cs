using FluentValidation;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Clues;

/// <summary>An office's clues, oldest first.</summary>
[Label("线索台账", "List an office's clues")]
public sealed record ListClues : IQuery<Page<ClueSummary>>
{
    /// <summary>Whose.</summary>
    public required OfficeId Office { get; init; }

    /// <summary>In which status, or in any.</summary>
    public ClueStatus? Status { get; init; }

    /// <summary>The last clue of the page before.</summary>
    public ClueId? After { get; init; }

    /// <summary>How many at most, from 1 to 200.</summary>
    public int Take { get; init; } = 50;
}

/// <summary>A clue in a list.</summary>
public sealed record ClueSummary
{
    /// <summary>Its id.</summary>
    public required ClueId Id { get; init; }

    /// <summary>The owner's number for it.</summary>
    public string? Number { get; init; }

    /// <summary>Where it stands.</summary>
    public required ClueStatus Status { get; init; }

    /// <summary>The field of public interest.</summary>
    public required FieldCode Field { get; init; }

    /// <summary>What it is about, in a line.</summary>
    public required string Title { get; init; }

    /// <summary>When it was reported.</summary>
    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => $"{nameof(ClueSummary)} {Id} {Status}";
}

internal sealed class ListCluesValidator : AbstractValidator<ListClues>
{
    public ListCluesValidator()
    {
        RuleFor(q => q.Office).Id();
        RuleFor(q => q.Status).OptionalChoice();
        RuleFor(q => q.Take).PageSize();
    }
}

internal sealed class ListCluesHandler(IStore<Clue, ClueId> clues) : IUseCaseHandler<ListClues, Page<ClueSummary>>
{
    public async Task<Outcome<Page<ClueSummary>>> HandleAsync(ListClues request, Actor actor, CancellationToken cancellationToken)
    {
        var found = await clues.ListAsync(new CluesOfOffice(request.Office, request.Status, request.After, request.Take), cancellationToken);
        var items = found.Select(clue => new ClueSummary
        {
            Id = clue.Id,
            Number = clue.Number,
            Status = clue.Status,
            Field = clue.Field,
            Title = clue.Title,
            SubmittedAt = clue.SubmittedAt,
        }).ToArray();
        return new Page<ClueSummary>(items, items.Length == request.Take ? items[^1].Id.Value : null);
    }
}
