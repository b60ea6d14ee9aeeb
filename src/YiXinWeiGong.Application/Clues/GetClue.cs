using FluentValidation;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Clues;

/// <summary>A clue, for the staff of the office that owns it. Who reported it is not in it.</summary>
[Label("查看线索", "Look at a clue")]
public sealed record GetClue : IQuery<ClueView>
{
    /// <summary>The clue.</summary>
    public required ClueId Clue { get; init; }
}

/// <summary>A clue as the owning office's staff see it.</summary>
public sealed record ClueView
{
    /// <summary>Its id.</summary>
    public required ClueId Id { get; init; }

    /// <summary>The owner's number for it.</summary>
    public string? Number { get; init; }

    /// <summary>Where it stands.</summary>
    public required ClueStatus Status { get; init; }

    /// <summary>Its version.</summary>
    public required long Version { get; init; }

    /// <summary>The owner.</summary>
    public required OfficeId Office { get; init; }

    /// <summary>Where it comes from.</summary>
    public required ClueSource Source { get; init; }

    /// <summary>The field of public interest.</summary>
    public required FieldCode Field { get; init; }

    /// <summary>The division it was seen in.</summary>
    public required string DivisionCode { get; init; }

    /// <summary>What it is about, in a line.</summary>
    public required string Title { get; init; }

    /// <summary>What was seen.</summary>
    public required string Description { get; init; }

    /// <summary>Where, in words.</summary>
    public string? Address { get; init; }

    /// <summary>Where, on the map.</summary>
    public GeoPoint? Place { get; init; }

    /// <summary>The day it was seen.</summary>
    public DateOnly? SeenOn { get; init; }

    /// <summary>When it was reported.</summary>
    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>When an office first received it.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>Why it ended as it did.</summary>
    public string? Disposition { get; init; }

    /// <summary>The transfers it went through.</summary>
    public required IReadOnlyList<ClueTransfer> Transfers { get; init; }

    /// <summary>What was handed in with it.</summary>
    public required IReadOnlyList<ClueEvidence> Evidence { get; init; }

    /// <summary>What its reporter was told.</summary>
    public required IReadOnlyList<FeedbackEntry> Feedback { get; init; }

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => $"{nameof(ClueView)} {Id} {Status}";
}

internal sealed class GetClueValidator : AbstractValidator<GetClue>
{
    public GetClueValidator() => RuleFor(q => q.Clue).Id();
}

internal sealed class GetClueHandler(IStore<Clue, ClueId> clues) : IUseCaseHandler<GetClue, ClueView>
{
    public async Task<Outcome<ClueView>> HandleAsync(GetClue request, Actor actor, CancellationToken cancellationToken)
    {
        var clue = await clues.RequireAsync(request.Clue, ClueCodes.Unknown, nameof(request.Clue), cancellationToken);
        return new ClueView
        {
            Id = clue.Id,
            Number = clue.Number,
            Status = clue.Status,
            Version = clue.Version,
            Office = clue.Office,
            Source = clue.Source,
            Field = clue.Field,
            DivisionCode = clue.DivisionCode,
            Title = clue.Title,
            Description = clue.Description,
            Address = clue.Address,
            Place = clue.Place,
            SeenOn = clue.SeenOn,
            SubmittedAt = clue.SubmittedAt,
            ReceivedAt = clue.ReceivedAt,
            Disposition = clue.Disposition,
            Transfers = clue.Transfers,
            Evidence = clue.Evidence,
            Feedback = clue.Feedback,
        };
    }
}
