using YiXinWeiGong.Vault;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Consultations;

internal sealed record ExpertIsAppointed(Volunteer Expert, DateOnly On) : IRule
{
    public string Code => VolunteerCodes.NotAppointed;

    public bool Holds => Expert.IsAppointedOn(On);
}

/// <summary>
/// Nobody is consulted on a matter that they reported themselves. The code says that somebody cannot be consulted and never
/// why, since the reason would name the reporter (RPT-03).
/// </summary>
internal sealed record ExpertIsFreeOfConflict(Verdict Conflict) : IRule
{
    public string Code => ConsultationCodes.ExpertExcluded;

    public bool Holds => Conflict == Verdict.Free;
}

internal sealed record OnlyTheExpertAskedReplies(VolunteerId Expert, VolunteerId By) : IRule
{
    public string Code => ConsultationCodes.AskedOfSomebodyElse;

    public bool Holds => By == Expert;
}
