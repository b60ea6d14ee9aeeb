using System.Globalization;

namespace YiXinWeiGong.Rules;

/// <summary>A legal deadline with its reasons. Local service targets are not deadlines and have a type of their own.</summary>
public sealed record Deadline
{
    /// <summary>What is due, one of <see cref="DeadlineKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The article that sets the period, such as <c>BG 76</c>.</summary>
    public required string Article { get; init; }

    /// <summary>The day the period is counted from; itself not counted (民法典第二百零一条).</summary>
    public required DateOnly From { get; init; }

    /// <summary>The day the period ends before any rolling over rest days.</summary>
    public required DateOnly Nominal { get; init; }

    /// <summary>The last day on which the act is in time; none while <see cref="IsProvisional"/>.</summary>
    public DateOnly? Effective { get; init; }

    /// <summary>True where no holiday notice is loaded for the year in which it ends, so that no date may be asserted.</summary>
    public bool IsProvisional => Effective is null;

    /// <summary>How the date came about, first step first.</summary>
    public IReadOnlyList<DeadlineReason> Reasons { get; init; } = [];

    /// <summary>The holiday notices that decided, such as <c>holidays-2026</c>.</summary>
    public IReadOnlyList<string> Calendars { get; init; } = [];

    /// <summary>When what was due was done.</summary>
    public DateOnly? MetOn { get; init; }

    /// <summary>The same deadline, met on a day.</summary>
    /// <param name="on">When what was due was done.</param>
    public Deadline Met(DateOnly on) => this with { MetOn = on };

    /// <summary>The kind and its dates.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Kind} {Nominal:yyyy-MM-dd} → {Effective?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "provisional"}");
}

/// <summary>One step in the making of a deadline.</summary>
/// <param name="Rule">The rule that was applied, by its id, such as <c>PER-03</c>.</param>
/// <param name="Article">Its article.</param>
/// <param name="Date">The date after this step.</param>
public sealed record DeadlineReason(string Rule, string Article, DateOnly Date)
{
    /// <summary>The rule and the date.</summary>
    public override string ToString() => $"{Rule} {Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}";
}

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
    [Label("届满日为休息日，顺延至其后第一日", "the last day is a rest day, so the period ends on the first day after")]
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

    /// <summary>Tell the hearing's participants, counted back from the hearing (TZ 10).</summary>
    [Label("听证通知", "Notice of the hearing")]
    public const string HearingNotice = "hearing-notice";
}
