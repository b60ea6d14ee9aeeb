using YiXinWeiGong.Approvals;
using YiXinWeiGong.Rules;

namespace YiXinWeiGong.Cases;

/// <summary>The agency a case is about (被监督行政机关); one case has one, and it is never a person.</summary>
public sealed record Respondent
{
    /// <summary>The longest name, in characters.</summary>
    public const int NameMaxLength = 100;

    /// <summary>The agency's name.</summary>
    public required string Name { get; init => field = value.Trim(); }

    /// <summary>The six-digit code of its division.</summary>
    public required string DivisionCode { get; init; }

    /// <summary>Its level.</summary>
    public required AgencyLevel Level { get; init; }

    /// <summary>Is it a people's government, and not a department of one (BG 13(2))?</summary>
    public bool IsGovernment { get; init; }

    /// <summary>Is it the same agency?</summary>
    /// <param name="other">Another.</param>
    internal bool IsSameAs(Respondent other) => Name == other.Name && DivisionCode == other.DivisionCode;
}

/// <summary>What a case is proposed for (立案审批表): the two conditions of BG 67, and the agency.</summary>
public sealed record CaseProposal
{
    /// <summary>The longest title, in characters.</summary>
    public const int TitleMaxLength = 100;

    /// <summary>The longest account of the harm or of the fault, in characters.</summary>
    public const int AccountMaxLength = 2000;

    /// <summary>The longest reason of a higher office, in characters.</summary>
    public const int ReasonMaxLength = 500;

    /// <summary>What it is about, in a line.</summary>
    public required string Title { get; init; }

    /// <summary>The agency.</summary>
    public required Respondent Respondent { get; init; }

    /// <summary>How the public interest is harmed (BG 67(1)).</summary>
    public required string Harm { get; init; }

    /// <summary>How the agency may have acted against the law or failed to act (BG 67(2)).</summary>
    public required string SuspectedFault { get; init; }

    /// <summary>Why the next level up is more suitable, where it takes a case about a government (BG 13(2)).</summary>
    public string? HigherOfficeReason { get; init; }

    /// <summary>The decision that it rests on, where its field is exploratory (探索领域依据文件).</summary>
    public BasisDocument? BasisDocument { get; init; }

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => $"{nameof(CaseProposal)} {Respondent.DivisionCode}";
}

/// <summary>What a recommendation says (检察建议书): with the agency, which is the respondent, the eight contents of BG 75(2).</summary>
public sealed record RecommendationLetter
{
    /// <summary>The longest of its texts, in characters.</summary>
    public const int TextMaxLength = 4000;

    /// <summary>Where the case comes from.</summary>
    public required string CaseSource { get; init; }

    /// <summary>The fact that the public interest is harmed.</summary>
    public required string Harm { get; init; }

    /// <summary>The facts and reasons by which the agency is found at fault.</summary>
    public required string FaultFacts { get; init; }

    /// <summary>The articles on which the recommendation rests.</summary>
    public required string LegalBasis { get; init; }

    /// <summary>What is recommended, in concrete terms.</summary>
    public required string Content { get; init; }

    /// <summary>How long the agency has to put things right (整改期限), from receipt.</summary>
    public required LegalPeriod RectificationPeriod { get; init; }

    /// <summary>What else is to be said.</summary>
    public string? Other { get; init; }

    /// <summary>Why it is urgent, such as harm that goes on growing (JS 21(2)); it is urgent exactly when there is a ground.</summary>
    public string? UrgentGround { get; init; }

    /// <summary>Is it urgent, so that the agency replies within the short period (JS 21(2))?</summary>
    public bool IsUrgent => !string.IsNullOrWhiteSpace(UrgentGround);

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => $"{nameof(RecommendationLetter)} {RectificationPeriod}";
}

/// <summary>A case's recommendation (检察建议) from its draft on.</summary>
public sealed record Recommendation
{
    /// <summary>What it says.</summary>
    public required RecommendationLetter Letter { get; init; }

    /// <summary>The day it was drafted as it stands.</summary>
    public required DateOnly DraftedOn { get; init; }

    /// <summary>Its number, once issued.</summary>
    public string? Number { get; init; }

    /// <summary>The day the chief procurator decided on it.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>The day the agency received it.</summary>
    public DateOnly? ServedOn { get; init; }

    /// <summary>How it was served.</summary>
    public ServiceManner? Manner { get; init; }

    /// <summary>The day it was recorded with the next higher office.</summary>
    public DateOnly? RecordedOn { get; init; }

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => $"{nameof(Recommendation)} {Number}";
}

/// <summary>A written reply of the agency (书面回复).</summary>
public sealed record AgencyReply
{
    /// <summary>The longest reply, in characters.</summary>
    public const int ContentMaxLength = 4000;

    /// <summary>The day it was made; by post, the day it was posted (PER-05).</summary>
    public required DateOnly On { get; init; }

    /// <summary>What it says.</summary>
    public required string Content { get; init; }

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => nameof(AgencyReply);
}

/// <summary>A follow-up of what the agency did and of the harm (跟进调查, BG 77).</summary>
public sealed record FollowUp
{
    /// <summary>The longest note, in characters.</summary>
    public const int NoteMaxLength = 2000;

    /// <summary>The day of it.</summary>
    public required DateOnly On { get; init; }

    /// <summary>What was found.</summary>
    public required FollowUpFinding Finding { get; init; }

    /// <summary>What was seen.</summary>
    public required string Note { get; init; }

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => $"{nameof(FollowUp)} {Finding}";
}

/// <summary>How a case was terminated (终结案件, BG 74, 80).</summary>
public sealed record Closure
{
    /// <summary>The longest reason, in characters.</summary>
    public const int ReasonMaxLength = 500;

    /// <summary>On which ground.</summary>
    public required ClosureGround Ground { get; init; }

    /// <summary>Why, as the reporter reads it.</summary>
    public required string Reason { get; init; }

    /// <summary>The day it was decided.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The day the decision was served on the agency.</summary>
    public DateOnly? ServedOn { get; init; }

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => $"{nameof(Closure)} {Ground}";
}

/// <summary>A decision by which a case was moved to other rule books (规则衔接决定).</summary>
public sealed record CaseTransition
{
    /// <summary>The longest reason, in characters.</summary>
    public const int ReasonMaxLength = 500;

    /// <summary>The books before.</summary>
    public required RulePin From { get; init; }

    /// <summary>The books since.</summary>
    public required RulePin To { get; init; }

    /// <summary>The day whose rules those are.</summary>
    public required DateOnly RulesOf { get; init; }

    /// <summary>What became of the deadlines that ran.</summary>
    public required TransitionEffect Effect { get; init; }

    /// <summary>The approval.</summary>
    public required ApprovalId Approval { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => $"{nameof(CaseTransition)} {From} → {To}";
}
