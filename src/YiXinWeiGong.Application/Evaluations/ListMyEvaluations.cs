using FluentValidation;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Evaluations;

/// <summary>What the signed-in volunteer was invited to evaluate, oldest first (我的评估).</summary>
[Label("我的评估", "List my evaluations")]
public sealed record ListMyEvaluations : IQuery<Page<MyEvaluation>>
{
    /// <summary>The last evaluation of the page before.</summary>
    public EvaluationId? After { get; init; }

    /// <summary>How many at most, from 1 to 200.</summary>
    public int Take { get; init; } = 50;
}

/// <summary>An evaluation as one of its evaluators sees it: the clue and their own opinion, nobody else's and no conclusion.</summary>
public sealed record MyEvaluation
{
    /// <summary>Its id.</summary>
    public required EvaluationId Id { get; init; }

    /// <summary>Where it stands.</summary>
    public required EvaluationStatus Status { get; init; }

    /// <summary>When the evaluator was invited.</summary>
    public required DateTimeOffset InvitedAt { get; init; }

    /// <summary>The clue.</summary>
    public required ClueToEvaluate Clue { get; init; }

    /// <summary>The evaluator's own opinion; nothing until it is given.</summary>
    public EvaluationOpinion? MyOpinion { get; init; }

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => $"{nameof(MyEvaluation)} {Id} {Status}";
}

/// <summary>A clue as its evaluators see it: what was reported, nothing of who reported it or what they were told.</summary>
public sealed record ClueToEvaluate
{
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

    /// <summary>What was handed in with it.</summary>
    public required IReadOnlyList<ClueEvidence> Evidence { get; init; }

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => $"{nameof(ClueToEvaluate)} {Field} {DivisionCode}";
}

internal sealed class ListMyEvaluationsValidator : AbstractValidator<ListMyEvaluations>
{
    public ListMyEvaluationsValidator() => RuleFor(q => q.Take).PageSize();
}

internal sealed class ListMyEvaluationsHandler(IStore<Evaluation, EvaluationId> evaluations, IStore<Clue, ClueId> clues)
    : IUseCaseHandler<ListMyEvaluations, Page<MyEvaluation>>
{
    public async Task<Outcome<Page<MyEvaluation>>> HandleAsync(ListMyEvaluations request, Actor actor, CancellationToken cancellationToken)
    {
        var me = actor.AsVolunteer!.Value;
        var found = await evaluations.ListAsync(new EvaluationsInviting(me, request.After, request.Take), cancellationToken);
        var about = await clues.ListAsync(new CluesById([.. found.Select(evaluation => evaluation.Clue).Distinct()]), cancellationToken);
        var clueOf = about.ToDictionary(clue => clue.Id);
        var items = found.Select(evaluation => new MyEvaluation
        {
            Id = evaluation.Id,
            Status = evaluation.Status,
            InvitedAt = evaluation.Invitations.First(invitation => invitation.Evaluator == me).At,
            Clue = View(clueOf[evaluation.Clue]),
            MyOpinion = evaluation.Opinions.FirstOrDefault(opinion => opinion.Evaluator == me),
        }).ToArray();
        return new Page<MyEvaluation>(items, items.Length == request.Take ? items[^1].Id.Value : null);
    }

    private static ClueToEvaluate View(Clue clue) => new()
    {
        Field = clue.Field,
        DivisionCode = clue.DivisionCode,
        Title = clue.Title,
        Description = clue.Description,
        Address = clue.Address,
        Place = clue.Place,
        SeenOn = clue.SeenOn,
        Evidence = clue.Evidence,
    };
}
