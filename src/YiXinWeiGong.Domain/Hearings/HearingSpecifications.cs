namespace YiXinWeiGong.Hearings;

/// <summary>The hearings in which somebody sits as an officer, oldest first.</summary>
public sealed class HearingsOfOfficer : Specification<Hearing>
{
    /// <summary>Describes the query.</summary>
    /// <param name="officer">Who.</param>
    public HearingsOfOfficer(HearingOfficerId officer) =>
        Query.Where(hearing => hearing.Officers.Any(invited => invited.Officer == officer)).OrderBy(hearing => hearing.Id);
}
