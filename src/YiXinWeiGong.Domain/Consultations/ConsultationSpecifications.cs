using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Consultations;

/// <summary>What a volunteer was asked as an expert, oldest first.</summary>
public sealed class ConsultationsAskedOf : Specification<Consultation>
{
    /// <summary>Describes the query.</summary>
    /// <param name="expert">Who was asked.</param>
    /// <param name="after">The last consultation of the page before, or nothing for the first page.</param>
    /// <param name="take">How many at most.</param>
    public ConsultationsAskedOf(VolunteerId expert, ConsultationId? after = null, int take = 50)
    {
        Query.Where(consultation => consultation.Expert == expert);
        if (after is { } last)
        {
            Query.Where(consultation => consultation.Id.CompareTo(last) > 0);
        }

        Query.OrderBy(consultation => consultation.Id).Take(take);
    }
}
