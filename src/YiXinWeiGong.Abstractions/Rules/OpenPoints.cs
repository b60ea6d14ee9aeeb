namespace YiXinWeiGong.Rules;

/// <summary>A choice that was taken where the law is silent or can be read in two ways.</summary>
/// <param name="Point">The open point, such as <c>rest-days</c>.</param>
/// <param name="Option">The option taken, such as <c>weekends-and-bridge-days</c>.</param>
/// <param name="Book">The rule book that says so; none where it is the library's default.</param>
public sealed record ChoiceTaken(string Point, string Option, string? Book = null)
{
    /// <summary>The point and the option.</summary>
    public override string ToString() => $"{Point} = {Option}";
}

/// <summary>What a rest day is at a period's end (法定休假日; ML 85(3), MD 203(1)).</summary>
public enum RestDays
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Statutory days, weekends and bridge days, less make-up workdays; the default.</summary>
    [Label("法定节假日、周末及调休放假日，调休上班日除外", "statutory days, weekends and bridge days, less make-up workdays")]
    WeekendsAndBridgeDays = 1,

    /// <summary>The statutory days alone.</summary>
    [Label("仅法定节假日", "the statutory days alone")]
    StatutoryDaysOnly = 2,
}

/// <summary>When the last day of a period ends (MD 203(2)).</summary>
public enum CloseOfDay
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>At 24:00 in Shanghai; the default, for filing is electronic.</summary>
    [Label("二十四时", "at 24:00")]
    Midnight = 1,

    /// <summary>When the office closes.</summary>
    [Label("停止业务活动时", "when the office closes")]
    OfficeHours = 2,
}

/// <summary>How the days before a hearing are counted (三日前; TZ 10 item 2).</summary>
public enum NoticeDays
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>The day of notice counts: three days before the 10th is the 7th; the default.</summary>
    [Label("听证日减三日", "the hearing day less three")]
    CalendarDays = 1,

    /// <summary>Three whole days lie between: the 6th.</summary>
    [Label("间隔三个整日", "three clear days between")]
    ClearDays = 2,
}

/// <summary>Which clues are major (重大案件线索; BG 25(2)), which the text does not define.</summary>
public enum MajorClues
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Those the chief procurator approves as such; the default.</summary>
    [Label("检察长批准认定", "as the chief procurator approves")]
    ChiefDesignates = 1,

    /// <summary>Those that meet the host's criteria and the chief procurator approves.</summary>
    [Label("符合本地标准并经检察长批准", "by local criteria, as the chief procurator approves")]
    LocalCriteria = 2,
}

/// <summary>Whether evaluation has a clock (BG 27–30 set none).</summary>
public enum EvaluationClock
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>No clock; the default.</summary>
    [Label("无期限", "no clock")]
    NoClock = 1,

    /// <summary>A local service target, which is never a legal deadline.</summary>
    [Label("本地服务时限", "a local service target")]
    ServiceTarget = 2,
}

/// <summary>What urgency speeds up (JS 21(2)).</summary>
public enum UrgentCases
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>The reply; things are put right by the letter's own period; the default.</summary>
    [Label("仅加快回复", "the reply alone")]
    ReplyOnly = 1,

    /// <summary>The reply and the performance.</summary>
    [Label("回复与履职同期", "the reply and the performance")]
    ReplyAndPerformance = 2,
}

/// <summary>How a period goes on after a suspended review (中止审查; BG 78).</summary>
public enum AfterSuspension
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>With the days that remained; the default.</summary>
    [Label("继续计算剩余期间", "the remaining days go on")]
    RemainingDays = 1,

    /// <summary>Anew in full.</summary>
    [Label("重新计算", "the full period anew")]
    Anew = 2,
}

/// <summary>From which day the review for suit runs (BG 47(1)).</summary>
public enum ReviewStart
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>From the rolled end of the period before; the default.</summary>
    [Label("自顺延后的届满日", "from the rolled end")]
    EffectiveEnd = 1,

    /// <summary>From its end by the calendar alone.</summary>
    [Label("自原届满日", "from the nominal end")]
    NominalEnd = 2,
}

/// <summary>Whether the letter's period rules where it is longer than the statutory one (整改期限; BG 47, 75).</summary>
public enum LongerLetter
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>It does; the default.</summary>
    [Label("以建议书所定为准", "the letter's period")]
    Letter = 1,

    /// <summary>The statutory period rules.</summary>
    [Label("以法定期间为准", "the statutory period")]
    Statutory = 2,
}

/// <summary>What it means that an officer stands on the list of judgment defaulters (失信被执行人; TZ 7(2)).</summary>
public enum DefaulterBar
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>A warning, until the text is checked; the default.</summary>
    [Label("提示", "a warning")]
    Warning = 1,

    /// <summary>A bar.</summary>
    [Label("禁止", "a bar")]
    Bar = 2,
}

/// <summary>How firm the number of hearing officers is (一般为三至七人; TZ 7(3)).</summary>
public enum OfficerNumber
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Another number is refused unless the chief procurator allows it with a reason; the default.</summary>
    [Label("除检察长批准外不得超出", "firm unless the chief procurator allows otherwise")]
    FirmUnlessChiefAllows = 1,

    /// <summary>Another number is warned of.</summary>
    [Label("提示", "a warning")]
    Warning = 2,
}

/// <summary>Whose date decides whether a field is statutory (BG 110).</summary>
public enum FieldDate
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>The filing's; the default.</summary>
    [Label("立案之日", "the filing's date")]
    Filing = 1,

    /// <summary>The clue's.</summary>
    [Label("线索之日", "the clue's date")]
    Clue = 2,

    /// <summary>The conduct's.</summary>
    [Label("行为之日", "the conduct's date")]
    Conduct = 3,
}

/// <summary>How the seven days of the procedural reply are counted (件件有回复; press reports say both).</summary>
public enum ReplyDays
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Calendar days, the end rolled; the default.</summary>
    [Label("自然日", "calendar days")]
    CalendarDays = 1,

    /// <summary>Working days.</summary>
    [Label("工作日", "working days")]
    WorkingDays = 2,
}

/// <summary>What follows when an officer is replaced after the notice (TZ 10 item 3).</summary>
public enum OfficerReplaced
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>The parties are told anew and may object, and the days do not begin anew; the default.</summary>
    [Label("重新告知，不重新计算", "told anew, no new count")]
    TellAgain = 1,

    /// <summary>The days begin anew.</summary>
    [Label("重新计算通知期间", "the days begin anew")]
    CountAgain = 2,
}

/// <summary>May who reported a clue sit as officer in its case (利害关系; TZ 7(1))?</summary>
public enum ReporterAsOfficer
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>No, without saying why; the default.</summary>
    [Label("不得担任", "no")]
    Barred = 1,

    /// <summary>With a warning.</summary>
    [Label("提示", "with a warning")]
    Warning = 2,
}

/// <summary>From which day somebody has an age (周岁; TZ 7(1)).</summary>
public enum AgeReached
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>From the birthday; the default.</summary>
    [Label("生日当日", "on the birthday")]
    OnBirthday = 1,

    /// <summary>From the day after.</summary>
    [Label("生日次日", "the day after the birthday")]
    DayAfter = 2,
}

/// <summary>What the pre-trial instrument to an agency is (诉前文书): the coming law may make it an opinion.</summary>
public enum PretrialInstrument
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>A recommendation (BG 75); the default.</summary>
    [Label("检察建议", "a recommendation")]
    Recommendation = 1,

    /// <summary>An opinion, as the first draft of the law had it.</summary>
    [Label("检察意见", "an opinion")]
    Opinion = 2,
}
