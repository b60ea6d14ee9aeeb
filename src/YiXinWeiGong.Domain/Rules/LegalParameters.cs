using System.Globalization;

namespace YiXinWeiGong.Rules;

/// <summary>Everything that rule books may set; the values, with their articles, stand in the books alone (docs/rules).</summary>
/// <remarks>Numbers that no law sets are in <see cref="LocalPolicy"/>.</remarks>
public static class LegalParameters
{
    private static readonly List<RuleParameter> Known = [];

    /// <summary>The agency performs its duty and replies in writing (书面回复), from receipt of the recommendation.</summary>
    public static RuleParameter<LegalPeriod> AgencyReply { get; } = Period("agency-reply", "行政机关履职并书面回复的期限", "the agency performs and replies");

    /// <summary>The agency replies in writing where the case is urgent (紧急情形), from receipt.</summary>
    public static RuleParameter<LegalPeriod> UrgentAgencyReply { get; } = Period("urgent-agency-reply", "紧急情形下书面回复的期限", "the agency replies in an urgent case");

    /// <summary>The filing decision (立案决定书) is served on the agency, from filing.</summary>
    public static RuleParameter<LegalPeriod> FilingDecisionService { get; } = Period("filing-decision-service", "立案决定书送达期限", "the filing decision is served");

    /// <summary>The recommendation (检察建议书) is served on the agency, from the decision.</summary>
    public static RuleParameter<LegalPeriod> RecommendationService { get; } = Period("recommendation-service", "检察建议书送达期限", "the recommendation is served");

    /// <summary>The recommendation is recorded with the next higher office (报上一级院备案), from service.</summary>
    public static RuleParameter<LegalPeriod> RecommendationRecordedUpward { get; } = Period("recommendation-recorded-upward", "检察建议书备案期限", "the recommendation is recorded upward");

    /// <summary>An investigation is finished (办结), from filing; the case-handling rules set no such time.</summary>
    public static RuleParameter<LegalPeriod> Investigation { get; } = Period("investigation", "调查办结期限", "the investigation is finished");

    /// <summary>An entrusted investigation (委托调查) is finished, from receipt.</summary>
    public static RuleParameter<LegalPeriod> EntrustedInvestigation { get; } = Period("entrusted-investigation", "委托调查期限", "an entrusted investigation is finished");

    /// <summary>The public notice before a civil suit (诉前公告) runs, from its publication.</summary>
    public static RuleParameter<LegalPeriod> CivilNotice { get; } = Period("civil-notice", "诉前公告期间", "the public notice runs");

    /// <summary>The media in which the public notice counts (公告媒体).</summary>
    public static RuleParameter<IReadOnlyList<string>> CivilNoticeMedia { get; } = Codes("civil-notice-media", "公告媒体范围", "media in which the notice counts", [.. Labels.OfCodes(typeof(NoticeMedia)).Keys]);

    /// <summary>An administrative case is reviewed for suit (审查起诉), from the end of the rectification period.</summary>
    public static RuleParameter<LegalPeriod> AdministrativeReview { get; } = Period("administrative-review", "行政公益诉讼审查起诉期限", "the administrative review");

    /// <summary>A civil case is reviewed for suit (审查起诉), from the end of the notice.</summary>
    public static RuleParameter<LegalPeriod> CivilReview { get; } = Period("civil-review", "民事公益诉讼审查起诉期限", "the civil review");

    /// <summary>A review may be made longer by so much each time (延长审查起诉期限).</summary>
    public static RuleParameter<LegalPeriod> ReviewExtension { get; } = Period("review-extension", "每次延长审查起诉期限", "one extension of the review");

    /// <summary>So many extensions the office's own chief procurator may grant; more are the superior's.</summary>
    public static RuleParameter<int> ReviewExtensionsByChief { get; } = Count("review-extensions-by-chief", "本院检察长可批准延长的次数", "extensions that the chief may grant");

    /// <summary>Time for these does not count (不计入办案期限).</summary>
    public static RuleParameter<IReadOnlyList<string>> ExcludedTime { get; } = Codes(
        "excluded-time", "不计入办案期限的事项", "time that does not count", "appraisal", "assessment", "audit", "inspection", "testing", "translation");

    /// <summary>The indictment is recorded with the next higher office, from its service on the court.</summary>
    public static RuleParameter<LegalPeriod> IndictmentRecordedUpward { get; } = Period("indictment-recorded-upward", "起诉书备案期限", "the indictment is recorded upward");

    /// <summary>The letter that names who appears in court (派员出庭通知书) is sent, from the court's notice.</summary>
    public static RuleParameter<LegalPeriod> AppearanceLetter { get; } = Period("appearance-letter", "提交派员出庭通知书期限", "the letter of appearance is sent");

    /// <summary>The first-instance decision is reported upward, from receipt.</summary>
    public static RuleParameter<LegalPeriod> JudgmentReport { get; } = Period("judgment-report", "一审裁判上报期限", "the first-instance decision is reported");

    /// <summary>The defendant's appeal is reported upward, from receipt.</summary>
    public static RuleParameter<LegalPeriod> AppealReport { get; } = Period("appeal-report", "被告上诉情况上报期限", "the defendant's appeal is reported");

    /// <summary>A withdrawal or change of claims is filed with the court, from the decision.</summary>
    public static RuleParameter<LegalPeriod> WithdrawalFiled { get; } = Period("withdrawal-filed", "撤回或变更提交法院期限", "a withdrawal is filed with the court");

    /// <summary>An application for recusal (回避) is decided, from receipt.</summary>
    public static RuleParameter<LegalPeriod> RecusalDecision { get; } = Period("recusal-decision", "回避决定期限", "recusal is decided");

    /// <summary>The reconsideration of a recusal decision (复议) is decided, from receipt.</summary>
    public static RuleParameter<LegalPeriod> RecusalReconsideration { get; } = Period("recusal-reconsideration", "回避复议决定期限", "the reconsideration is decided");

    /// <summary>So many reconsiderations of one recusal decision there may be.</summary>
    public static RuleParameter<int> RecusalReconsiderations { get; } = Count("recusal-reconsiderations", "可申请复议的次数", "reconsiderations of one decision");

    /// <summary>So many prosecutorial staff (检察人员) investigate together at least, volunteers not counted.</summary>
    public static RuleParameter<int> MinInvestigators { get; } = Count("min-investigators", "共同调查的检察人员最少人数", "fewest staff who investigate together", least: 1);

    /// <summary>A hearing's participants are told so long before it (听证通知).</summary>
    public static RuleParameter<LegalPeriod> HearingNotice { get; } = Period("hearing-notice", "听证通知提前期间", "participants are told before a hearing", PeriodUnit.Day);

    /// <summary>The fewest hearing officers (听证员) a hearing ordinarily has.</summary>
    public static RuleParameter<int> MinHearingOfficers { get; } = Count("min-hearing-officers", "听证员最少人数", "fewest hearing officers");

    /// <summary>The most hearing officers (听证员) a hearing ordinarily has.</summary>
    public static RuleParameter<int> MaxHearingOfficers { get; } = Count("max-hearing-officers", "听证员最多人数", "most hearing officers");

    /// <summary>The youngest a hearing officer (听证员) may be, in years.</summary>
    public static RuleParameter<int> MinHearingOfficerAge { get; } = Count("min-hearing-officer-age", "听证员最低年龄", "youngest hearing officer");

    /// <summary>Who reported by name gets a procedural reply (程序性答复), from receipt.</summary>
    public static RuleParameter<LegalPeriod> ProceduralReply { get; } = Period("procedural-reply", "程序性答复期限", "the procedural reply");

    /// <summary>The same reply, where working days are counted (?13).</summary>
    public static RuleParameter<LegalPeriod> ProceduralReplyWorkingDays { get; } = Period("procedural-reply-working-days", "程序性答复期限（工作日）", "the procedural reply, in working days", PeriodUnit.WorkingDay);

    /// <summary>Who reported by name hears of the result or the progress (办理过程或结果答复), from receipt.</summary>
    public static RuleParameter<LegalPeriod> ResultReply { get; } = Period("result-reply", "办理过程或结果答复期限", "result or progress");

    /// <summary>Whether a visit's report is taken up is said, where it was not said at once.</summary>
    public static RuleParameter<LegalPeriod> VisitAnswer { get; } = Period("visit-answer", "来访举报受理告知期限", "whether a visit's report is taken up");

    /// <summary>When the office closes (停止业务活动的时间), where the last day ends with business hours.</summary>
    public static RuleParameter<TimeOnly> OfficeCloses { get; } = Add(new RuleParameter<TimeOnly>("office-closes", "停止业务活动的时间", "when the office closes", ReadTime));

    /// <summary>All of them, in this order.</summary>
    public static IReadOnlyList<RuleParameter> All => Known;

    /// <summary>A period in the units that the law can mean: days or months, where nothing else is said.</summary>
    private static RuleParameter<LegalPeriod> Period(string key, string zh, string en, params PeriodUnit[] units) =>
        Add(new RuleParameter<LegalPeriod>(key, zh, en, value => ReadPeriod(value, units is [] ? [PeriodUnit.Day, PeriodUnit.Month] : units)));

    private static RuleParameter<int> Count(string key, string zh, string en, int least = 0) =>
        Add(new RuleParameter<int>(key, zh, en, value => value.Whole(least, 999)));

    private static RuleParameter<IReadOnlyList<string>> Codes(string key, string zh, string en, params string[] known) =>
        Add(new RuleParameter<IReadOnlyList<string>>(key, zh, en, value => ReadCodes(value, known)));

    private static RuleParameter<T> Add<T>(RuleParameter<T> parameter)
        where T : notnull
    {
        Known.Add(parameter);
        return parameter;
    }

    private static LegalPeriod ReadPeriod(StrictJson value, PeriodUnit[] units)
    {
        if (!LegalPeriod.TryParse(value.Text(), out var period))
        {
            throw value.Fault($"'{value.Raw}' is no period", "write a count and its unit, such as '15 days', '2 months' or '7 working days'");
        }

        return units.Contains(period.Unit)
            ? period
            : throw value.Fault($"it is not counted in {Many(period.Unit)}", $"write {string.Join(" or ", units.Select(Many))}");

        static string Many(PeriodUnit unit) => $"{Labels.Of(unit, CultureInfo.InvariantCulture)}s";
    }

    private static TimeOnly ReadTime(StrictJson value) =>
        TimeOnly.TryParseExact(value.Text(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw value.Fault($"'{value.Raw}' is no time of day", "write HH:mm");

    private static List<string> ReadCodes(StrictJson value, IReadOnlyCollection<string> known)
    {
        var codes = new List<string>();
        foreach (var item in value.Array())
        {
            var code = item.Text();
            codes.Add(known.Contains(code) ? code : throw item.Unknown(code, known));
        }

        return codes;
    }
}
