using YiXinWeiGong.Matters;
using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Cases;

/// <summary>Cases that have deadlines, whichever office's, oldest first.</summary>
public sealed class CasesWithDeadlines : Specification<Case>
{
    /// <summary>Describes the query.</summary>
    /// <param name="after">The last case of the batch before, or nothing for the first.</param>
    /// <param name="take">How many at most.</param>
    public CasesWithDeadlines(CaseId? after, int take)
    {
        Query.Where(found => found.FiledOn != null);
        if (after is { } last)
        {
            Query.Where(found => found.Id.CompareTo(last) > 0);
        }

        Query.OrderBy(found => found.Id).Take(take);
    }
}

/// <summary>An office's cases, in one status or in any, oldest first.</summary>
public sealed class CasesOfOffice : Specification<Case>
{
    /// <summary>Describes the query.</summary>
    /// <param name="office">Whose.</param>
    /// <param name="status">In which status, or in any.</param>
    /// <param name="after">The last case of the page before, or nothing for the first page.</param>
    /// <param name="take">How many at most.</param>
    public CasesOfOffice(OfficeId office, CaseStatus? status = null, CaseId? after = null, int take = 50)
    {
        Query.Where(found => found.Office == office);
        if (status is { } only)
        {
            Query.Where(found => found.Status == only);
        }

        if (after is { } last)
        {
            Query.Where(found => found.Id.CompareTo(last) > 0);
        }

        Query.OrderBy(found => found.Id).Take(take);
    }
}

/// <summary>The cases of a matter, oldest first: one for each agency (BG 69(1)).</summary>
public sealed class CasesOfMatter : Specification<Case>
{
    /// <summary>Describes the query.</summary>
    /// <param name="matter">Which.</param>
    public CasesOfMatter(MatterId matter) => Query.Where(found => found.Matter == matter).OrderBy(found => found.Id);
}
