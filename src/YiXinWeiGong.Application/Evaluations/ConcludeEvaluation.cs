using FluentValidation;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Evaluations;

/// <summary>
/// The procurator concludes an evaluation, whether or not volunteers gave opinions; the clue then waits for a decision, which
/// this does not take (BG 27, 30).
/// </summary>
[Label("形成评估结论", "Conclude an evaluation")]
public sealed record ConcludeEvaluation : ICommand<Receipt<EvaluationStatus>>
{
    /// <summary>The evaluation.</summary>
    public required EvaluationId Evaluation { get; init; }

    /// <summary>The finding on whether the clue is true (真实性); a conclusion without one is incomplete.</summary>
    public EvaluationFinding Authenticity { get; init; }

    /// <summary>The finding on whether the clue can be checked (可查性); a conclusion without one is incomplete.</summary>
    public EvaluationFinding Verifiability { get; init; }

    /// <summary>What should come of the clue.</summary>
    public required ProposedDisposition ProposedDisposition { get; init; }

    /// <summary>Why, at most 1,000 characters.</summary>
    public required string Reason { get; init; }

    /// <summary>Names the evaluation only.</summary>
    public override string ToString() => $"{nameof(ConcludeEvaluation)} {Evaluation}";
}

internal sealed class ConcludeEvaluationValidator : AbstractValidator<ConcludeEvaluation>
{
    public ConcludeEvaluationValidator()
    {
        RuleFor(c => c.Evaluation).Id();

        // A finding not made is well formed: it is the law that wants it, so the domain refuses.
        RuleFor(c => c.Authenticity).Must(finding => Enum.IsDefined(finding)).WithErrorCode(CommonCodes.Choice);
        RuleFor(c => c.Verifiability).Must(finding => Enum.IsDefined(finding)).WithErrorCode(CommonCodes.Choice);
        RuleFor(c => c.ProposedDisposition).Choice();
        RuleFor(c => c.Reason).Text(EvaluationConclusion.ReasonMaxLength);
    }
}

internal sealed class ConcludeEvaluationHandler(IStore<Evaluation, EvaluationId> evaluations, IStore<Clue, ClueId> clues, Clock clock)
    : IUseCaseHandler<ConcludeEvaluation, Receipt<EvaluationStatus>>
{
    public async Task<Outcome<Receipt<EvaluationStatus>>> HandleAsync(ConcludeEvaluation request, Actor actor, CancellationToken cancellationToken)
    {
        var evaluation = await evaluations.RequireAsync(request.Evaluation, EvaluationCodes.Unknown, nameof(request.Evaluation), cancellationToken);
        var clue = await clues.RequireAsync(evaluation.Clue, ClueCodes.Unknown, nameof(request.Evaluation), cancellationToken);
        var conclusion = new EvaluationConclusion
        {
            Authenticity = request.Authenticity,
            Verifiability = request.Verifiability,
            ProposedDisposition = request.ProposedDisposition,
            Reason = request.Reason,
            At = clock.Now,
        };
        evaluation.Conclude(conclusion);
        clue.ConcludeEvaluation(clock.Now);
        return evaluation.ToReceipt();
    }
}
