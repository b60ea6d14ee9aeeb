using FluentValidation;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Evaluations;

/// <summary>The procurator invites further volunteers to advise on a clue that is being evaluated.</summary>
[Label("邀请志愿者参加评估", "Invite evaluators")]
public sealed record InviteEvaluators : ICommand<Receipt<EvaluationStatus>>
{
    /// <summary>The evaluation.</summary>
    public required EvaluationId Evaluation { get; init; }

    /// <summary>The volunteers who are invited, from 1 to 20, none of them twice.</summary>
    public required IReadOnlyList<VolunteerId> Evaluators { get; init; }
}

internal sealed class InviteEvaluatorsValidator : AbstractValidator<InviteEvaluators>
{
    public InviteEvaluatorsValidator()
    {
        RuleFor(c => c.Evaluation).Id();
        RuleFor(c => c.Evaluators).Distinct(1, EvaluatorPanel.MaxCount);
    }
}

internal sealed class InviteEvaluatorsHandler(IStore<Evaluation, EvaluationId> evaluations, EvaluatorPanel panel, Clock clock)
    : IUseCaseHandler<InviteEvaluators, Receipt<EvaluationStatus>>
{
    public async Task<Outcome<Receipt<EvaluationStatus>>> HandleAsync(InviteEvaluators request, Actor actor, CancellationToken cancellationToken)
    {
        var evaluation = await evaluations.RequireAsync(request.Evaluation, EvaluationCodes.Unknown, nameof(request.Evaluation), cancellationToken);
        evaluation.RequireInvitable(request.Evaluators);
        var invitees = await panel.InviteesAsync(request.Evaluators, evaluation.Clue, nameof(request.Evaluators), cancellationToken);
        evaluation.Invite(invitees, clock.Now);
        return evaluation.ToReceipt();
    }
}
