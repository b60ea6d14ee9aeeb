using YiXinWeiGong.Vault;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Evaluations;

internal sealed record InviteeIsAppointed(Volunteer Invitee, DateOnly On) : IRule
{
    public string Code => VolunteerCodes.NotAppointed;

    public bool Holds => Invitee.IsAppointedOn(On);
}

/// <summary>
/// Nobody evaluates a clue that they reported themselves. The code says that somebody cannot take part and never why,
/// since the reason would name the reporter (RPT-03).
/// </summary>
internal sealed record EvaluatorIsFreeOfConflict(Verdict Conflict) : IRule
{
    public string Code => EvaluationCodes.InviteeExcluded;

    public bool Holds => Conflict == Verdict.Free;
}

internal sealed record NobodyIsInvitedTwice(IReadOnlyList<EvaluatorInvitation> Invited, IEnumerable<VolunteerId> Invitees) : IRule
{
    public string Code => EvaluationCodes.InvitedAlready;

    public bool Holds
    {
        get
        {
            var all = Invited.Select(invitation => invitation.Evaluator).Concat(Invitees).ToArray();
            return all.Distinct().Count() == all.Length;
        }
    }
}

internal sealed record EvaluatorIsInvited(IReadOnlyList<EvaluatorInvitation> Invited, VolunteerId Evaluator) : IRule
{
    public string Code => EvaluationCodes.NotInvited;

    public bool Holds => Invited.Any(invitation => invitation.Evaluator == Evaluator);
}

internal sealed record EvaluatorGivesOneOpinion(IReadOnlyList<EvaluationOpinion> Given, VolunteerId Evaluator) : IRule
{
    public string Code => EvaluationCodes.OpinionGivenAlready;

    public bool Holds => Given.All(opinion => opinion.Evaluator != Evaluator);
}

/// <summary>An evaluation without a finding on authenticity and one on verifiability is incomplete (BG 27; EVA-01).</summary>
internal sealed record BothFindingsAreMade(EvaluationFinding Authenticity, EvaluationFinding Verifiability) : IRule
{
    public string Code => EvaluationCodes.FindingsIncomplete;

    public bool Holds => Authenticity != EvaluationFinding.None && Verifiability != EvaluationFinding.None;
}
