using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Evaluations;

/// <summary>The evaluations that a volunteer was invited to, oldest first.</summary>
public sealed class EvaluationsInviting : Specification<Evaluation>
{
    /// <summary>Describes the query.</summary>
    /// <param name="evaluator">Who was invited.</param>
    /// <param name="after">The last evaluation of the page before, or nothing for the first page.</param>
    /// <param name="take">How many at most.</param>
    public EvaluationsInviting(VolunteerId evaluator, EvaluationId? after = null, int take = 50)
    {
        Query.Where(evaluation => evaluation.Invitations.Any(invitation => invitation.Evaluator == evaluator));
        if (after is { } last)
        {
            Query.Where(evaluation => evaluation.Id.CompareTo(last) > 0);
        }

        Query.OrderBy(evaluation => evaluation.Id).Take(take);
    }
}
