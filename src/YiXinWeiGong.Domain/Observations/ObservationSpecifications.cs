using YiXinWeiGong.Cases;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Observations;

/// <summary>A case's rounds of observation, first round first.</summary>
public sealed class ObservationsOfCase : Specification<Observation>
{
    /// <summary>Describes the query.</summary>
    /// <param name="case">Whose.</param>
    public ObservationsOfCase(CaseId @case) =>
        Query.Where(observation => observation.Case == @case).OrderBy(observation => observation.Round).ThenBy(observation => observation.Id);
}

/// <summary>The rounds to which somebody is invited as the observer, oldest first.</summary>
public sealed class ObservationsBy : Specification<Observation>
{
    /// <summary>Describes the query.</summary>
    /// <param name="observer">Who.</param>
    public ObservationsBy(VolunteerId observer) =>
        Query.Where(observation => observation.Observer == observer).OrderBy(observation => observation.Id);
}
