using YiXinWeiGong.Approvals;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong.Hearings;

/// <summary>The plan of a hearing (听证方案).</summary>
public sealed record HearingPlan
{
    /// <summary>The longest question, in characters.</summary>
    public const int QuestionMaxLength = 1000;

    /// <summary>The longest venue, in characters.</summary>
    public const int VenueMaxLength = 200;

    /// <summary>Why it is held.</summary>
    public required HearingTrigger Trigger { get; init; }

    /// <summary>The question put to the officers, to be answered with yes, no or in part.</summary>
    public required string Question { get; init; }

    /// <summary>May the public attend?</summary>
    public required HearingOpenness Openness { get; init; }

    /// <summary>Why not, where it may not.</summary>
    public ClosedHearingGround? ClosedGround { get; init; }

    /// <summary>Where, in words.</summary>
    public required string Venue { get; init; }

    /// <summary>In the hearing room or elsewhere.</summary>
    public required HearingVenueKind VenueKind { get; init; }

    /// <summary>When it is to begin.</summary>
    public required DateTimeOffset ScheduledFor { get; init; }

    /// <summary>Who presides.</summary>
    public required StaffId Presider { get; init; }

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => $"{nameof(HearingPlan)} {Trigger} {Openness}";
}

/// <summary>Somebody to be invited as an officer.</summary>
/// <param name="Officer">Who, in what capacity, with a waiver or without.</param>
/// <param name="Conflict">What the vault says; never why.</param>
/// <param name="Age">The age on the day of the hearing, in full years, where it is known.</param>
public sealed record OfficerCandidate(HearingOfficer Officer, Verdict Conflict, int? Age = null)
{
    /// <summary>Says nothing of conflict or age.</summary>
    public override string ToString() => $"{nameof(OfficerCandidate)} {Officer.Officer}";
}

/// <summary>An officer who was removed.</summary>
public sealed record OfficerRemoval
{
    /// <summary>Who.</summary>
    public required HearingOfficerId Officer { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => $"{nameof(OfficerRemoval)} {Officer}";
}

/// <summary>A change of the officers after the parties were told who sits, and when they were told of it (TZ 10 item 3).</summary>
public sealed record OfficerChange
{
    /// <summary>The day of it; of several before the parties were told again, the first.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The day the parties were told.</summary>
    public DateOnly? ToldOn { get; init; }
}

/// <summary>A step of the session, taken.</summary>
public sealed record StepTaken
{
    /// <summary>Which.</summary>
    public required HearingStep Step { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>What an officer answered.</summary>
public sealed record OfficerOpinion
{
    /// <summary>The longest text, in characters.</summary>
    public const int TextMaxLength = 2000;

    /// <summary>Who.</summary>
    public required HearingOfficerId Officer { get; init; }

    /// <summary>The answer to the question.</summary>
    public required HearingPosition Position { get; init; }

    /// <summary>What the officer said.</summary>
    public required string Text { get; init; }

    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Says nothing of what somebody said.</summary>
    public override string ToString() => $"{nameof(OfficerOpinion)} {Officer} {Position}";
}

/// <summary>What was decided after a hearing.</summary>
public sealed record HearingDecision
{
    /// <summary>The longest text and the longest reasons, in characters.</summary>
    public const int TextMaxLength = 2000;

    /// <summary>The answer decided for.</summary>
    public required HearingPosition For { get; init; }

    /// <summary>What is decided.</summary>
    public required string Text { get; init; }

    /// <summary>Why.</summary>
    public required string Reasons { get; init; }

    /// <summary>The answer of more than half of the officers who attended, if there was one.</summary>
    public HearingPosition? Majority { get; init; }

    /// <summary>The chief procurator's consent to departing from it.</summary>
    public ApprovalId? Consent { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Does it depart from the majority? Where there is none, nothing can.</summary>
    public bool DepartsFromMajority => Majority is { } majority && majority != For;

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => $"{nameof(HearingDecision)} {For}";
}
