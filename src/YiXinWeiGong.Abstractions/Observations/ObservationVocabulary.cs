namespace YiXinWeiGong.Observations;

/// <summary>Where a round of observation stands.</summary>
public enum ObservationStatus
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Planned; the observer is to look.</summary>
    [Label("待观察", "planned")]
    Planned = 1,

    /// <summary>The rectification was found to be as it should.</summary>
    [Label("整改到位", "satisfied")]
    Satisfied = 2,

    /// <summary>It was found wanting; another round follows.</summary>
    [Label("尚未到位", "not yet")]
    NotYet = 3,

    /// <summary>The harm was found to be back; it became a new clue.</summary>
    [Label("问题反弹", "relapsed")]
    Relapsed = 4,
}

/// <summary>What is done to a round of observation.</summary>
public enum ObservationAction
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Record that the rectification is as it should.</summary>
    FindMet = 1,

    /// <summary>Record that it is wanting.</summary>
    FindWanting = 2,

    /// <summary>Record that the harm is back.</summary>
    FindRelapsed = 3,
}

/// <summary>What an observer found. No published scale exists (platform.md §2.6); these are this library's.</summary>
public enum ObservationFinding
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>As it should be.</summary>
    [Label("整改到位", "met")]
    Met = 1,

    /// <summary>In part.</summary>
    [Label("部分整改到位", "partly met")]
    PartlyMet = 2,

    /// <summary>Not at all.</summary>
    [Label("未整改到位", "not met")]
    NotMet = 3,

    /// <summary>It was put right and the harm is back.</summary>
    [Label("问题反弹", "relapsed")]
    Relapsed = 4,
}

/// <summary>Codes of problems with observations.</summary>
public static class ObservationCodes
{
    /// <summary>No such observation.</summary>
    [Label("跟踪观察任务不存在。", "There is no such observation.")]
    public const string Unknown = "observation.unknown";

    /// <summary>The observation does not permit that from where it stands.</summary>
    [Label("跟踪观察的当前状态不允许该操作。", "The observation does not permit that now.")]
    public const string ActionNotPermitted = "observation.action-not-permitted";

    /// <summary>There is nothing to observe before a recommendation is served or the case is closed (BG 77).</summary>
    [Label("检察建议送达或案件终结后方可跟踪观察（办案规则第七十七条）。", "There is nothing to observe before a recommendation is served or the case is closed (BG 77).")]
    public const string NothingToObserveYet = "observation.nothing-to-observe-yet";

    /// <summary>An observation is planned for a day to come.</summary>
    [Label("跟踪观察日期不得早于今天。", "An observation is not planned for a day gone by.")]
    public const string PlannedInThePast = "observation.planned-in-the-past";

    /// <summary>The visit lies before the round was planned.</summary>
    [Label("观察日期早于该轮观察的安排日期。", "The visit lies before the round was planned.")]
    public const string BeforeThePlan = "observation.before-the-plan";

    /// <summary>Nobody but the invited observer records what was seen.</summary>
    [Label("只有受邀观察员可以记录观察结果。", "Nobody but the invited observer records what was seen.")]
    public const string NotTheObserver = "observation.not-the-observer";

    /// <summary>A relapse opens a new clue, whose id is given; nothing else does.</summary>
    [Label("问题反弹须同时提报新线索，其他情形不得提报。", "A relapse opens a new clue, whose id is given; nothing else does.")]
    public const string RelapseClue = "observation.relapse-clue";
}
