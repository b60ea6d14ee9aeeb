using Ardalis.GuardClauses;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;

namespace YiXinWeiGong.Cases;

/// <summary>Where a case comes from, and with that its matter, office, source and field.</summary>
public sealed record CaseOrigin
{
    private CaseOrigin(MatterId matter, OfficeId office, ClueId? clue, ClueSource source, FieldCode field) =>
        (Matter, Office, Clue, Source, Field) = (matter, office, clue, source, field);

    /// <summary>The matter it belongs to.</summary>
    public MatterId Matter { get; }

    /// <summary>The office that handles it.</summary>
    public OfficeId Office { get; }

    /// <summary>The clue, where one opened the matter.</summary>
    public ClueId? Clue { get; }

    /// <summary>The day that clue was received (线索受理之日).</summary>
    public DateOnly? ClueReceivedOn { get; private init; }

    /// <summary>Which of the six sources (BG 24).</summary>
    public ClueSource Source { get; }

    /// <summary>The field of public interest.</summary>
    public FieldCode Field { get; }

    /// <summary>From a clue that was evaluated.</summary>
    /// <param name="clue">The clue.</param>
    public static CaseOrigin OfClue(Clue clue)
    {
        Guard.Against.Null(clue);
        Rule.Require(new ClueIsEvaluated(clue.Status));
        return new CaseOrigin(clue.Matter, clue.Office, clue.Id, clue.Source, clue.Field) { ClueReceivedOn = DayOf(clue.ReceivedAt) };
    }

    /// <summary>From another case about the same damage (BG 69(1)).</summary>
    /// <param name="other">The case.</param>
    /// <param name="clue">The clue that opened its matter, where one did; it must still be open.</param>
    public static CaseOrigin LinkedTo(Case other, Clue? clue)
    {
        Guard.Against.Null(other);
        Rule.Require(new ClueIsEvaluated(clue?.Status), new ClueIsStillHere(other.Office, clue?.Office));
        return new CaseOrigin(other.Matter, other.Office, other.Clue, other.Source, other.Field) { ClueReceivedOn = DayOf(clue?.ReceivedAt) };
    }

    /// <summary>Of the office's own motion; the case opens a matter of its own.</summary>
    /// <param name="id">The new case's id, after which its matter is named.</param>
    /// <param name="office">The office.</param>
    /// <param name="source">Where the office learned of it; a person's report is a clue first.</param>
    /// <param name="field">The field of public interest.</param>
    /// <param name="fields">The fields there are.</param>
    public static CaseOrigin OwnMotion(CaseId id, OfficeId office, ClueSource source, FieldCode field, Fields fields)
    {
        Guard.Against.Null(fields);
        Rule.Require(new OwnMotionIsNoReport(source), new FieldIsKnown(field, fields));
        return new CaseOrigin(new MatterId(id.Value), office, null, source, field);
    }

    private static DateOnly? DayOf(DateTimeOffset? at) => at is { } instant ? LegalCalendar.DayOf(instant) : null;
}
