using YiXinWeiGong.Rules;

namespace YiXinWeiGong.Cases;

/// <summary>The legal deadlines that the steps of a case set running, under the rules that the case is pinned to.</summary>
/// <param name="periods">Counts the periods as those rules set them.</param>
public sealed class CaseDeadlines(PeriodCounter periods)
{
    /// <summary>The rules.</summary>
    public RulesInForce Rules => periods.Rules;

    /// <summary>Was a reply in time?</summary>
    /// <param name="deadline">The deadline, once the recommendation is served.</param>
    /// <param name="on">The day of the reply.</param>
    public static ReplyTimeliness Judge(Deadline? deadline, DateOnly on) => deadline switch
    {
        null => ReplyTimeliness.None,
        { Effective: { } last } => on <= last ? ReplyTimeliness.InTime : ReplyTimeliness.Late,
        _ => on <= deadline.Nominal ? ReplyTimeliness.InTime : ReplyTimeliness.Undetermined,
    };

    /// <summary>Serve the filing decision on the agency (送达立案决定书).</summary>
    /// <param name="filedOn">The day of filing.</param>
    public Deadline? ToServeFilingDecision(DateOnly filedOn) =>
        periods.Due(DeadlineKinds.ServeFilingDecision, LegalParameters.FilingDecisionService, filedOn);

    /// <summary>Serve the recommendation on the agency (送达检察建议书).</summary>
    /// <param name="decidedOn">The day of the decision.</param>
    public Deadline? ToServeRecommendation(DateOnly decidedOn) =>
        periods.Due(DeadlineKinds.ServeRecommendation, LegalParameters.RecommendationService, decidedOn);

    /// <summary>Record the recommendation with the next higher office (报上一级院备案).</summary>
    /// <param name="servedOn">The day of service.</param>
    public Deadline? ToRecordUpward(DateOnly servedOn) =>
        periods.Due(DeadlineKinds.RecordUpward, LegalParameters.RecommendationRecordedUpward, servedOn);

    /// <summary>The agency's written reply (书面回复).</summary>
    /// <param name="servedOn">The day of receipt.</param>
    /// <param name="isUrgent">Is the case urgent?</param>
    public Deadline? ToReply(DateOnly servedOn, bool isUrgent) =>
        (isUrgent ? periods.Due(DeadlineKinds.AgencyReply, LegalParameters.UrgentAgencyReply, servedOn) : null)
        ?? periods.Due(DeadlineKinds.AgencyReply, LegalParameters.AgencyReply, servedOn);

    /// <summary>The agency puts things right (整改期限届满): by the letter's period and the statutory one, as the rules weigh them (?6, ?9).</summary>
    /// <remarks>A case is urgent where the rules know urgency: those of the pilot did not.</remarks>
    /// <param name="servedOn">The day of receipt.</param>
    /// <param name="letter">The letter's period.</param>
    /// <param name="isUrgent">Is the case urgent?</param>
    /// <exception cref="ArgumentException">The letter's period is one of working days, which no letter sets (PER-07).</exception>
    public Deadline ToRectify(DateOnly servedOn, LegalPeriod letter, bool isUrgent)
    {
        var set = ByLetter(letter, servedOn);
        if (isUrgent && RulesKnowUrgency)
        {
            var withReply = Rules.Take(OpenPoints.UrgentCases) == UrgentCases.ReplyAndPerformance
                ? periods.Due(DeadlineKinds.Rectification, LegalParameters.UrgentAgencyReply, servedOn)
                : null;
            return Naming(withReply ?? set, Rules.ChoiceOf(OpenPoints.UrgentCases));
        }

        var statutory = periods.Due(DeadlineKinds.Rectification, LegalParameters.AgencyReply, servedOn);
        return statutory is null || set.Nominal == statutory.Nominal ? set
            : set.Nominal < statutory.Nominal ? statutory
            : Naming(Rules.Take(OpenPoints.LongerLetter) == LongerLetter.Letter ? set : statutory, Rules.ChoiceOf(OpenPoints.LongerLetter));
    }

    /// <summary>The end of the review for suit (审查起诉期限), which runs from the end of the rectification period.</summary>
    /// <param name="rectification">The rectification period.</param>
    public Deadline? ToReview(Deadline rectification) =>
        periods.DueAfter(DeadlineKinds.AdministrativeReview, LegalParameters.AdministrativeReview, rectification);

    /// <summary>Is the letter's period no shorter than the statutory one, were it served on that day?</summary>
    /// <param name="letter">The letter's period.</param>
    /// <param name="isUrgent">Is the case urgent? Then the letter is free, where the rules know urgency.</param>
    /// <param name="on">The day.</param>
    /// <exception cref="ArgumentException">The letter's period is one of working days, which no letter sets (PER-07).</exception>
    public bool IsLongEnough(LegalPeriod letter, bool isUrgent, DateOnly on) =>
        (isUrgent && RulesKnowUrgency)
        || periods.Due(DeadlineKinds.Rectification, LegalParameters.AgencyReply, on) is not { } statutory
        || ByLetter(letter, on).Nominal >= statutory.Nominal;

    /// <summary>A deadline counted again under the calendar of today.</summary>
    internal Deadline Recount(Deadline deadline) => periods.Calendar.Recount(deadline);

    private bool RulesKnowUrgency => Rules.Find(LegalParameters.UrgentAgencyReply) is not null;

    private Deadline ByLetter(LegalPeriod letter, DateOnly servedOn) => letter.Unit == PeriodUnit.WorkingDay
        ? throw new ArgumentException("A letter sets days or months.", nameof(letter))
        : periods.DueAsSet(DeadlineKinds.Rectification, "BG 75(2)", letter, servedOn);

    private static Deadline Naming(Deadline deadline, ChoiceTaken choice) => deadline with { Choices = [.. deadline.Choices, choice] };
}
