namespace YiXinWeiGong.Clues;

/// <summary>Where a clue stands.</summary>
public enum ClueStatus
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Reported, not yet received.</summary>
    [Label("已提报", "submitted")]
    Submitted = 1,

    /// <summary>Received and numbered (登记备案, BG 25).</summary>
    [Label("已受理", "received")]
    Received = 2,

    /// <summary>Being evaluated (BG 27).</summary>
    [Label("评估中", "under evaluation")]
    UnderEvaluation = 3,

    /// <summary>Evaluated; waits for a decision.</summary>
    [Label("已评估", "evaluated")]
    Evaluated = 4,

    /// <summary>Filed as one or more cases (立案).</summary>
    [Label("已立案", "filed")]
    Filed = 5,

    /// <summary>Not filed, with a reason (不立案).</summary>
    [Label("不立案", "not filed")]
    NotFiled = 6,

    /// <summary>Put right without a case.</summary>
    [Label("现场解决", "resolved on the spot")]
    ResolvedOnTheSpot = 7,

    /// <summary>Sent to the competent office, which must accept it (BG 26(1)).</summary>
    [Label("已移送", "transferred")]
    Transferred = 8,
}

/// <summary>What is done to a clue.</summary>
public enum ClueAction
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Receive and number it.</summary>
    Receive = 1,

    /// <summary>Begin its evaluation.</summary>
    BeginEvaluation = 2,

    /// <summary>Conclude its evaluation.</summary>
    ConcludeEvaluation = 3,

    /// <summary>File a case on it.</summary>
    File = 4,

    /// <summary>Decide not to file.</summary>
    Decline = 5,

    /// <summary>Record that it was put right.</summary>
    ResolveOnTheSpot = 6,

    /// <summary>Send it to the competent office.</summary>
    Transfer = 7,
}

/// <summary>Where a clue comes from: the six sources of BG 24.</summary>
public enum ClueSource
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Reported by a person, a volunteer's own report included.</summary>
    [Label("控告举报", "report")]
    Report = 1,

    /// <summary>Found in the office's own cases.</summary>
    [Label("办案发现", "own cases")]
    OwnCases = 2,

    /// <summary>Found on the platform that joins administrative enforcement and criminal justice.</summary>
    [Label("行政执法与刑事司法衔接平台", "enforcement-data platform")]
    EnforcementPlatform = 3,

    /// <summary>Passed on formally by a state organ, group, deputy or CPPCC member.</summary>
    [Label("国家机关、社会团体、代表委员转交", "passed on")]
    PassedOn = 4,

    /// <summary>Media and public opinion.</summary>
    [Label("新闻媒体、社会舆论", "media")]
    Media = 5,

    /// <summary>Found in other performance of duty.</summary>
    [Label("其他履职中发现", "other duty")]
    OtherDuty = 6,
}

/// <summary>What a reporter hears about: the milestones of a clue and of what came of it.</summary>
public enum FeedbackMilestone
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>The report arrived.</summary>
    [Label("线索已收到", "your report has arrived")]
    Submitted = 1,

    /// <summary>The clue was received and numbered.</summary>
    [Label("线索已受理登记", "the clue was received and numbered")]
    Received = 2,

    /// <summary>Evaluation began.</summary>
    [Label("线索正在评估", "the clue is being evaluated")]
    UnderEvaluation = 3,

    /// <summary>Evaluation ended.</summary>
    [Label("线索评估完成", "the evaluation has ended")]
    Evaluated = 4,

    /// <summary>A case was filed.</summary>
    [Label("已立案", "a case was filed")]
    CaseFiled = 5,

    /// <summary>It was decided not to file.</summary>
    [Label("决定不立案", "it was decided not to file a case")]
    NotFiled = 6,

    /// <summary>It was put right without a case.</summary>
    [Label("问题已现场解决", "the problem was put right on the spot")]
    ResolvedOnTheSpot = 7,

    /// <summary>It was sent to the competent office.</summary>
    [Label("线索已移送有管辖权的检察院", "the clue was sent to the competent office")]
    Transferred = 8,

    /// <summary>A recommendation was served on the agency.</summary>
    [Label("检察建议已送达行政机关", "a recommendation was served on the agency")]
    RecommendationServed = 9,

    /// <summary>The agency replied.</summary>
    [Label("行政机关已书面回复", "the agency has replied in writing")]
    AgencyReplied = 10,

    /// <summary>A hearing was held.</summary>
    [Label("已召开听证会", "a hearing was held")]
    HearingHeld = 11,

    /// <summary>The rectification was looked at.</summary>
    [Label("整改情况已跟踪观察", "the rectification was observed")]
    Observed = 12,

    /// <summary>The case was closed.</summary>
    [Label("案件已终结", "the case was closed")]
    CaseClosed = 13,
}

/// <summary>One thing a reporter was told.</summary>
public sealed record FeedbackEntry
{
    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What about.</summary>
    public required FeedbackMilestone Milestone { get; init; }

    /// <summary>What was said besides, for the reporter's eyes: a reason, a next step.</summary>
    public string? Note { get; init; }

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => $"{nameof(FeedbackEntry)} {Milestone}";
}

/// <summary>One item of evidence a reporter handed in; the file itself is the host's to keep.</summary>
public sealed record ClueEvidence
{
    /// <summary>The media type, such as <c>image/jpeg</c>.</summary>
    public required string MediaType { get; init; }

    /// <summary>The SHA-256 of the file, 64 hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The file's size in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>When it was taken, if known.</summary>
    public DateTimeOffset? CapturedAt { get; init; }

    /// <summary>Where it was taken, if known.</summary>
    public GeoPoint? Place { get; init; }

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => $"{nameof(ClueEvidence)} {Sha256}";
}

/// <summary>Codes of problems with clues.</summary>
public static class ClueCodes
{
    /// <summary>No such clue.</summary>
    [Label("线索不存在。", "There is no such clue.")]
    public const string Unknown = "clue.unknown";

    /// <summary>The clue does not permit that move from where it stands.</summary>
    [Label("线索的当前状态不允许该操作。", "The clue does not permit that now.")]
    public const string ActionNotPermitted = "clue.action-not-permitted";

    /// <summary>The field is not in the field table.</summary>
    [Label("没有该办案领域。", "There is no such field of public interest.")]
    public const string FieldUnknown = "clue.field-unknown";

    /// <summary>An item of evidence is malformed: media type, SHA-256 or size.</summary>
    [Label("证据信息有误：媒体类型、SHA-256或大小不合要求。", "An item of evidence is malformed: media type, SHA-256 or size.")]
    public const string Evidence = "clue.evidence";

    /// <summary>A clue goes by the ordinary transfer letter to an office of the same level only (BG 26(1)).</summary>
    [Label("线索移送须向同级有管辖权的检察院提出（办案规则第二十六条第一款）。", "A clue is transferred to the competent office of the same level (BG 26(1)).")]
    public const string TransferGoesToSameLevel = "clue.transfer-goes-to-same-level";

    /// <summary>A clue received by transfer is neither sent back nor passed on (BG 26(2)).</summary>
    [Label("接受移送的检察院不得退回或再自行移送（办案规则第二十六条第二款）。", "An office may neither send back nor pass on a clue it received by transfer (BG 26(2)).")]
    public const string TransferredClueIsNotPassedOn = "clue.transferred-clue-is-not-passed-on";

    /// <summary>A clue is transferred to another office.</summary>
    [Label("不能移送给本院。", "A clue is transferred to another office.")]
    public const string TransferGoesElsewhere = "clue.transfer-goes-elsewhere";

    /// <summary>Once a clue is evaluated, the chief procurator decides on it (BG 28, 30).</summary>
    [Label("线索经评估后以现场解决结案的，须报检察长决定。", "Once a clue is evaluated, the chief procurator decides whether it ends as resolved on the spot.")]
    public const string ResolutionNeedsApproval = "clue.resolution-needs-approval";

    /// <summary>A clue of a person's own report has that person's report as its source.</summary>
    [Label("来源须为六类线索来源之一，且举报类线索须由举报人提报。", "The source must be one of BG 24's six, and a report comes from its reporter.")]
    public const string Source = "clue.source";
}
