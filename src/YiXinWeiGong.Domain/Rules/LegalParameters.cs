using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace YiXinWeiGong.Rules;

/// <summary>Everything that rule books may set; the values, with their articles, stand in the books alone (docs/rules).</summary>
/// <remarks>Numbers that no law sets are in <see cref="LocalPolicy"/>.</remarks>
public static class LegalParameters
{
    private static readonly List<RuleParameter> Known = [];

    /// <summary>The agency performs its duty and replies in writing (书面回复), from receipt of the recommendation.</summary>
    [Label("行政机关履职并书面回复的期限", "the agency performs and replies")]
    public static RuleParameter<LegalPeriod> AgencyReply { get; } = Period();

    /// <summary>The agency replies in writing where the case is urgent (紧急情形), from receipt.</summary>
    [Label("紧急情形下书面回复的期限", "the agency replies in an urgent case")]
    public static RuleParameter<LegalPeriod> UrgentAgencyReply { get; } = Period();

    /// <summary>The filing decision (立案决定书) is served on the agency, from filing.</summary>
    [Label("立案决定书送达期限", "the filing decision is served")]
    public static RuleParameter<LegalPeriod> FilingDecisionService { get; } = Period();

    /// <summary>The recommendation (检察建议书) is served on the agency, from the decision.</summary>
    [Label("检察建议书送达期限", "the recommendation is served")]
    public static RuleParameter<LegalPeriod> RecommendationService { get; } = Period();

    /// <summary>The recommendation is recorded with the next higher office (报上一级院备案), from service.</summary>
    [Label("检察建议书备案期限", "the recommendation is recorded upward")]
    public static RuleParameter<LegalPeriod> RecommendationRecordedUpward { get; } = Period();

    /// <summary>An investigation is finished (办结), from filing; the case-handling rules set no such time.</summary>
    [Label("调查办结期限", "the investigation is finished")]
    public static RuleParameter<LegalPeriod> Investigation { get; } = Period();

    /// <summary>An entrusted investigation (委托调查) is finished, from receipt.</summary>
    [Label("委托调查期限", "an entrusted investigation is finished")]
    public static RuleParameter<LegalPeriod> EntrustedInvestigation { get; } = Period();

    /// <summary>The public notice before a civil suit (诉前公告) runs, from its publication.</summary>
    [Label("诉前公告期间", "the public notice runs")]
    public static RuleParameter<LegalPeriod> CivilNotice { get; } = Period();

    /// <summary>The media in which the public notice counts (公告媒体).</summary>
    [Label("公告媒体范围", "media in which the notice counts")]
    public static RuleParameter<IReadOnlyList<string>> CivilNoticeMedia { get; } = Codes([.. Labels.OfCodes(typeof(NoticeMedia)).Keys]);

    /// <summary>An administrative case is reviewed for suit (审查起诉), from the end of the rectification period.</summary>
    [Label("行政公益诉讼审查起诉期限", "the administrative review")]
    public static RuleParameter<LegalPeriod> AdministrativeReview { get; } = Period();

    /// <summary>A civil case is reviewed for suit (审查起诉), from the end of the notice.</summary>
    [Label("民事公益诉讼审查起诉期限", "the civil review")]
    public static RuleParameter<LegalPeriod> CivilReview { get; } = Period();

    /// <summary>A review may be made longer by so much each time (延长审查起诉期限).</summary>
    [Label("每次延长审查起诉期限", "one extension of the review")]
    public static RuleParameter<LegalPeriod> ReviewExtension { get; } = Period();

    /// <summary>So many extensions the office's own chief procurator may grant; more are the superior's.</summary>
    [Label("本院检察长可批准延长的次数", "extensions that the chief may grant")]
    public static RuleParameter<int> ReviewExtensionsByChief { get; } = Count();

    /// <summary>Time for these does not count (不计入办案期限).</summary>
    [Label("不计入办案期限的事项", "time that does not count")]
    public static RuleParameter<IReadOnlyList<string>> ExcludedTime { get; } = Codes(["appraisal", "assessment", "audit", "inspection", "testing", "translation"]);

    /// <summary>The indictment is recorded with the next higher office, from its service on the court.</summary>
    [Label("起诉书备案期限", "the indictment is recorded upward")]
    public static RuleParameter<LegalPeriod> IndictmentRecordedUpward { get; } = Period();

    /// <summary>The letter that names who appears in court (派员出庭通知书) is sent, from the court's notice.</summary>
    [Label("提交派员出庭通知书期限", "the letter of appearance is sent")]
    public static RuleParameter<LegalPeriod> AppearanceLetter { get; } = Period();

    /// <summary>The first-instance decision is reported upward, from receipt.</summary>
    [Label("一审裁判上报期限", "the first-instance decision is reported")]
    public static RuleParameter<LegalPeriod> JudgmentReport { get; } = Period();

    /// <summary>The defendant's appeal is reported upward, from receipt.</summary>
    [Label("被告上诉情况上报期限", "the defendant's appeal is reported")]
    public static RuleParameter<LegalPeriod> AppealReport { get; } = Period();

    /// <summary>A withdrawal or change of claims is filed with the court, from the decision.</summary>
    [Label("撤回或变更提交法院期限", "a withdrawal is filed with the court")]
    public static RuleParameter<LegalPeriod> WithdrawalFiled { get; } = Period();

    /// <summary>An application for recusal (回避) is decided, from receipt.</summary>
    [Label("回避决定期限", "recusal is decided")]
    public static RuleParameter<LegalPeriod> RecusalDecision { get; } = Period();

    /// <summary>The reconsideration of a recusal decision (复议) is decided, from receipt.</summary>
    [Label("回避复议决定期限", "the reconsideration is decided")]
    public static RuleParameter<LegalPeriod> RecusalReconsideration { get; } = Period();

    /// <summary>So many reconsiderations of one recusal decision there may be.</summary>
    [Label("可申请复议的次数", "reconsiderations of one decision")]
    public static RuleParameter<int> RecusalReconsiderations { get; } = Count();

    /// <summary>So many prosecutorial staff (检察人员) investigate together at least, volunteers not counted.</summary>
    [Label("共同调查的检察人员最少人数", "fewest staff who investigate together")]
    public static RuleParameter<int> MinInvestigators { get; } = Count(least: 1);

    /// <summary>A hearing's participants are told so long before it (听证通知).</summary>
    [Label("听证通知提前期间", "participants are told before a hearing")]
    public static RuleParameter<LegalPeriod> HearingNotice { get; } = Period([PeriodUnit.Day]);

    /// <summary>The fewest hearing officers (听证员) a hearing ordinarily has.</summary>
    [Label("听证员最少人数", "fewest hearing officers")]
    public static RuleParameter<int> MinHearingOfficers { get; } = Count();

    /// <summary>The most hearing officers (听证员) a hearing ordinarily has.</summary>
    [Label("听证员最多人数", "most hearing officers")]
    public static RuleParameter<int> MaxHearingOfficers { get; } = Count();

    /// <summary>The youngest a hearing officer (听证员) may be, in years.</summary>
    [Label("听证员最低年龄", "youngest hearing officer")]
    public static RuleParameter<int> MinHearingOfficerAge { get; } = Count();

    /// <summary>Who reported by name gets a procedural reply (程序性答复), from receipt.</summary>
    [Label("程序性答复期限", "the procedural reply")]
    public static RuleParameter<LegalPeriod> ProceduralReply { get; } = Period();

    /// <summary>The same reply, where working days are counted (?13).</summary>
    [Label("程序性答复期限（工作日）", "the procedural reply, in working days")]
    public static RuleParameter<LegalPeriod> ProceduralReplyWorkingDays { get; } = Period([PeriodUnit.WorkingDay]);

    /// <summary>Who reported by name hears of the result or the progress (办理过程或结果答复), from receipt.</summary>
    [Label("办理过程或结果答复期限", "result or progress")]
    public static RuleParameter<LegalPeriod> ResultReply { get; } = Period();

    /// <summary>Whether a visit's report is taken up is said, where it was not said at once.</summary>
    [Label("来访举报受理告知期限", "whether a visit's report is taken up")]
    public static RuleParameter<LegalPeriod> VisitAnswer { get; } = Period();

    /// <summary>When the office closes (停止业务活动的时间), where the last day ends with business hours.</summary>
    [Label("停止业务活动的时间", "when the office closes")]
    public static RuleParameter<TimeOnly> OfficeCloses { get; } = Add(ReadTime);

    /// <summary>All of them, in this order.</summary>
    public static IReadOnlyList<RuleParameter> All => Known;

    /// <summary>A period in the units that the law can mean: days or months, where nothing else is said.</summary>
    private static RuleParameter<LegalPeriod> Period(PeriodUnit[]? units = null, [CallerMemberName] string name = "") =>
        Add(value => ReadPeriod(value, units ?? [PeriodUnit.Day, PeriodUnit.Month]), name);

    private static RuleParameter<int> Count(int least = 0, [CallerMemberName] string name = "") => Add(value => value.Whole(least, 999), name);

    private static RuleParameter<IReadOnlyList<string>> Codes(string[] known, [CallerMemberName] string name = "") =>
        Add<IReadOnlyList<string>>(value => ReadCodes(value, known), name);

    /// <summary>A parameter has the key and the names of its property here.</summary>
    private static RuleParameter<T> Add<T>(Func<StrictJson, T> read, [CallerMemberName] string name = "")
        where T : notnull
    {
        var label = typeof(LegalParameters).GetProperty(name)!.GetCustomAttribute<LabelAttribute>()!;
        var parameter = new RuleParameter<T>(JsonNamingPolicy.KebabCaseLower.ConvertName(name), label.ZhHans, label.En, read);
        Known.Add(parameter);
        return parameter;
    }

    private static LegalPeriod ReadPeriod(StrictJson value, PeriodUnit[] units)
    {
        if (!LegalPeriod.TryParse(value.Text(), out var period))
        {
            throw value.Fault($"'{value.Raw}' is no period", $"write a count in digits and its unit, such as {string.Join(" or ", units.Select(unit => $"'15 {Many(unit)}'"))}");
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
