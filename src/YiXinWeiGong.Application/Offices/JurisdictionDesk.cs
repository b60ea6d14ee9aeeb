using YiXinWeiGong.Rules;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Offices;

/// <summary>Gathers the offices that may come into question, which are few, and hands over the jurisdiction among them.</summary>
internal sealed class JurisdictionDesk(IStore<Office, OfficeId> offices, Fields fields, Divisions divisions, RuleBooks books)
{
    /// <summary>The jurisdiction among the offices that cover some places, those named in some property, and all above any of them.</summary>
    public async Task<Jurisdiction> OverAsync(
        IEnumerable<string> places, IEnumerable<(OfficeId? Office, string Property)> named, DateOnly on, CancellationToken cancellationToken)
    {
        var found = new Dictionary<OfficeId, Office>();
        foreach (var place in places.Select(place => divisions.CodeOn(place, on)).Distinct(StringComparer.Ordinal))
        {
            foreach (var office in await offices.ListAsync(new OfficesCovering(place, on), cancellationToken))
            {
                found[office.Id] = office;
            }
        }

        var covering = found.Values.Select(office => (office.Superior, nameof(Office.Superior)));
        foreach (var (id, property) in named.Concat(covering).ToArray())
        {
            for (var next = id; next is { } missing && !found.ContainsKey(missing); next = found[missing].Superior)
            {
                found[missing] = await offices.RequireAsync(missing, OfficeCodes.Unknown, property, cancellationToken);
            }
        }

        return new Jurisdiction(OfficeTree.Of(found.Values), fields, divisions, books);
    }
}
