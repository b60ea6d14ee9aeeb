using FluentValidation;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong.Clues;

/// <summary>What the signed-in person reported, and what they were told about each (我的线索).</summary>
[Label("我的线索", "List my clues")]
public sealed record ListMyClues : IQuery<IReadOnlyList<MyClue>>;

/// <summary>A clue as its reporter sees it.</summary>
public sealed record MyClue
{
    /// <summary>Its id.</summary>
    public required ClueId Id { get; init; }

    /// <summary>The office's number for it.</summary>
    public string? Number { get; init; }

    /// <summary>Where it stands.</summary>
    public required ClueStatus Status { get; init; }

    /// <summary>The field of public interest.</summary>
    public required FieldCode Field { get; init; }

    /// <summary>What it is about, in a line.</summary>
    public required string Title { get; init; }

    /// <summary>When it was reported.</summary>
    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>What its reporter was told, first thing first.</summary>
    public required IReadOnlyList<FeedbackEntry> Timeline { get; init; }

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => $"{nameof(MyClue)} {Id} {Status}";
}

internal sealed class ListMyCluesValidator : AbstractValidator<ListMyClues>;

internal sealed class ListMyCluesHandler(IIdentityVault vault, IStore<Clue, ClueId> clues) : IUseCaseHandler<ListMyClues, IReadOnlyList<MyClue>>
{
    public async Task<Outcome<IReadOnlyList<MyClue>>> HandleAsync(ListMyClues request, Actor actor, CancellationToken cancellationToken)
    {
        var mine = await vault.CluesReportedByAsync(new PersonKey(PersonKind.Volunteer, actor.Id), cancellationToken);
        var found = await clues.ListAsync(new CluesById(mine), cancellationToken);
        return found.Select(clue => new MyClue
        {
            Id = clue.Id,
            Number = clue.Number,
            Status = clue.Status,
            Field = clue.Field,
            Title = clue.Title,
            SubmittedAt = clue.SubmittedAt,
            Timeline = clue.Feedback,
        }).ToArray();
    }
}
