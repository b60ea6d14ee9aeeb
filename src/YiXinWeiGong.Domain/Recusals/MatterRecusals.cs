using Ardalis.GuardClauses;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Recusals;

/// <summary>The recusals of one matter, as the guard for whoever is about to act in it.</summary>
/// <param name="recusals">All that were applied for in the matter.</param>
public sealed class MatterRecusals(IReadOnlyList<Recusal> recusals)
{
    private readonly IReadOnlyList<Recusal> _recusals = Guard.Against.Null(recusals);

    /// <summary>May somebody still act? Yes, unless a recusal was granted: an application stops nobody (BG 21, 23).</summary>
    /// <param name="staff">Who.</param>
    public bool MayStillAct(StaffId staff) => new NotRecused(_recusals, staff).Holds;

    /// <summary>Refuses where somebody may not act any more.</summary>
    /// <param name="staff">Who.</param>
    /// <param name="property">The property of the request that names them, where one does.</param>
    /// <exception cref="RefusalException">A recusal was granted against them.</exception>
    public void RequireMayStillAct(StaffId staff, string? property = null) => Rule.Require(new NotRecused(_recusals, staff, property));
}

/// <summary>Applications for recusal that wait for a decision, whichever office's, oldest first.</summary>
public sealed class RecusalsWithOpenDeadlines : Specification<Recusal>
{
    /// <summary>Describes the query.</summary>
    /// <param name="after">The last one of the batch before, or nothing for the first.</param>
    /// <param name="take">How many at most.</param>
    public RecusalsWithOpenDeadlines(RecusalId? after, int take)
    {
        Query.Where(recusal => recusal.Status == RecusalStatus.Applied || recusal.Status == RecusalStatus.UnderReconsideration);
        if (after is { } last)
        {
            Query.Where(recusal => recusal.Id.CompareTo(last) > 0);
        }

        Query.OrderBy(recusal => recusal.Id).Take(take);
    }
}

/// <summary>The recusals applied for in a matter, oldest first.</summary>
public sealed class RecusalsOfMatter : Specification<Recusal>
{
    /// <summary>Describes the query.</summary>
    /// <param name="matter">Which.</param>
    public RecusalsOfMatter(MatterId matter) => Query.Where(recusal => recusal.Matter == matter).OrderBy(recusal => recusal.Id);
}
