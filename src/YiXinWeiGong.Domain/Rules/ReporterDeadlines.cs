namespace YiXinWeiGong.Rules;

/// <summary>What whoever reports by name is owed (件件有回复; RPT-01, RPT-02).</summary>
/// <param name="periods">Counts the periods as the rules set them.</param>
public sealed class ReporterDeadlines(PeriodCounter periods)
{
    /// <summary>The procedural reply (程序性答复), in calendar or in working days as the rules choose (?13).</summary>
    /// <param name="receivedOn">The day the report came in.</param>
    public Deadline? ToReply(DateOnly receivedOn)
    {
        var choice = periods.Rules.ChoiceOf(OpenPoints.ReplyDays);
        var period = periods.Rules.Take(OpenPoints.ReplyDays) == ReplyDays.WorkingDays
            ? LegalParameters.ProceduralReplyWorkingDays
            : LegalParameters.ProceduralReply;
        return periods.Due(DeadlineKinds.ProceduralReply, period, receivedOn) is { } due ? due with { Choices = [.. due.Choices, choice] } : null;
    }

    /// <summary>Result or progress (办理过程或者结果答复).</summary>
    /// <param name="receivedOn">The day the report came in.</param>
    public Deadline? ToTellResult(DateOnly receivedOn) => periods.Due(DeadlineKinds.ResultReply, LegalParameters.ResultReply, receivedOn);

    /// <summary>Whether a visit's report is taken up (来访举报受理告知), where it was not said at once.</summary>
    /// <param name="receivedOn">The day of the visit.</param>
    public Deadline? ToAnswerVisit(DateOnly receivedOn) => periods.Due(DeadlineKinds.VisitAnswer, LegalParameters.VisitAnswer, receivedOn);
}
