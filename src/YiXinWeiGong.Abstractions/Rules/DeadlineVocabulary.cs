namespace YiXinWeiGong.Rules;

/// <summary>The rules by which periods are counted, as <see cref="DeadlineReason.Rule"/> names them.</summary>
public static class DeadlineRules
{
    /// <summary>The day a period starts is not counted.</summary>
    [Label("期间开始之日不计入，自次日起算", "the starting day is not counted")]
    public const string StartDayIsNotCounted = "PER-01";

    /// <summary>A period of months ends on the corresponding day.</summary>
    [Label("按月计算，届满于对应日，无对应日的为月末日", "months end on the corresponding day, or on the last of the month")]
    public const string MonthsEndOnTheCorrespondingDay = "PER-02";

    /// <summary>A period that ends on a rest day ends on the first day after the rest days.</summary>
    [Label("原届满日为休息日，顺延至其后第一日", "the last day is a rest day, so the period ends on the first day after")]
    public const string EndRollsOverRestDays = "PER-03";

    /// <summary>Days are calendar days.</summary>
    [Label("按自然日连续计算", "calendar days")]
    public const string DaysAreCalendarDays = "PER-07";

    /// <summary>Rest days and make-up workdays follow the State Council's notice of the year.</summary>
    [Label("依国务院办公厅当年放假通知（调休上班日为工作日）", "by the State Council's holiday notice of the year")]
    public const string RestDaysByNotice = "PER-08";

    /// <summary>A notice is counted back from the day of the hearing.</summary>
    [Label("自听证之日倒数", "counted back from the day of the hearing")]
    public const string CountedBack = "PER-09";

    /// <summary>A period runs from the end of another.</summary>
    [Label("自前一期限届满起算", "runs from the end of the period before")]
    public const string RunsFromAnotherEnd = "LIT-01";

    /// <summary>A transfer makes the period begin anew.</summary>
    [Label("移送后自收到之日重新计算", "begins anew when the receiving office has it")]
    public const string RestartsOnTransfer = "LIT-03";

    /// <summary>A period was made longer.</summary>
    [Label("经批准延长", "extended with approval")]
    public const string Extended = "LIT-04";

    /// <summary>Time for appraisal and the like does not count.</summary>
    [Label("鉴定等期间不计入", "time for appraisal and the like does not count")]
    public const string TimeExcluded = "LIT-05";

    /// <summary>A suspended review stands still.</summary>
    [Label("中止审查期间不计入", "stood still while the review was suspended")]
    public const string Suspended = "ADM-11";

    /// <summary>Working days are counted.</summary>
    [Label("按工作日计算", "working days")]
    public const string WorkingDaysAreCounted = "SLA";
}

/// <summary>The instruments that articles are cited from, by their abbreviations.</summary>
public static class Instruments
{
    /// <summary>Rules for handling public-interest-litigation cases.</summary>
    [Label("人民检察院公益诉讼办案规则", "Rules for Procuratorates' Public-Interest-Litigation Cases (2021)")]
    public const string CaseRules = "BG";

    /// <summary>Judicial interpretation on procuratorial public-interest-litigation cases.</summary>
    [Label("检察公益诉讼司法解释", "Interpretation on Procuratorial Public-Interest-Litigation Cases (2018)")]
    public const string Interpretation = "JS";

    /// <summary>Rules for hearings in the review of cases.</summary>
    [Label("人民检察院审查案件听证工作规定", "Rules for Procuratorates' Hearings (2020)")]
    public const string HearingRules = "TZ";

    /// <summary>Pilot measures for public-interest litigation.</summary>
    [Label("人民检察院提起公益诉讼试点工作实施办法", "Measures for the Pilot of Public-Interest Litigation (2015)")]
    public const string PilotMeasures = "SD";

    /// <summary>The Supreme People's Procuratorate's promise that every letter and visit is answered.</summary>
    [Label("群众信访件件有回复制度", "Policy that every letter and visit is answered (2019)")]
    public const string EveryLetterAnswered = "XF";

    /// <summary>Provisions on reports.</summary>
    [Label("人民检察院举报工作规定", "Provisions on Reports to Procuratorates (2014)")]
    public const string ReportRules = "JB";

    /// <summary>Civil Procedure Law.</summary>
    [Label("民事诉讼法", "Civil Procedure Law")]
    public const string CivilProcedure = "ML";

    /// <summary>Civil Code.</summary>
    [Label("民法典", "Civil Code")]
    public const string CivilCode = "MD";
}

/// <summary>The kinds of legal deadline.</summary>
public static class DeadlineKinds
{
    /// <summary>Serve the filing decision on the agency (BG 70).</summary>
    [Label("送达立案决定书", "Serve the filing decision")]
    public const string ServeFilingDecision = "serve-filing-decision";

    /// <summary>Serve the recommendation on the agency (BG 76).</summary>
    [Label("送达检察建议书", "Serve the recommendation")]
    public const string ServeRecommendation = "serve-recommendation";

    /// <summary>Record the recommendation with the next higher procuratorate (BG 75(1)).</summary>
    [Label("报上一级院备案", "Record with the superior office")]
    public const string RecordUpward = "record-upward";

    /// <summary>The agency performs and replies in writing (JS 21(2)).</summary>
    [Label("行政机关书面回复", "Agency's written reply")]
    public const string AgencyReply = "agency-reply";

    /// <summary>The agency puts things right, by the period that the recommendation sets (整改期限, BG 75(2)).</summary>
    [Label("整改期限届满", "Rectification")]
    public const string Rectification = "rectification";

    /// <summary>Decide on an application for recusal (BG 23).</summary>
    [Label("作出回避决定", "Decide on recusal")]
    public const string DecideRecusal = "decide-recusal";

    /// <summary>Decide on the reconsideration of a recusal decision (BG 23).</summary>
    [Label("作出回避复议决定", "Decide on the recusal's reconsideration")]
    public const string DecideRecusalReconsideration = "decide-recusal-reconsideration";

    /// <summary>Finish an entrusted investigation (BG 43).</summary>
    [Label("完成委托调查", "Finish an entrusted investigation")]
    public const string EntrustedInvestigation = "entrusted-investigation";

    /// <summary>Finish the investigation of a pilot case (SD 38).</summary>
    [Label("办结调查", "Finish the investigation")]
    public const string Investigation = "investigation";

    /// <summary>The public notice of a civil case runs out (BG 91).</summary>
    [Label("诉前公告期满", "The public notice ends")]
    public const string CivilNotice = "civil-notice";

    /// <summary>Finish the review of an administrative case for suit (BG 47(1)).</summary>
    [Label("行政公益诉讼审查起诉期限届满", "Finish the administrative review")]
    public const string AdministrativeReview = "administrative-review";

    /// <summary>Finish the review of a civil case for suit (BG 47(1)).</summary>
    [Label("民事公益诉讼审查起诉期限届满", "Finish the civil review")]
    public const string CivilReview = "civil-review";

    /// <summary>Record the indictment with the next higher procuratorate (BG 46).</summary>
    [Label("起诉书报上一级院备案", "Record the indictment with the superior office")]
    public const string RecordIndictmentUpward = "record-indictment-upward";

    /// <summary>Send the letter that names who appears in court (BG 49; JS 8).</summary>
    [Label("提交派员出庭通知书", "Send the letter of appearance")]
    public const string AppearanceLetter = "appearance-letter";

    /// <summary>Report the first-instance decision upward (BG 58).</summary>
    [Label("一审裁判报上一级院", "Report the first-instance decision")]
    public const string ReportJudgment = "report-judgment";

    /// <summary>Report the defendant's appeal upward (BG 62).</summary>
    [Label("被告上诉情况报上一级院", "Report the defendant's appeal")]
    public const string ReportAppeal = "report-appeal";

    /// <summary>File a withdrawal or change of claims with the court (BG 84, 99, 103).</summary>
    [Label("向法院提交撤回或变更", "File the withdrawal with the court")]
    public const string FileWithdrawal = "file-withdrawal";

    /// <summary>Tell who reported that the report was received (XF; RPT-02).</summary>
    [Label("程序性答复举报人", "Procedural reply to who reported")]
    public const string ProceduralReply = "procedural-reply";

    /// <summary>Tell who reported the result or the progress (XF; RPT-02).</summary>
    [Label("答复举报人办理结果或进展", "Result or progress to who reported")]
    public const string ResultReply = "result-reply";

    /// <summary>Say whether a visit's report is taken up, where it was not said at once (JB 54; RPT-01).</summary>
    [Label("告知来访举报受理与否", "Say whether a visit's report is taken up")]
    public const string VisitAnswer = "visit-answer";

    /// <summary>Tell the hearing's participants, counted back from the hearing (TZ 10).</summary>
    [Label("听证通知", "Notice of the hearing")]
    public const string HearingNotice = "hearing-notice";
}

/// <summary>What to be careful about with a deadline.</summary>
public static class DeadlineWarnings
{
    /// <summary>The last day for a notice is a rest day; it does not move back (?3).</summary>
    [Label("通知截止日为休息日，不倒扣顺延。", "The last day for the notice is a rest day; it does not move back.")]
    public const string LastDayIsRestDay = "deadline.last-day-is-rest-day";

    /// <summary>Whether the last day for a notice is a rest day is not known, for its year's holiday notice is not loaded.</summary>
    [Label("尚未载入该年放假通知，通知截止日是否为休息日不明。", "Whether the last day is a rest day is not known: its year's holiday notice is not loaded.")]
    public const string LastDayIsUnknown = "deadline.last-day-is-unknown";
}

/// <summary>How far the media reach in which a public notice stands (公告媒体的发行范围; BG 91).</summary>
public static class NoticeMedia
{
    /// <summary>The whole country.</summary>
    [Label("全国", "of national reach")]
    public const string National = "national";

    /// <summary>A province.</summary>
    [Label("省级", "of a province")]
    public const string Provincial = "provincial";

    /// <summary>A city or a county.</summary>
    [Label("地方", "of a city or county")]
    public const string Local = "local";
}
