using Ardalis.GuardClauses;
using YiXinWeiGong.Cases;
using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Rules;

/// <summary>Decides which procuratorate is competent (管辖, BG 13–18) among the offices it is given, and says why.</summary>
/// <param name="offices">The offices that may come into question, with their superiors.</param>
/// <param name="fields">The fields, whose law may name a lowest level.</param>
/// <param name="divisions">The division codes by date.</param>
/// <param name="books">The rule books, of which those of the day decide.</param>
public sealed class Jurisdiction(OfficeTree offices, Fields fields, Divisions divisions, RuleBooks books)
{
    /// <summary>The offices that may come into question.</summary>
    public OfficeTree Offices { get; } = Guard.Against.Null(offices);

    /// <summary>The fields.</summary>
    public Fields Fields { get; } = Guard.Against.Null(fields);

    /// <summary>The division codes by date.</summary>
    public Divisions Divisions { get; } = Guard.Against.Null(divisions);

    /// <summary>The rule books.</summary>
    public RuleBooks Books { get; } = Guard.Against.Null(books);

    /// <summary>Decides.</summary>
    /// <param name="question">What is known.</param>
    /// <exception cref="RefusalException">
    /// The field or an office named is unknown, it is unknown which rules were in force on the day, or the decision that moved the matter could not.
    /// </exception>
    public JurisdictionDecision Decide(JurisdictionQuestion question)
    {
        Guard.Against.Null(question);
        var rules = Books.InForce(question.On, question.At is { } at ? Offices.Find(at) : null);
        Rule.Require(new RulesAreDetermined(rules));
        var cite = JurisdictionArticles.Under(rules);
        var field = Fields.Classify(question.Field, question.Dates with { Filing = question.Dates.Filing ?? question.On }, rules);
        var standing = field.Of(question.Track);
        var filing = new FilingCompetence(Offices, Divisions, question, standing, cite);
        filing.Find();
        Override(question, filing, standing);
        var suit = SuitPaths.Of(
            Offices, Divisions, question, filing.Competent, cite, isMarine: question.IsMarine || field.Field.IsMarine, hasItsCourt: Fields.KnowMaritimeCourts(question.On));
        if (question.Stage == ProceduralStage.Suit && suit is not null)
        {
            filing.LeaveSuitTo(suit);
        }

        var considered = filing.Considered();
        var move = MatterMoves.Of(Offices, question, filing.Competent, cite);
        return new JurisdictionDecision
        {
            Question = question,
            Classification = field,
            Competent = [.. filing.Competent.OrderBy(office => office.Competence)],
            Considered = considered,
            Suit = suit,
            Move = move,
            Disagreements = [.. MatterMoves.Disagreements(Offices, question, filing.Competent, considered, move, cite)],
        };
    }

    private void Override(JurisdictionQuestion question, FilingCompetence filing, TrackStanding standing)
    {
        if (question.Override is not { } decision)
        {
            return;
        }

        var ordinary = filing.Competent.Where(office => office.Competence == Competence.Own).Select(office => office.Office).ToArray();
        var to = Offices.Find(decision.To) ?? throw new RefusalException(OfficeCodes.Unknown, property: nameof(decision.To));
        Rule.Require(new FieldIsOpen(standing.Standing), new OverrideIsRecorded(decision), new LevelIsHighEnough(to.Level, standing.MinimumLevel));
        Rule.Require(decision.Kind switch
        {
            OverrideKind.Designated =>
            [
                new TalksComeFirst(question.Dispute, question.On),
                new DesignatedByCommonSuperior(Offices, decision.By, [decision.To, .. question.Dispute?.Offices ?? ordinary]),
            ],
            OverrideKind.PulledUp => [new PulledUpByASuperior(Offices, decision, ordinary)],
            OverrideKind.PushedDown or OverrideKind.Transferred => [new GivenByTheCompetentOffice(Offices, decision, ordinary)],
            _ => throw new ArgumentOutOfRangeException(nameof(question), decision.Kind, "A decision that moves a matter is of a kind."),
        });
        filing.GiveTo(to, decision.Kind);
    }
}

/// <summary>The article of each rule, in one place.</summary>
internal static class JurisdictionArticles
{
    /// <summary>Cites each rule as it holds under the rules in force: the Rules for Handling Cases by analogy (参照) where they are not among them.</summary>
    public static Func<string, RuleCitation> Under(RulesInForce rules)
    {
        var inForce = rules.Books.Any(book => book.Ref.Id == Instruments.CaseRules);
        return rule => Cite(rule) is var cited && !inForce && cited.Article.StartsWith(Instruments.CaseRules, StringComparison.Ordinal)
            ? cited with { IsByAnalogy = true }
            : cited;
    }

    /// <summary>A rule with its article.</summary>
    public static RuleCitation Cite(string rule) => new(rule, rule switch
    {
        JurisdictionRules.OutsideTheTerritory => "BG 108",
        JurisdictionRules.InferiorExecutes => "BG 10",
        JurisdictionRules.LevelOfTheAgency => "BG 13(1)",
        JurisdictionRules.OverAGovernment => "BG 13(2)",
        JurisdictionRules.CivilPlaces => "BG 14(1)",
        JurisdictionRules.WithTheCriminalCase => "BG 14(2)",
        JurisdictionRules.MajorMatters => "BG 15(1)",
        JurisdictionRules.AcrossDivisions => "BG 15(2)",
        JurisdictionRules.SuitFollowsTheCourt => "BG 16; JS 5",
        JurisdictionRules.Designation => "BG 17(1)(2)",
        JurisdictionRules.Dispute => "BG 17(3)",
        JurisdictionRules.UpOrDown => "BG 18",
        JurisdictionRules.MaritimeCourt => "HY 3, 5",
        JurisdictionRules.SameLevelMustAccept => "BG 26(1)",
        JurisdictionRules.ReceiverReports => "BG 26(2)",
        JurisdictionRules.BelongsToASuperior => "BG 26(3)",
        JurisdictionRules.ReceiptRestartsThePeriod => "BG 47(2)",
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No such rule of jurisdiction."),
    });
}
