using FluentValidation;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Evaluations;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Evidence;

/// <summary>Opens the cleaned copy of evidence of a clue that the signed-in volunteer is invited to evaluate, while the evaluation is open.</summary>
[Label("查看待评估证据副本", "Open evidence I am to evaluate")]
public sealed record OpenEvidenceToEvaluate : IQuery<OpenedEvidence>
{
    /// <summary>The evaluation.</summary>
    public required EvaluationId Evaluation { get; init; }

    /// <summary>The SHA-256 by which the clue names it.</summary>
    public required string Sha256 { get; init; }
}

internal sealed class OpenEvidenceToEvaluateValidator : AbstractValidator<OpenEvidenceToEvaluate>
{
    public OpenEvidenceToEvaluateValidator()
    {
        RuleFor(q => q.Evaluation).Id();
        RuleFor(q => q.Sha256).Sha256();
    }
}

internal sealed class OpenEvidenceToEvaluateHandler(EvidenceDesk desk, IStore<Evaluation, EvaluationId> evaluations, IStore<Clue, ClueId> clues)
    : IUseCaseHandler<OpenEvidenceToEvaluate, OpenedEvidence>
{
    public async Task<Outcome<OpenedEvidence>> HandleAsync(OpenEvidenceToEvaluate request, Actor actor, CancellationToken cancellationToken)
    {
        // Who is not invited, or no longer, is answered as if there were none.
        var evaluation = await evaluations.RequireAsync(request.Evaluation, EvaluationCodes.Unknown, nameof(request.Evaluation), cancellationToken);
        if (evaluation.Status != EvaluationStatus.Open || evaluation.Invitations.All(invitation => invitation.Evaluator != actor.AsVolunteer))
        {
            throw new RefusalException(EvaluationCodes.Unknown, ProblemKind.NotFound, nameof(request.Evaluation));
        }

        var clue = await clues.RequireAsync(evaluation.Clue, EvaluationCodes.Unknown, nameof(request.Evaluation), cancellationToken);
        if (clue.Declares(request.Sha256) is null)
        {
            throw new RefusalException(EvidenceCodes.NotDeclared, property: nameof(request.Sha256));
        }

        var file = await desk.RequireAsync(EvidenceFile.IdOf(clue.Matter, request.Sha256), nameof(request.Sha256), cancellationToken);
        return await desk.OpenCopyAsync(file, nameof(request.Sha256), cancellationToken);
    }
}
