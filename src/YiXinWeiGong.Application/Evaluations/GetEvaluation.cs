using FluentValidation;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Evaluations;

/// <summary>An evaluation with opinions and conclusion, for the staff of the office that evaluates.</summary>
[Label("查看线索评估", "Look at an evaluation")]
public sealed record GetEvaluation : IQuery<EvaluationView>
{
    /// <summary>The evaluation.</summary>
    public required EvaluationId Evaluation { get; init; }
}

/// <summary>An evaluation as the office's staff see it.</summary>
public sealed record EvaluationView
{
    /// <summary>Its id.</summary>
    public required EvaluationId Id { get; init; }

    /// <summary>The clue that is evaluated.</summary>
    public required ClueId Clue { get; init; }

    /// <summary>The office that evaluates it.</summary>
    public required OfficeId Office { get; init; }

    /// <summary>Where it stands.</summary>
    public required EvaluationStatus Status { get; init; }

    /// <summary>Its version.</summary>
    public required long Version { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Who was invited.</summary>
    public required IReadOnlyList<EvaluatorInvitation> Invitations { get; init; }

    /// <summary>What the evaluators think.</summary>
    public required IReadOnlyList<EvaluationOpinion> Opinions { get; init; }

    /// <summary>What the procurator concluded.</summary>
    public EvaluationConclusion? Conclusion { get; init; }

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => $"{nameof(EvaluationView)} {Id} {Status}";
}

internal sealed class GetEvaluationValidator : AbstractValidator<GetEvaluation>
{
    public GetEvaluationValidator() => RuleFor(q => q.Evaluation).Id();
}

internal sealed class GetEvaluationHandler(IStore<Evaluation, EvaluationId> evaluations) : IUseCaseHandler<GetEvaluation, EvaluationView>
{
    public async Task<Outcome<EvaluationView>> HandleAsync(GetEvaluation request, Actor actor, CancellationToken cancellationToken)
    {
        var evaluation = await evaluations.RequireAsync(request.Evaluation, EvaluationCodes.Unknown, nameof(request.Evaluation), cancellationToken);
        return new EvaluationView
        {
            Id = evaluation.Id,
            Clue = evaluation.Clue,
            Office = evaluation.Office,
            Status = evaluation.Status,
            Version = evaluation.Version,
            OpenedAt = evaluation.OpenedAt,
            Invitations = evaluation.Invitations,
            Opinions = evaluation.Opinions,
            Conclusion = evaluation.Conclusion,
        };
    }
}
