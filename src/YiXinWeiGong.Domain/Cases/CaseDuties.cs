using YiXinWeiGong.Obligations;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;

namespace YiXinWeiGong.Cases;

/// <summary>What a case owes by law: what its deadlines are about, and what the law sets no time for.</summary>
internal static class CaseDuties
{
    private static readonly DutyOwner Procurator = DutyOwner.HolderOf(Post.Procurator);

    /// <summary>What the office owes stays owed after the end; what the agency owed is over with the case.</summary>
    public static IEnumerable<Duty> Of(Case found) =>
        WithDeadline(found).Where(duty => duty.DischargedOn is not null || found.IsOpen || duty.Owner.Kind != DutyOwnerKind.Agency)
            .Concat(WithoutLimit(found));

    private static IEnumerable<Duty> WithDeadline(Case found) => found.Deadlines.Select(deadline => deadline.Kind switch
    {
        DeadlineKinds.ServeFilingDecision => Duty.Of(deadline, Procurator, found.Number),
        DeadlineKinds.AgencyReply => Duty.Of(deadline, DutyOwner.Agency),
        DeadlineKinds.Rectification => Duty.Of(deadline, DutyOwner.Agency) with { DischargedOn = PerformedSince(found.FollowUps) },
        _ => Duty.Of(deadline, Procurator, found.Recommendation?.Number),
    });

    private static IEnumerable<Duty> WithoutLimit(Case found)
    {
        if (found.Recommendation?.ServedOn is { } served)
        {
            yield return new Duty
            {
                Kind = DutyKinds.FollowUp,
                Article = "BG 77",
                Owner = Procurator,
                AroseOn = served,
                DischargedOn = found.FollowUps.Count > 0 ? found.FollowUps[0].On : null,
            };
        }

        if (found.Closure is { } closure)
        {
            yield return new Duty
            {
                Kind = DutyKinds.ServeClosureDecision,
                Article = "BG 74",
                Owner = Procurator,
                AroseOn = closure.On,
                DischargedOn = closure.ServedOn,
                Evidence = closure.ServedOn is null ? null : found.Number,
            };
        }
    }

    /// <summary>The first of the last follow-ups that all found full performance; nothing where the last one found otherwise.</summary>
    private static DateOnly? PerformedSince(IEnumerable<FollowUp> followUps) =>
        followUps.Reverse().TakeWhile(followUp => followUp.Finding == FollowUpFinding.Performed).LastOrDefault()?.On;
}
