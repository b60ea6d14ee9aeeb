using YiXinWeiGong.Approvals;
using YiXinWeiGong.Obligations;
using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Recusals;

/// <summary>What an application for recusal obliges the office to: deciding in time, and telling the applicant (BG 23).</summary>
internal static class RecusalDuties
{
    public static IEnumerable<Duty> Of(Recusal recusal)
    {
        var decider = DutyOwner.HolderOf(recusal.Decider == Decider.ProcuratorialCommittee ? Post.DeputyChief : Post.ChiefProcurator);
        foreach (var (index, deadline) in recusal.Deadlines.Index())
        {
            yield return Duty.Of(deadline, decider) with { Sequence = index + 1 };
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

    private static IEnumerable<RecusalDecision> Decisions(Recusal recusal) =>
        recusal.Reconsiderations.Select(one => one.Decision).Prepend(recusal.Decision).OfType<RecusalDecision>();

    private static DateOnly? AskedAgainOn(Recusal recusal, int index) =>
        index < recusal.Reconsiderations.Count ? recusal.Reconsiderations[index].ReceivedOn : null;
}
