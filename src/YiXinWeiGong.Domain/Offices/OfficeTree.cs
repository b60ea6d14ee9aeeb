using System.Collections.Frozen;
using Ardalis.GuardClauses;

namespace YiXinWeiGong.Offices;

/// <summary>Offices with who is above whom and which covers what when; asked, never changed.</summary>
public sealed class OfficeTree
{
    private static readonly Lazy<OfficeTree> LazyEmbedded = new(OfEmbeddedOffices);

    private readonly FrozenDictionary<OfficeId, Office> _byId;

    private OfficeTree(IEnumerable<Office> offices) => _byId = offices.DistinctBy(office => office.Id).ToFrozenDictionary(office => office.Id);

    /// <summary>The tree of the offices that ship with the library (<see cref="OfficeSeed"/>).</summary>
    public static OfficeTree Embedded => LazyEmbedded.Value;

    /// <summary>The tree of the given offices; a superior that is not among them ends a line.</summary>
    /// <param name="offices">The offices.</param>
    public static OfficeTree Of(IEnumerable<Office> offices) => new(Guard.Against.Null(offices));

    /// <summary>An office, or nothing where the tree does not hold it.</summary>
    /// <param name="id">Its id.</param>
    public Office? Find(OfficeId id) => _byId.GetValueOrDefault(id);

    /// <summary>The offices above one, the next one first.</summary>
    /// <param name="id">The office.</param>
    public IEnumerable<Office> SuperiorsOf(OfficeId id)
    {
        for (var above = Above(id); above is not null; above = Above(above.Id))
        {
            yield return above;
        }
    }

    /// <summary>Is an office above another?</summary>
    /// <param name="superior">The one.</param>
    /// <param name="of">The other.</param>
    public bool IsSuperior(OfficeId superior, OfficeId of) => SuperiorsOf(of).Any(above => above.Id == superior);

    /// <summary>The lowest office that is above all of the given ones (共同的上级检察院), or nothing.</summary>
    /// <param name="offices">Two or more offices.</param>
    public Office? CommonSuperior(IReadOnlyCollection<OfficeId> offices)
    {
        Guard.Against.NullOrEmpty(offices);
        return SuperiorsOf(offices.First()).FirstOrDefault(above => offices.All(office => IsSuperior(above.Id, office)));
    }

    /// <summary>
    /// The offices of a level that cover a division on a day by territory, branches among them; the supreme office covers the
    /// country. A division code alone is no key, so there may be none or several (KEY-03).
    /// </summary>
    /// <param name="division">The code valid on the day.</param>
    /// <param name="on">The day.</param>
    /// <param name="level">The level.</param>
    public IReadOnlyList<Office> Covering(string division, DateOnly on, OfficeLevel level) =>
    [
        .. _byId.Values
            .Where(office => office.Level == level && (office.Kind is OfficeKind.Territorial or OfficeKind.Branch))
            .Where(office => level == OfficeLevel.Supreme || office.Covers(division, on))
            .OrderBy(office => office.Id),
    ];

    private static OfficeTree OfEmbeddedOffices()
    {
        var established = DateTimeOffset.UnixEpoch;
        var offices = new Dictionary<string, Office>(StringComparer.Ordinal);
        foreach (var seed in OfficeSeed.Embedded)
        {
            var profile = new OfficeProfile { Name = seed.Name, ShortName = seed.ShortName, Level = seed.Level, Kind = seed.Kind };
            var office = Office.Establish(seed.Id, profile, seed.Superior is { } superior ? offices[superior] : null, established);
            foreach (var covered in seed.Coverage)
            {
                office.Cover(covered.Division, covered.From, established);
                if (covered.Until is { } until)
                {
                    office.Uncover(covered.Division, until, established);
                }
            }

            offices.Add(seed.Alias, office);
        }

        return Of(offices.Values);
    }

    private Office? Above(OfficeId id) => Find(id)?.Superior is { } superior ? Find(superior) : null;
}
