using System.Globalization;

namespace YiXinWeiGong.Rules;

/// <summary>A legal deadline (期限) with the explanation of its date. Local service targets are not deadlines and have a type of their own.</summary>
/// <remarks>It keeps all that its date came from, so that it can be counted again under another holiday notice.</remarks>
public sealed record Deadline
{
    /// <summary>What is due, one of <see cref="DeadlineKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The article that sets the period, such as <c>BG 76</c>.</summary>
    public required string Article { get; init; }

    /// <summary>The rule book that sets the period, such as <c>BG@1</c>; none where a document sets it.</summary>
    public string? Book { get; init; }

    /// <summary>The day the period is counted from; itself not counted (民法典第二百零一条).</summary>
    public required DateOnly From { get; init; }

    /// <summary>How long the period is.</summary>
    public LegalPeriod Period { get; init; }

    /// <summary>Is it counted back from <see cref="From"/>, as the notice before a hearing is (三日前)?</summary>
    public bool CountsBack { get; init; }

    /// <summary>The kind of the deadline from whose end this period runs; none where it runs from an event.</summary>
    public string? StartsAfter { get; init; }

    /// <summary>Is the end from which it runs itself provisional, so that its own day cannot be asserted either?</summary>
    public bool StartIsProvisional { get; init; }

    /// <summary>What happened to the period while it ran, first change first.</summary>
    public IReadOnlyList<PeriodChange> Changes { get; init; } = [];

    /// <summary>The day the period ends before any rolling over rest days; of working days the earliest day it can be.</summary>
    public required DateOnly Nominal { get; init; }

    /// <summary>The last day on which the act is in time; none while <see cref="IsProvisional"/> or <see cref="IsSuspended"/>.</summary>
    public DateOnly? Effective { get; init; }

    /// <summary>Does it stand still, so that no date can be named (中止)?</summary>
    public bool IsSuspended => Changes is [.., { Kind: PeriodChangeKind.Suspended, Until: null }];

    /// <summary>True where no holiday notice is loaded for a year that decides its last day, so that no date may be asserted.</summary>
    public bool IsProvisional => Effective is null && !IsSuspended;

    /// <summary>How the date came about, first step first; a step may rest on others.</summary>
    public IReadOnlyList<DeadlineReason> Reasons { get; init; } = [];

    /// <summary>The choices taken where the law is silent.</summary>
    public IReadOnlyList<ChoiceTaken> Choices { get; init; } = [];

    /// <summary>The holiday notices that decided, such as <c>holidays-2026</c>, with the version of their data where it is not the first.</summary>
    public IReadOnlyList<string> Calendars { get; init; } = [];

    /// <summary>What to be careful about, codes of <see cref="DeadlineWarnings"/>.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>When what was due was done.</summary>
    public DateOnly? MetOn { get; init; }

    /// <summary>The same deadline, met on a day.</summary>
    /// <param name="on">When what was due was done.</param>
    public Deadline Met(DateOnly on) => this with { MetOn = on };

    /// <summary>The kind and its dates.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Kind} {Nominal:yyyy-MM-dd} → {(IsSuspended ? "suspended" : Effective?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "provisional")}");
}

/// <summary>One step in the making of a deadline.</summary>
/// <param name="Rule">The rule that was applied, by its id, such as <c>PER-03</c>.</param>
/// <param name="Article">Its article, or the data that decided.</param>
/// <param name="Date">The date after this step.</param>
public sealed record DeadlineReason(string Rule, string Article, DateOnly Date)
{
    /// <summary>The steps it rests on, such as those of the deadline from whose end another period runs.</summary>
    public IReadOnlyList<DeadlineReason> Because { get; init; } = [];

    /// <summary>The rule and the date.</summary>
    public override string ToString() => $"{Rule} {Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
}

/// <summary>What can happen to a period while it runs.</summary>
public enum PeriodChangeKind
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Made longer by somebody who may (延长; BG 47(3)).</summary>
    [Label("延长", "extended")]
    Extended = 1,

    /// <summary>Time that does not count was taken out (扣除; BG 48).</summary>
    [Label("扣除", "time excluded")]
    Excluded = 2,

    /// <summary>Stood still while the review was suspended (中止; BG 78).</summary>
    [Label("中止", "suspended")]
    Suspended = 3,

    /// <summary>Began anew on a transfer (重新计算; BG 47(2)).</summary>
    [Label("重新计算", "restarted")]
    Restarted = 4,
}

/// <summary>Who may make a period longer.</summary>
public enum PeriodGrantor
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>The chief procurator of the office that handles the case (本院检察长).</summary>
    [Label("本院检察长", "the office's chief procurator")]
    ChiefProcurator = 1,

    /// <summary>The next higher procuratorate (上一级人民检察院).</summary>
    [Label("上一级人民检察院", "the next higher office")]
    Superior = 2,
}

/// <summary>One change of a period that runs.</summary>
public sealed record PeriodChange
{
    /// <summary>What happened.</summary>
    public required PeriodChangeKind Kind { get; init; }

    /// <summary>The article that allows it.</summary>
    public required string Article { get; init; }

    /// <summary>The first day: of the time excluded, of standing still, or on which the period begins anew.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of the time excluded, or the day on which it went on.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>By how much it was made longer.</summary>
    public LegalPeriod? By { get; init; }

    /// <summary>Who made it longer.</summary>
    public PeriodGrantor? Grantor { get; init; }

    /// <summary>For what time was excluded, a code of the rule book such as <c>appraisal</c>.</summary>
    public string? Ground { get; init; }

    /// <summary>Did it begin anew when it went on (?8)?</summary>
    public bool Anew { get; init; }
}
