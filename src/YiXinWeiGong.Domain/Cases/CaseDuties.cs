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

    /// <summary>What each step obliges to; where the rules of the case set no time, without limit.</summary>
    private static IEnumerable<Duty> WithDeadline(Case found)
    {
        if (found.FiledOn is { } filed)
        {
            yield return By(found, DeadlineKinds.ServeFilingDecision, "BG 70", Procurator, filed, found.FilingDecisionServedOn, found.Number);
        }

        if (found.Recommendation is not { DecidedOn: { } decided } letter)
        {
            yield break;
        }

        yield return By(found, DeadlineKinds.ServeRecommendation, "BG 76", Procurator, decided, letter.ServedOn, letter.Number);
        if (letter.ServedOn is { } served)
        {
            var replied = found.Replies.Count > 0 ? found.Replies[0].On : (DateOnly?)null;
            yield return By(found, DeadlineKinds.RecordUpward, "BG 75(1)", Procurator, served, letter.RecordedOn, letter.Number);
            yield return By(found, DeadlineKinds.AgencyReply, "JS 21(2)", DutyOwner.Agency, served, replied, null);
            yield return By(found, DeadlineKinds.Rectification, "BG 75(2)", DutyOwner.Agency, served, PerformedSince(found.FollowUps), null);
        }
    }

    private static Duty By(Case found, string kind, string article, DutyOwner owner, DateOnly arose, DateOnly? done, string? evidence)
    {
        var deadline = found.DeadlineOf(kind);
        return new Duty
        {
            Kind = kind,
            Article = deadline?.Article ?? article,
            Owner = owner,
            AroseOn = arose,
            Deadline = deadline,
            DischargedOn = done,
            Evidence = done is null ? null : evidence,
        };
    }

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
