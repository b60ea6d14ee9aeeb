using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Approvals;

/// <summary>One step taken.</summary>
public sealed record ApprovalStep
{
    /// <summary>For whom: the head, the chief procurator, or the committee.</summary>
    public required Decider Decider { get; init; }

    /// <summary>The post in which it was taken; of the committee, that of who chaired it.</summary>
    public required Post Post { get; init; }

    /// <summary>On what footing the approver held the post at the time.</summary>
    public required PostBasis Basis { get; init; }

    /// <summary>Who took it.</summary>
    public required StaffId Approver { get; init; }

    /// <summary>Agreed, or refused.</summary>
    public required bool Agreed { get; init; }

    /// <summary>What the approver wrote.</summary>
    public string? Opinion { get; init; }

    /// <summary>What members of the committee held against its decision, in writing.</summary>
    public string? Dissent { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => $"{nameof(ApprovalStep)} {Decider} {Agreed}";
}

/// <summary>A re-examination (复核, BG 8).</summary>
public sealed record Reexamination
{
    /// <summary>Who asked for it, as chief procurator.</summary>
    public required StaffId AskedBy { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>What it came to, once answered.</summary>
    public string? Answer { get; init; }

    /// <summary>When it was answered.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => nameof(Reexamination);
}

/// <summary>How a decision was left to the procuratorial committee (BG 8).</summary>
public sealed record CommitteeReferral
{
    /// <summary>Who sent it, as chief procurator.</summary>
    public required StaffId SentBy { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => nameof(CommitteeReferral);
}

/// <summary>Somebody about to take a step.</summary>
/// <param name="Staff">Who.</param>
/// <param name="Posts">The posts held today.</param>
public sealed record Approver(StaffId Staff, IReadOnlyList<HeldPost> Posts);
