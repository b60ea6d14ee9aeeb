using YiXinWeiGong.Cases;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Observations;

/// <summary>Follow-up begins when the recommendation is served; a closed case is looked at again for relapse (BG 77; ADM-10).</summary>
internal sealed record ThereIsSomethingToObserve(CaseStatus Case) : IRule
{
    public string Code => ObservationCodes.NothingToObserveYet;

    public bool Holds => Case is CaseStatus.RecommendationServed or CaseStatus.Replied or CaseStatus.UnderFollowUp or CaseStatus.Closed;
}

internal sealed record VisitFollowsThePlan(DateOnly Planned, DateOnly On) : IRule
{
    public string Code => ObservationCodes.BeforeThePlan;

    public bool Holds => On >= Planned;
}

internal sealed record VisitIsNotPast(DateOnly On, DateOnly Today) : IRule
{
    public string Code => ObservationCodes.PlannedInThePast;

    public bool Holds => On >= Today;
}

internal sealed record ObserverIsAppointed(bool Holds) : IRule
{
    public string Code => VolunteerCodes.NotAppointed;
}

internal sealed record OnlyTheObserverRecords(VolunteerId Invited, VolunteerId? Recording) : IRule
{
    public string Code => ObservationCodes.NotTheObserver;

    public bool Holds => Recording == Invited;
}

/// <summary>A relapse becomes a new clue linked to the old case, which is not silently reopened.</summary>
internal sealed record RelapseOpensAClue(ObservationFinding Finding, ClueId? Clue) : IRule
{
    public string Code => ObservationCodes.RelapseClue;

    public bool Holds => (Finding == ObservationFinding.Relapsed) == Clue is not null;
}
