using YiXinWeiGong.Rules;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Offices;

/// <summary>Gathers the offices that may come into question, which are few, and hands over the jurisdiction among them.</summary>
internal sealed class JurisdictionDesk(IStore<Office, OfficeId> offices, Fields fields, Divisions divisions)
{
    /// <summary>The jurisdiction among the offices that cover some places, those named, and all above any of them.</summary>
    public async Task<Jurisdiction> OverAsync(
        IEnumerable<string> places, IEnumerable<OfficeId> named, DateOnly on, CancellationToken cancellationToken)
    {
        var found = new Dictionary<OfficeId, Office>();
        foreach (var place in places.Select(place => divisions.CodeOn(place, on)).Distinct(StringComparer.Ordinal))
        {
            foreach (var office in await offices.ListAsync(new OfficesCovering(place, on), cancellationToken))
            {
                found[office.Id] = office;
            }
        }

        foreach (var id in named.Concat(found.Values.Select(office => office.Superior).OfType<OfficeId>()).ToArray())
        {
            for (OfficeId? next = id; next is { } missing && !found.ContainsKey(missing); next = found[missing].Superior)
            {
                found[missing] = await offices.RequireAsync(missing, OfficeCodes.Unknown, "At", cancellationToken);
            }
        }

        return new Jurisdiction(OfficeTree.Of(found.Values), fields, divisions);
    }
}
