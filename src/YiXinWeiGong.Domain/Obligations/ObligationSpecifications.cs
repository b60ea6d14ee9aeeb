using Ardalis.GuardClauses;
using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Obligations;

/// <summary>Which obligations are looked for, as of a day.</summary>
public sealed record ObligationWindow
{
    /// <summary>Which.</summary>
    public required ObligationState State { get; init; }

    /// <summary>Today, in Asia/Shanghai: what was due before is overdue.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>How many days ahead counts as due.</summary>
    public required int WithinDays { get; init; }
}

/// <summary>An office's obligations, the one due first at the head, those without limit at the end.</summary>
public sealed class ObligationsOfOffice : Specification<Obligation>
{
    /// <summary>Describes the query.</summary>
    /// <param name="office">Whose.</param>
    /// <param name="window">Which of them.</param>
    /// <param name="posts">Only those that fall on holders of these posts, where any are given.</param>
    /// <param name="staff">And those that fall on this member of staff.</param>
    /// <param name="after">The last obligation of the page before, or nothing for the first page.</param>
    /// <param name="take">How many at most.</param>
    public ObligationsOfOffice(
        OfficeId office, ObligationWindow window, IReadOnlyCollection<Post?>? posts = null, StaffId? staff = null, Obligation? after = null, int take = 50)
    {
        Guard.Against.Null(window);
        Query.Where(found => found.Office == office);
        In(window.State, window.Today, window.Today.AddDays(window.WithinDays));
        if (posts is not null)
        {
            Query.Where(found => posts.Contains(found.OwnerPost) || (found.OwnerStaff != null && found.OwnerStaff == staff));
        }

        if (after is not null)
        {
            var (day, last) = (after.SortsBy, after.Id);
            Query.Where(found => found.SortsBy > day || (found.SortsBy == day && found.Id.CompareTo(last) > 0));
        }

        Query.OrderBy(found => found.SortsBy).ThenBy(found => found.Id).Take(take);
    }

    private void In(ObligationState state, DateOnly today, DateOnly until)
    {
        switch (state)
        {
            case ObligationState.All:
                return;
            case ObligationState.Discharged:
                Query.Where(found => found.Status == ObligationStatus.Discharged);
                return;
        }

        Query.Where(found => found.Status == ObligationStatus.Open);
        switch (state)
        {
            case ObligationState.Due:
                Query.Where(found => found.Term == DutyTerm.Fixed && found.SortsBy >= today && found.SortsBy <= until);
                break;
            case ObligationState.Overdue:
                Query.Where(found => found.Term == DutyTerm.Fixed && found.SortsBy < today);
                break;
            case ObligationState.Provisional:
                Query.Where(found => found.Term == DutyTerm.Provisional);
                break;
        }
    }
}

/// <summary>Every obligation of some cases, hearings and the like, ended ones too.</summary>
public sealed class ObligationsOfSubjects : Specification<Obligation>
{
    /// <summary>Describes the query.</summary>
    /// <param name="subjects">Their bare ids.</param>
    public ObligationsOfSubjects(IReadOnlyCollection<Guid> subjects) =>
        Query.Where(found => subjects.Contains(found.SubjectId)).OrderBy(found => found.Id);
}

/// <summary>The open obligations of any office whose last day waits for a year's holiday notice.</summary>
public sealed class ProvisionalObligations : Specification<Obligation>
{
    /// <summary>Describes the query.</summary>
    public ProvisionalObligations() =>
        Query.Where(found => found.Status == ObligationStatus.Open && found.Term == DutyTerm.Provisional).OrderBy(found => found.Id);
}
