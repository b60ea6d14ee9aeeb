using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Clues;

/// <summary>An office's clues, in one status or in any, oldest first.</summary>
public sealed class CluesOfOffice : Specification<Clue>
{
    /// <summary>Describes the query.</summary>
    /// <param name="office">Whose.</param>
    /// <param name="status">In which status, or in any.</param>
    /// <param name="after">The last clue of the page before, or nothing for the first page.</param>
    /// <param name="take">How many at most.</param>
    public CluesOfOffice(OfficeId office, ClueStatus? status = null, ClueId? after = null, int take = 50)
    {
        Query.Where(clue => clue.Office == office);
        if (status is { } only)
        {
            Query.Where(clue => clue.Status == only);
        }

        if (after is { } last)
        {
            Query.Where(clue => clue.Id.CompareTo(last) > 0);
        }

        Query.OrderBy(clue => clue.Id).Take(take);
    }
}

/// <summary>The clues of these ids, oldest first.</summary>
public sealed class CluesById : Specification<Clue>
{
    /// <summary>Describes the query.</summary>
    /// <param name="ids">Which.</param>
    public CluesById(IReadOnlyCollection<ClueId> ids) => Query.Where(clue => ids.Contains(clue.Id)).OrderBy(clue => clue.Id);
}
