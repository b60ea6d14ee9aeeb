using YiXinWeiGong.Rules;

namespace YiXinWeiGong.Cases;

/// <summary>The legal deadlines that the steps of a case set running.</summary>
/// <param name="calendar">Counts the periods.</param>
/// <param name="parameters">Says how long they are.</param>
public sealed class CaseDeadlines(LegalCalendar calendar, LegalParameters parameters)
{
    /// <summary>Was a reply in time?</summary>
    /// <param name="deadline">The deadline, once the recommendation is served.</param>
    /// <param name="on">The day of the reply.</param>
    public ReplyTimeliness Judge(Deadline? deadline, DateOnly on) => deadline switch
    {
        null => ReplyTimeliness.None,
        { IsProvisional: true } when on > deadline.Nominal => ReplyTimeliness.Undetermined,
        _ => calendar.IsInTime(deadline, calendar.StartOf(on)) ? ReplyTimeliness.InTime : ReplyTimeliness.Late,
    };

    internal Deadline ToServeFilingDecision(DateOnly filedOn) =>
        calendar.Due(DeadlineKinds.ServeFilingDecision, "BG 70", filedOn, parameters.FilingDecisionService);

    internal Deadline ToServeRecommendation(DateOnly decidedOn) =>
        calendar.Due(DeadlineKinds.ServeRecommendation, "BG 76", decidedOn, parameters.RecommendationService);

    internal Deadline ToRecordUpward(DateOnly servedOn) =>
        calendar.Due(DeadlineKinds.RecordUpward, "BG 75(1)", servedOn, parameters.RecordUpward);

    internal Deadline ToReply(DateOnly servedOn, RecommendationLetter letter) =>
        calendar.Due(DeadlineKinds.AgencyReply, "JS 21(2)", servedOn, letter.IsUrgent ? parameters.UrgentAgencyReply : parameters.AgencyReply);

    /// <summary>Urgency speeds up the reply alone; things are put right by the letter's period, which is never under the statutory one otherwise.</summary>
    internal Deadline ToRectify(DateOnly servedOn, RecommendationLetter letter)
    {
        var set = calendar.Due(DeadlineKinds.Rectification, "BG 75(2)", servedOn, letter.RectificationPeriod);
        var statutory = calendar.Due(DeadlineKinds.Rectification, "JS 21(2)", servedOn, parameters.AgencyReply);
        return letter.IsUrgent || set.Nominal >= statutory.Nominal ? set : statutory;
    }

    /// <summary>Is the letter's period no shorter than the statutory one, were it served on that day?</summary>
    internal bool IsLongEnough(RecommendationLetter letter, DateOnly on) =>
        letter.IsUrgent || letter.RectificationPeriod.EndFrom(on) >= parameters.AgencyReply.EndFrom(on);
}
