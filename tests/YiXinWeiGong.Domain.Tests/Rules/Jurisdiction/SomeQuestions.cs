using YiXinWeiGong.Cases;
using YiXinWeiGong.Offices;
using static YiXinWeiGong.Rules.Days;

namespace YiXinWeiGong.Rules;

/// <summary>Questions about the offices that ship with the library, named by their aliases.</summary>
internal static class SomeQuestions
{
    public static readonly Jurisdiction OurOffices = new(OfficeTree.Embedded, Fields.Embedded, Divisions.Embedded, RuleBooks.Embedded);

    public static OfficeId Id(string alias) => OfficeSeed.Embedded.Single(office => office.Alias == alias).Id;

    public static string Alias(OfficeId id) => OfficeSeed.Embedded.Single(office => office.Id == id).Alias;

    public static JurisdictionQuestion Over(string division, AgencyLevel level = AgencyLevel.County, bool government = false, string on = "2026-03-10") => new()
    {
        Track = Track.Administrative,
        Field = new FieldCode("ENV"),
        On = Day(on),
        AgencyDivision = division,
        AgencyLevel = level,
        AgencyIsGovernment = government,
    };

    public static JurisdictionQuestion Civil(string? act = null, string? result = null, string? domicile = null, string field = "ENV", string on = "2026-03-10") => new()
    {
        Track = Track.Civil,
        Field = new FieldCode(field),
        On = Day(on),
        Acts = act is null ? [] : [act],
        Results = result is null ? [] : [result],
        Domiciles = domicile is null ? [] : [domicile],
    };

    public static JurisdictionOverride Decision(OverrideKind kind, string by, string to, string reason = "案情需要", string? basis = "指定管辖决定书") =>
        new() { Kind = kind, By = Id(by), To = Id(to), Reason = reason, Basis = basis };

    /// <summary>The competent offices as <c>alias</c>, or <c>alias?</c> where it may, or <c>alias!</c> where it may for a recorded reason.</summary>
    public static string Offices(this JurisdictionDecision decision) => string.Join(' ', decision.Competent.Select(office =>
        Alias(office.Office) + (office.Competence == Competence.Own ? "" : office.NeedsReason ? "!" : "?")));

    public static string[] Rules(this JurisdictionDecision decision, string alias) =>
        [.. decision.Competent.Single(office => office.Office == Id(alias)).By.Select(rule => $"{rule.Rule} {rule.Article}")];

    public static (NotCompetentReason Why, string Rule) Not(this JurisdictionDecision decision, string alias) =>
        decision.Considered.Single(office => office.Office == Id(alias)) is var found ? (found.Why, found.By.Rule) : default;
}
