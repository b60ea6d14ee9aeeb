using YiXinWeiGong.Obligations;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;

namespace YiXinWeiGong.Hearings;

/// <summary>What a hearing owes by law to those who come to it and to the public.</summary>
internal static class HearingDuties
{
    private static readonly DutyOwner Procurator = DutyOwner.HolderOf(Post.Procurator);

    /// <summary>A hearing that was given up owes nothing more.</summary>
    public static IEnumerable<Duty> Of(Hearing hearing) =>
        All(hearing).Where(duty => duty.DischargedOn is not null || hearing.Status != HearingStatus.Cancelled);

    private static IEnumerable<Duty> All(Hearing hearing)
    {
        if (hearing.ScheduledOn is not { } scheduled)
        {
            yield break;
        }

        foreach (var deadline in hearing.Deadlines)
        {
            yield return Duty.Of(deadline, Procurator) with { AroseOn = scheduled };
        }

        if (hearing.Openness == HearingOpenness.Open)
        {
            yield return Without(DutyKinds.AnnounceHearing, "TZ 10 item 4", scheduled, hearing.AnnouncedOn);
        }

        foreach (var (index, change) in hearing.OfficerChanges.Index())
        {
            yield return Without(DutyKinds.TellPartiesOfOfficers, "TZ 10 item 3", change.On, change.ToldOn) with { Sequence = index + 1 };
        }

        if (hearing.Decision is { } decision)
        {
            DateOnly? told = hearing.OfficersToldAt is { } at ? LegalCalendar.DayOf(at) : null;
            yield return Without(DutyKinds.TellOfficersDecision, "TZ 17", LegalCalendar.DayOf(decision.At), told);
        }
    }

    private static Duty Without(string kind, string article, DateOnly arose, DateOnly? done) =>
        new() { Kind = kind, Article = article, Owner = Procurator, AroseOn = arose, DischargedOn = done };
}
