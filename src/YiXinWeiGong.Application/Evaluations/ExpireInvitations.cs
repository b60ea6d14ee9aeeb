using FluentValidation;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Evaluations;

/// <summary>
/// Lets invitations to evaluate expire that volunteers left unanswered, of any office and some at a time; sent by the background's watch again
/// while <see cref="Expiry.MayBeMore"/>.
/// </summary>
[Label("终止逾期未答复的评估邀请", "Let invitations expire")]
public sealed record ExpireInvitations : ICommand<Expiry>
{
    /// <summary>Those of this instant and before.</summary>
    public required DateTimeOffset InvitedBefore { get; init; }

    /// <summary>How many evaluations at most, from 1 to 200.</summary>
    public int Take { get; init; } = 50;
}

internal sealed class ExpireInvitationsValidator : AbstractValidator<ExpireInvitations>
{
    public ExpireInvitationsValidator(Clock clock)
    {
        RuleFor(c => c.InvitedBefore).Must(before => before != default && before <= clock.Now).WithErrorCode(CommonCodes.FutureDate);
        RuleFor(c => c.Take).PageSize();
    }
}

internal sealed class ExpireInvitationsHandler(IStore<Evaluation, EvaluationId> evaluations, Clock clock) : IUseCaseHandler<ExpireInvitations, Expiry>
{
    public async Task<Outcome<Expiry>> HandleAsync(ExpireInvitations request, Actor actor, CancellationToken cancellationToken)
    {
        var found = await evaluations.ListAsync(new EvaluationsWithoutAnswerSince(request.InvitedBefore, request.Take), cancellationToken);
        foreach (var evaluation in found)
        {
            evaluation.ExpireInvitations(request.InvitedBefore, clock.Now);
        }

        return new Expiry { Count = found.Count, MayBeMore = found.Count == request.Take };
    }
}
