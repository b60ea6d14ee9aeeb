using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Rules;

/// <summary>The way to court: its kind, and through which office (BG 16; JS 5; HY 3, 5).</summary>
internal static class SuitPaths
{
    public static SuitPath? Of(
        OfficeTree offices, Divisions divisions, JurisdictionQuestion question, IReadOnlyList<CompetentOffice> competent,
        Func<string, RuleCitation> cite, bool isMarine, bool hasItsCourt)
    {
        CompetentOffice[] filing = [.. competent.Where(office => office.Competence == Competence.Own)];
        filing = filing.Length > 0 ? filing : [.. competent];
        if (filing.Length == 0)
        {
            return null;
        }

        var seat = divisions.CodeOn(question.AgencySeat ?? question.AgencyDivision ?? "", question.On);
        IReadOnlyList<string> places = question.Track == Track.Administrative ? [seat] : [.. question.Places.Select(place => divisions.CodeOn(place, question.On))];
        return question switch
        {
            { Track: Track.Civil, CriminalCaseAt: not null } =>
                Path(CourtKind.OfTheCriminalCase, [], office => [office.Office], cite(JurisdictionRules.WithTheCriminalCase)),
            // Maritime courts rank with intermediate ones; no rule says which procuratorate that makes.
            _ when isMarine && hasItsCourt =>
                Path(CourtKind.Maritime, places, Municipal, cite(JurisdictionRules.MaritimeCourt)) with { RestsOnAssumption = true },
            // Before the interpretation no rule says which court hears a marine suit; the ordinary one is assumed.
            { Track: Track.Civil } =>
                Path(CourtKind.Intermediate, places, Municipal, cite(JurisdictionRules.SuitFollowsTheCourt)) with { RestsOnAssumption = isMarine },
            _ => Path(CourtKind.Basic, places, Basic, cite(JurisdictionRules.SuitFollowsTheCourt)) with { RestsOnAssumption = isMarine },
        };

        IEnumerable<OfficeId> Municipal(CompetentOffice office) => office.Level switch
        {
            OfficeLevel.Municipal => [office.Office],
            OfficeLevel.Basic => offices.SuperiorsOf(office.Office).Where(above => above.Level == OfficeLevel.Municipal).Select(above => above.Id),
            _ => places.SelectMany(place => offices.Covering(place, question.On, OfficeLevel.Municipal)).Select(found => found.Id),
        };

        IEnumerable<OfficeId> Basic(CompetentOffice office) => office.Level == OfficeLevel.Basic
            ? [office.Office]
            : offices.Covering(seat, question.On, OfficeLevel.Basic).Select(found => found.Id);

        SuitPath Path(CourtKind court, IReadOnlyList<string> courtPlaces, Func<CompetentOffice, IEnumerable<OfficeId>> through, RuleCitation by)
        {
            OfficeId[] suing = [.. filing.SelectMany(through).Distinct()];
            var moves = filing.Any(office => !suing.Contains(office.Office));
            var transfer = cite(JurisdictionRules.SuitFollowsTheCourt);
            return new SuitPath
            {
                Court = court,
                CourtPlaces = courtPlaces,
                Offices = suing,
                MovesBeforeSuit = moves,
                By = moves && by != transfer ? [by, transfer] : [by],
            };
        }
    }
}
