using FluentValidation;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong.Evaluations;

/// <summary>The signed-in volunteer, having been invited, says what they think of a clue. It is advice and moves nothing.</summary>
[Label("发表评估意见", "Give an opinion on a clue")]
public sealed record GiveEvaluationOpinion : ICommand<Receipt<EvaluationStatus>>
{
    /// <summary>The evaluation.</summary>
    public required EvaluationId Evaluation { get; init; }

    /// <summary>How far the clue seems true (真实性).</summary>
    public required Grade Authenticity { get; init; }

    /// <summary>How far it can be checked (可查性).</summary>
    public required Grade Verifiability { get; init; }

    /// <summary>How likely an illegality is (违法可能性).</summary>
    public required Grade PossibilityOfIllegality { get; init; }

    /// <summary>How far it can be investigated (可调查性).</summary>
    public required Grade Investigability { get; init; }

    /// <summary>How much supervising it would be worth (监督价值).</summary>
    public required Grade SupervisionValue { get; init; }

    /// <summary>What there is to say besides, at most 2,000 characters.</summary>
    public string? Comment { get; init; }

    /// <summary>Names the evaluation only.</summary>
    public override string ToString() => $"{nameof(GiveEvaluationOpinion)} {Evaluation}";
}

internal sealed class GiveEvaluationOpinionValidator : AbstractValidator<GiveEvaluationOpinion>
{
    public GiveEvaluationOpinionValidator()
    {
        RuleFor(c => c.Evaluation).Id();
        RuleFor(c => c.Authenticity).Choice();
        RuleFor(c => c.Verifiability).Choice();
        RuleFor(c => c.PossibilityOfIllegality).Choice();
        RuleFor(c => c.Investigability).Choice();
        RuleFor(c => c.SupervisionValue).Choice();
        RuleFor(c => c.Comment).OptionalText(EvaluationOpinion.CommentMaxLength);
    }
}

/// <summary>Has no store of clues: an opinion cannot move one.</summary>
internal sealed class GiveEvaluationOpinionHandler(IStore<Evaluation, EvaluationId> evaluations, IIdentityVault vault, Clock clock)
    : IUseCaseHandler<GiveEvaluationOpinion, Receipt<EvaluationStatus>>
{
    public async Task<Outcome<Receipt<EvaluationStatus>>> HandleAsync(GiveEvaluationOpinion request, Actor actor, CancellationToken cancellationToken)
    {
        var evaluation = await evaluations.RequireAsync(request.Evaluation, EvaluationCodes.Unknown, nameof(request.Evaluation), cancellationToken);
        var conflict = await vault.ConflictAsync(new PersonKey(PersonKind.Volunteer, actor.Id), evaluation.Clue, cancellationToken);
        var opinion = new EvaluationOpinion
        {
            Evaluator = actor.AsVolunteer!.Value,
            Authenticity = request.Authenticity,
            Verifiability = request.Verifiability,
            PossibilityOfIllegality = request.PossibilityOfIllegality,
            Investigability = request.Investigability,
            SupervisionValue = request.SupervisionValue,
            Comment = request.Comment,
            At = clock.Now,
        };
        evaluation.GiveOpinion(opinion, conflict);
        return evaluation.ToReceipt();
    }
}
