using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Rules;

/// <summary>How a matter moves to the competent office, and who may disagree (BG 10, 16–18, 26).</summary>
internal static class MatterMoves
{
    /// <summary>The move from the office that has the matter, or nothing where it may keep it or nobody is competent.</summary>
    public static MatterMove? Of(
        OfficeTree offices, JurisdictionQuestion question, IReadOnlyList<CompetentOffice> competent, Func<string, RuleCitation> cite)
    {
        if (question.At is not { } at || offices.Find(at) is not { } from || competent.Count == 0 || competent.Any(office => office.Office == at))
        {
            return null;
        }

        var to = competent.OrderBy(office => office.Competence).ThenByDescending(office => office.Level == from.Level).First();
        if (question.Stage == ProceduralStage.Suit)
        {
            return Move(to.Office, TransferLetter.Case, JurisdictionRules.SuitFollowsTheCourt, JurisdictionRules.ReceiptRestartsThePeriod);
        }

        if (to.Level == from.Level)
        {
            return Move(to.Office, TransferLetter.Notice, JurisdictionRules.SameLevelMustAccept);
        }

        // Levels count downwards. A letter goes to the same level or up its own line; elsewhere it takes the way through the line.
        return to.Level < from.Level
            ? Move(Reach(at, to, to.Level), TransferLetter.Request, JurisdictionRules.BelongsToASuperior)
            : offices.IsSuperior(at, to.Office)
                ? Move(to.Office, TransferLetter.Assignment, JurisdictionRules.UpOrDown)
                : Move(Reach(to.Office, to, from.Level), TransferLetter.Notice, JurisdictionRules.SameLevelMustAccept);

        OfficeId Reach(OfficeId line, CompetentOffice target, OfficeLevel level) =>
            offices.SuperiorsOf(line).FirstOrDefault(above => above.Level == level)?.Id ?? target.Office;

        MatterMove Move(OfficeId receiver, TransferLetter letter, params string[] rules) => new()
        {
            From = at,
            To = receiver,
            Letter = letter,
            MustBeAccepted = letter == TransferLetter.Notice,
            RestartsThePeriod = letter == TransferLetter.Case,
            By = [.. rules.Select(cite)],
        };
    }

    /// <summary>Who may disagree with what, and how.</summary>
    public static IEnumerable<Disagreement> Disagreements(
        OfficeTree offices, JurisdictionQuestion question, IReadOnlyList<CompetentOffice> competent,
        IReadOnlyList<ConsideredOffice> considered, MatterMove? move, Func<string, RuleCitation> cite)
    {
        if (move is { Letter: TransferLetter.Notice })
        {
            yield return Say(DisagreementPath.ReportToSuperior, [move.To], offices.SuperiorsOf(move.To).FirstOrDefault()?.Id, JurisdictionRules.ReceiverReports);
        }

        if (question.Override is { } decision)
        {
            OfficeId[] inferiors =
            [
                .. considered.Where(office => office.Why == NotCompetentReason.Overridden).Select(office => office.Office).Append(decision.To)
                    .Where(office => offices.IsSuperior(decision.By, office)),
            ];
            if (inferiors.Length > 0)
            {
                yield return Say(DisagreementPath.ExecuteAndReport, inferiors, decision.By, JurisdictionRules.InferiorExecutes);
            }

            yield break;
        }

        OfficeId[] own = [.. competent.Where(office => office.Competence == Competence.Own).Select(office => office.Office)];
        var parties = question.Dispute?.Offices ?? own;
        if (parties.Count > 1)
        {
            var path = question.Dispute?.TalksFailedOn <= question.On ? DisagreementPath.Designation : DisagreementPath.NegotiateThenDesignation;
            yield return Say(path, parties, offices.CommonSuperior(parties)?.Id, JurisdictionRules.Dispute);
        }

        Disagreement Say(DisagreementPath path, IReadOnlyList<OfficeId> who, OfficeId? superior, string rule) =>
            new() { Path = path, Who = who, Superior = superior, By = cite(rule) };
    }
}
