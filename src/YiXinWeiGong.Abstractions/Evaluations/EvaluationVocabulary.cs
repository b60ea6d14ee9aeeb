using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Evaluations;

/// <summary>Where an evaluation stands.</summary>
public enum EvaluationStatus
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Evaluators may be invited and give their opinions.</summary>
    [Label("评估中", "open")]
    Open = 1,

    /// <summary>The procurator has concluded it.</summary>
    [Label("已形成评估结论", "concluded")]
    Concluded = 2,
}

/// <summary>What is done about an evaluation.</summary>
public enum EvaluationAction
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Invite evaluators.</summary>
    Invite = 1,

    /// <summary>Give an evaluator's opinion.</summary>
    GiveOpinion = 2,

    /// <summary>Conclude it.</summary>
    Conclude = 3,
}

/// <summary>How much of something an evaluator sees in a clue.</summary>
public enum Grade
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Little.</summary>
    [Label("低", "low")]
    Low = 1,

    /// <summary>Some.</summary>
    [Label("中", "medium")]
    Medium = 2,

    /// <summary>Much.</summary>
    [Label("高", "high")]
    High = 3,
}

/// <summary>What the procurator finds on one of the criteria that the law names (BG 27).</summary>
public enum EvaluationFinding
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>The clue meets the criterion.</summary>
    [Label("具备", "met")]
    Met = 1,

    /// <summary>Part of the clue meets it.</summary>
    [Label("部分具备", "partly met")]
    PartlyMet = 2,

    /// <summary>The clue does not meet it.</summary>
    [Label("不具备", "not met")]
    NotMet = 3,
}

/// <summary>What the procurator proposes should come of a clue; the decision is another's and needs its own approval.</summary>
public enum ProposedDisposition
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>File a case (立案).</summary>
    [Label("建议立案", "file a case")]
    File = 1,

    /// <summary>File none (不立案).</summary>
    [Label("建议不立案", "do not file")]
    DoNotFile = 2,

    /// <summary>Have it put right without a case.</summary>
    [Label("建议现场解决", "resolve on the spot")]
    ResolveOnTheSpot = 3,

    /// <summary>Send it to the competent office.</summary>
    [Label("建议移送", "transfer")]
    Transfer = 4,
}

/// <summary>An invitation to evaluate.</summary>
public sealed record EvaluatorInvitation
{
    /// <summary>Who was invited.</summary>
    public required VolunteerId Evaluator { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>What an evaluator thinks of a clue: advice, which by itself changes nothing.</summary>
public sealed record EvaluationOpinion
{
    /// <summary>The longest comment, in characters.</summary>
    public const int CommentMaxLength = 2000;

    /// <summary>Whose opinion.</summary>
    public required VolunteerId Evaluator { get; init; }

    /// <summary>How far it seems true (真实性, BG 27).</summary>
    public required Grade Authenticity { get; init; }

    /// <summary>How far it can be checked (可查性, BG 27).</summary>
    public required Grade Verifiability { get; init; }

    /// <summary>How likely an illegality is (违法可能性).</summary>
    public required Grade PossibilityOfIllegality { get; init; }

    /// <summary>How far it can be investigated (可调查性).</summary>
    public required Grade Investigability { get; init; }

    /// <summary>How much supervising it would be worth (监督价值).</summary>
    public required Grade SupervisionValue { get; init; }

    /// <summary>What the evaluator writes besides.</summary>
    public string? Comment { get; init; }

    /// <summary>When it was given.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Says nothing of what somebody thinks or wrote.</summary>
    public override string ToString() => $"{nameof(EvaluationOpinion)} {Evaluator}";
}

/// <summary>What the procurator concludes from an evaluation (评估结论).</summary>
public sealed record EvaluationConclusion
{
    /// <summary>The longest reason, in characters.</summary>
    public const int ReasonMaxLength = 1000;

    /// <summary>The finding on whether the clue is true (真实性, BG 27).</summary>
    public required EvaluationFinding Authenticity { get; init; }

    /// <summary>The finding on whether the clue can be checked (可查性, BG 27).</summary>
    public required EvaluationFinding Verifiability { get; init; }

    /// <summary>What should come of the clue.</summary>
    public required ProposedDisposition ProposedDisposition { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>When it was concluded.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => $"{nameof(EvaluationConclusion)} {ProposedDisposition}";
}

/// <summary>Codes of problems with evaluations.</summary>
public static class EvaluationCodes
{
    /// <summary>No such evaluation.</summary>
    [Label("线索评估不存在。", "There is no such evaluation.")]
    public const string Unknown = "evaluation.unknown";

    /// <summary>The evaluation does not permit that from where it stands.</summary>
    [Label("线索评估的当前状态不允许该操作。", "The evaluation does not permit that now.")]
    public const string ActionNotPermitted = "evaluation.action-not-permitted";

    /// <summary>Somebody cannot take part in this evaluation; why is said to nobody.</summary>
    [Label("该志愿者不宜参加本次评估，请另邀他人。", "The volunteer cannot take part in this evaluation; invite somebody else.")]
    public const string InviteeExcluded = "evaluation.invitee-excluded";

    /// <summary>Somebody was invited twice.</summary>
    [Label("不得重复邀请同一名志愿者。", "The same volunteer is not invited twice.")]
    public const string InvitedAlready = "evaluation.invited-already";

    /// <summary>An opinion comes from somebody who was not invited.</summary>
    [Label("仅受邀的志愿者可以发表评估意见。", "Only an invited volunteer gives an opinion.")]
    public const string NotInvited = "evaluation.not-invited";

    /// <summary>An evaluator's second opinion.</summary>
    [Label("您已发表过评估意见。", "You have given your opinion already.")]
    public const string OpinionGivenAlready = "evaluation.opinion-given-already";

    /// <summary>A conclusion lacks a finding on authenticity or verifiability (BG 27).</summary>
    [Label("评估结论须对线索的真实性、可查性作出认定（办案规则第二十七条）。", "A conclusion finds on the clue's authenticity and verifiability (BG 27).")]
    public const string FindingsIncomplete = "evaluation.findings-incomplete";
}
