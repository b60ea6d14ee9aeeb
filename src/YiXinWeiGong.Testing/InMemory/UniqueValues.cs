using YiXinWeiGong.Observations;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Testing.InMemory;

/// <summary>What may be there once only; in databases, unique indexes.</summary>
internal static class UniqueValues
{
    /// <summary>Does something that is written have a value that another has?</summary>
    public static bool Collide(IEnumerable<AggregateRoot> written, IEnumerable<AggregateRoot> others)
    {
        var values = written.Select(Of).OfType<object>().ToList();
        var taken = values.ToHashSet();
        return taken.Count < values.Count || (taken.Count > 0 && others.Select(Of).Any(value => value is not null && taken.Contains(value)));
    }

    private static object? Of(AggregateRoot aggregate) => aggregate switch
    {
        Office office => (typeof(Office), office.ShortName),
        Volunteer { CertificateNumber: { } number } => (typeof(Volunteer), number),
        AddedNotice notice => (typeof(AddedNotice), notice.Year, notice.NoticeVersion),
        Observation observation => (typeof(Observation), observation.Case, observation.Round),
        _ => null,
    };
}
