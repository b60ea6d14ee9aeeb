using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Rules;

/// <summary>Which procuratorate is competent, and why (管辖决定记录): rules, alternatives, the way there, and what overrode it.</summary>
public sealed record JurisdictionDecision
{
    /// <summary>What was asked.</summary>
    public required JurisdictionQuestion Question { get; init; }

    /// <summary>How the field is classified, and by which day.</summary>
    public required FieldClassification Classification { get; init; }

    /// <summary>How the field stands to the track by that day; where it is not open, no office is competent.</summary>
    public TrackStanding Field => Classification.Of(Question.Track);

    /// <summary>The competent offices, those whose own matter it is first.</summary>
    public required IReadOnlyList<CompetentOffice> Competent { get; init; }

    /// <summary>The offices that were considered and are not competent, and why.</summary>
    public required IReadOnlyList<ConsideredOffice> Considered { get; init; }

    /// <summary>The way to court, where an office is competent.</summary>
    public SuitPath? Suit { get; init; }

    /// <summary>How the office that has the matter moves it, where it is not competent and another is.</summary>
    public MatterMove? Move { get; init; }

    /// <summary>Who may disagree, and how.</summary>
    public required IReadOnlyList<Disagreement> Disagreements { get; init; }

    /// <summary>The decision that overrode the ordinary competence, where one did.</summary>
    public JurisdictionOverride? Overridden => Question.Override;

    /// <summary>Is an office competent, for a recorded reason where it needs one?</summary>
    /// <param name="office">The office.</param>
    /// <param name="reason">Its reason, where it gives one.</param>
    public bool Permits(OfficeId office, string? reason = null) =>
        Competent.Any(competent => competent.Office == office && (!competent.NeedsReason || !string.IsNullOrWhiteSpace(reason)));

    /// <summary>Refuses any document or addressee but those by which the matter moves (BG 16, 26).</summary>
    /// <param name="letter">The document.</param>
    /// <param name="to">Whom it goes to.</param>
    /// <exception cref="RefusalException">It is another document, or goes elsewhere.</exception>
    public void RequireRoute(TransferLetter letter, OfficeId to) => Rule.Require(new RoutedByTheRightLetter(Move, letter, to));
}

/// <summary>An office that is competent.</summary>
public sealed record CompetentOffice
{
    /// <summary>Its id.</summary>
    public required OfficeId Office { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its level.</summary>
    public required OfficeLevel Level { get; init; }

    /// <summary>Is the matter its own, or may it take it?</summary>
    public required Competence Competence { get; init; }

    /// <summary>Must it record why it takes the matter (BG 13(2))?</summary>
    public bool NeedsReason { get; init; }

    /// <summary>By which rules.</summary>
    public required IReadOnlyList<RuleCitation> By { get; init; }
}

/// <summary>An office that was considered and is not competent.</summary>
/// <param name="Office">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Why">Why it is not.</param>
/// <param name="By">By which rule.</param>
public sealed record ConsideredOffice(OfficeId Office, string Name, NotCompetentReason Why, RuleCitation By);

/// <summary>The way to court (JUR-07, JUR-12).</summary>
public sealed record SuitPath
{
    /// <summary>The kind of court.</summary>
    public required CourtKind Court { get; init; }

    /// <summary>The divisions whose court it may be; none where the criminal case decides.</summary>
    public required IReadOnlyList<string> CourtPlaces { get; init; }

    /// <summary>The offices that bring the suit; none where what is known does not say.</summary>
    public required IReadOnlyList<OfficeId> Offices { get; init; }

    /// <summary>Must the case move from the office that files it before suit (BG 16)?</summary>
    public required bool MovesBeforeSuit { get; init; }

    /// <summary>Is it assumed where no rule says: which office sues in a maritime court, or which court heard a marine suit before HY?</summary>
    public bool RestsOnAssumption { get; init; }

    /// <summary>By which rules.</summary>
    public required IReadOnlyList<RuleCitation> By { get; init; }
}

/// <summary>How a matter moves to another office.</summary>
public sealed record MatterMove
{
    /// <summary>From where.</summary>
    public required OfficeId From { get; init; }

    /// <summary>To whom the document goes.</summary>
    public required OfficeId To { get; init; }

    /// <summary>Which document.</summary>
    public required TransferLetter Letter { get; init; }

    /// <summary>Must the receiver accept (BG 26(1))?</summary>
    public required bool MustBeAccepted { get; init; }

    /// <summary>Does the period for deciding on a suit start at the receiver's receipt (BG 47(2))?</summary>
    public bool RestartsThePeriod { get; init; }

    /// <summary>By which rules.</summary>
    public required IReadOnlyList<RuleCitation> By { get; init; }
}

/// <summary>Who may disagree, and how.</summary>
public sealed record Disagreement
{
    /// <summary>How.</summary>
    public required DisagreementPath Path { get; init; }

    /// <summary>Who.</summary>
    public required IReadOnlyList<OfficeId> Who { get; init; }

    /// <summary>The superior that hears it, where the tree holds one.</summary>
    public OfficeId? Superior { get; init; }

    /// <summary>By which rule.</summary>
    public required RuleCitation By { get; init; }
}
