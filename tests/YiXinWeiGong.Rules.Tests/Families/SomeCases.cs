using YiXinWeiGong.Cases;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;

namespace YiXinWeiGong.RuleTables;

/// <summary>An office and a case as they come, for tables to which only the rules matter.</summary>
internal static class SomeCases
{
    public static readonly DateTimeOffset Some = new(2026, 1, 5, 1, 0, 0, TimeSpan.Zero);

    /// <summary>A basic office for a division, and its superiors.</summary>
    public static Office Office(string division) => Office(OfficeLevel.Basic, division);

    public static Case Proposed()
    {
        var office = OfficeTree.Embedded.Find(OfficeSeed.Embedded.Single(seed => seed.Alias == "ningxiang").Id)!;
        var jurisdiction = new Jurisdiction(OfficeTree.Embedded, Fields.Embedded, Divisions.Embedded, RuleBooks.Embedded);
        var id = new CaseId(new Guid("01900000-0000-7000-8000-0000000000ca"));
        return Case.Propose(id, CaseOrigin.OwnMotion(id, office.Id, ClueSource.OwnCases, new FieldCode("ENV"), Fields.Embedded), Proposal, office, jurisdiction, [], Some);
    }

    public static RecommendationLetter Letter(LegalPeriod rectification) => new()
    {
        CaseSource = "例",
        Harm = "例",
        FaultFacts = "例",
        LegalBasis = "例",
        Content = "例",
        RectificationPeriod = rectification,
    };

    private static CaseProposal Proposal => new()
    {
        Title = "例",
        Respondent = new Respondent { Name = "宁乡市水利局", DivisionCode = "430182", Level = AgencyLevel.County, IsGovernment = false },
        Harm = "例",
        SuspectedFault = "例",
    };

    private static Office Office(OfficeLevel level, string division)
    {
        var superior = level == OfficeLevel.Supreme ? null : Office(level - 1, division);
        var profile = new OfficeProfile { Name = $"{level}", ShortName = $"{level}", Level = level, Kind = OfficeKind.Territorial };
        var office = Offices.Office.Establish(new OfficeId(new Guid((int)level, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0)), profile, superior, Some);
        if (level == OfficeLevel.Basic)
        {
            office.Cover(division, new DateOnly(2000, 1, 1), Some);
        }

        return office;
    }
}
