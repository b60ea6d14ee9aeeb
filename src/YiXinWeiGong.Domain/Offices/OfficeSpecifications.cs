namespace YiXinWeiGong.Offices;

/// <summary>Every office, from the highest level down.</summary>
public sealed class OfficesByLevel : Specification<Office>
{
    /// <summary>Describes the query.</summary>
    public OfficesByLevel() => Query.OrderBy(office => office.Level).ThenBy(office => office.Id);
}

/// <summary>The office that numbers its documents by a short name.</summary>
public sealed class OfficeByShortName : SingleResultSpecification<Office>
{
    /// <summary>Describes the query.</summary>
    /// <param name="shortName">The short name.</param>
    public OfficeByShortName(string shortName) => Query.Where(office => office.ShortName == shortName);
}

/// <summary>The territorial offices that cover a place on a day, the lowest level first.</summary>
public sealed class OfficesCovering : Specification<Office>
{
    /// <summary>Describes the query.</summary>
    /// <param name="divisionCode">The six-digit division code; the prefecture and province above it count too.</param>
    /// <param name="on">The day.</param>
    public OfficesCovering(string divisionCode, DateOnly on)
    {
        string[] divisions = [.. Divisions.Upward(divisionCode)];
        Query.Where(office => office.Kind == OfficeKind.Territorial)
             .Where(office => office.Coverage.Any(covered =>
                 divisions.Contains(covered.Division) && covered.From <= on && (covered.Until == null || on <= covered.Until)))
             .OrderByDescending(office => office.Level).ThenBy(office => office.Id);
    }
}
