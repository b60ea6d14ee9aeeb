namespace YiXinWeiGong.Consultations;

/// <summary>Where a consultation stands.</summary>
public enum ConsultationStatus
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>The expert was asked.</summary>
    [Label("待答复", "asked")]
    Asked = 1,

    /// <summary>The expert answered.</summary>
    [Label("已答复", "answered")]
    Answered = 2,

    /// <summary>The procurator said what became of the answer.</summary>
    [Label("已评价", "assessed")]
    Assessed = 3,

    /// <summary>The expert declined to answer.</summary>
    [Label("已婉拒", "declined")]
    Declined = 4,
}

/// <summary>What is done about a consultation.</summary>
public enum ConsultationAction
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Answer the question.</summary>
    Answer = 1,

    /// <summary>Decline to answer.</summary>
    Decline = 2,

    /// <summary>Say what became of the answer.</summary>
    Assess = 3,
}

/// <summary>What became of an expert's answer.</summary>
public enum AnswerFinding
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>The office follows it.</summary>
    [Label("采纳", "adopted")]
    Adopted = 1,

    /// <summary>The office does not follow it.</summary>
    [Label("不采纳", "not adopted")]
    NotAdopted = 2,
}

/// <summary>An expert's answer: advice, which by itself changes nothing.</summary>
public sealed record ConsultationAnswer
{
    /// <summary>The longest answer, in characters.</summary>
    public const int TextMaxLength = 4000;

    /// <summary>What the expert answers.</summary>
    public required string Text { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => nameof(ConsultationAnswer);
}

/// <summary>What became of an answer, and why; the expert is told both.</summary>
public sealed record AnswerAssessment
{
    /// <summary>The longest reason, in characters.</summary>
    public const int ReasonMaxLength = 1000;

    /// <summary>Adopted or not.</summary>
    public required AnswerFinding Finding { get; init; }

    /// <summary>Why, as the expert will read it.</summary>
    public required string Reason { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => $"{nameof(AnswerAssessment)} {Finding}";
}

/// <summary>Codes of problems with consultations.</summary>
public static class ConsultationCodes
{
    /// <summary>No such consultation.</summary>
    [Label("专业咨询不存在。", "There is no such consultation.")]
    public const string Unknown = "consultation.unknown";

    /// <summary>The consultation does not permit that from where it stands.</summary>
    [Label("专业咨询的当前状态不允许该操作。", "The consultation does not permit that now.")]
    public const string ActionNotPermitted = "consultation.action-not-permitted";

    /// <summary>Somebody cannot be consulted in this matter; why is said to nobody.</summary>
    [Label("该志愿者不宜就本事项提供咨询，请另邀他人。", "The volunteer cannot be consulted in this matter; ask somebody else.")]
    public const string ExpertExcluded = "consultation.expert-excluded";

    /// <summary>An answer or refusal comes from somebody who was not asked.</summary>
    [Label("仅受邀的专家可以答复或婉拒。", "Only the expert who was asked answers or declines.")]
    public const string AskedOfSomebodyElse = "consultation.asked-of-somebody-else";
}
