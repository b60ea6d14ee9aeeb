using YiXinWeiGong.Approvals;
using YiXinWeiGong.Obligations;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;

namespace YiXinWeiGong.Recusals;

/// <summary>What an application for recusal obliges the office to: deciding in time, and telling the applicant (BG 23).</summary>
internal static class RecusalDuties
{
    public static IEnumerable<Duty> Of(Recusal recusal)
    {
        yield return ToDecide(recusal, DeadlineKinds.DecideRecusal, 1, recusal.ReceivedOn, recusal.Decision);
        foreach (var (index, one) in recusal.Reconsiderations.Index())
        {
            yield return ToDecide(recusal, DeadlineKinds.DecideRecusalReconsideration, index + 2, one.ReceivedOn, one.Decision);
        }

        foreach (var (index, decision) in Decisions(recusal).Index())
        {
            // Whoever asks for a reconsideration has been told of the first decision.
            var isLast = index == recusal.Reconsiderations.Count(one => one.Decision is not null);
            yield return new Duty
            {
                Kind = DutyKinds.TellRecusalApplicant,
                Sequence = index + 1,
                Article = "BG 23",
                Owner = DutyOwner.HolderOf(Post.Procurator),
                AroseOn = decision.On,
                DischargedOn = isLast ? recusal.ApplicantToldOn ?? AskedAgainOn(recusal, index) : AskedAgainOn(recusal, index),
            };
        }
    }

    /// <summary>Owed until it is decided, within the time that the rules set or without limit where they set none.</summary>
    private static Duty ToDecide(Recusal recusal, string kind, int sequence, DateOnly receivedOn, RecusalDecision? decision)
    {
        var deadline = recusal.Deadlines.FirstOrDefault(deadline => deadline.Kind == kind && deadline.From == receivedOn);
        var isCommittees = (decision?.Decider ?? recusal.Decider) == Decider.ProcuratorialCommittee;
        return new Duty
        {
            Kind = kind,
            Sequence = sequence,
            Article = deadline?.Article ?? "BG 23",
            Owner = DutyOwner.HolderOf(isCommittees ? Post.DeputyChief : Post.ChiefProcurator),
            AroseOn = receivedOn,
            Deadline = deadline,
            DischargedOn = decision?.On,
        };
    }

    private static IEnumerable<RecusalDecision> Decisions(Recusal recusal) =>
        recusal.Reconsiderations.Select(one => one.Decision).Prepend(recusal.Decision).OfType<RecusalDecision>();

    private static DateOnly? AskedAgainOn(Recusal recusal, int index) =>
        index < recusal.Reconsiderations.Count ? recusal.Reconsiderations[index].ReceivedOn : null;
}
