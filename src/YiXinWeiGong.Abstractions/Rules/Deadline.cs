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
public sealed record DeadlineReason(string Rule, string Article, DateOnly Date);

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
