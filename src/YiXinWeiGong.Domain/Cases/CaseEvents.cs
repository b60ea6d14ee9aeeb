using YiXinWeiGong.Matters;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;

namespace YiXinWeiGong.Cases;

/// <summary>A case was proposed for filing.</summary>
public sealed record CaseProposed(CaseId Case, DateTimeOffset At) : DomainEvent(Case.Value, At)
{
    /// <summary>The matter.</summary>
    public required MatterId Matter { get; init; }

    /// <summary>The office that handles it.</summary>
    public required OfficeId Office { get; init; }

    /// <summary>The field of public interest.</summary>
    public required FieldCode Field { get; init; }
}

/// <summary>A case was filed.</summary>
public sealed record CaseFiled(CaseId Case, DateTimeOffset At) : DomainEvent(Case.Value, At)
{
    /// <summary>Its number.</summary>
    public required string Number { get; init; }
}

/// <summary>It was decided not to file a case.</summary>
public sealed record CaseProposalDismissed(CaseId Case, DateTimeOffset At) : DomainEvent(Case.Value, At);

/// <summary>A filing decision was served on the agency.</summary>
public sealed record FilingDecisionServed(CaseId Case, DateTimeOffset At) : DomainEvent(Case.Value, At)
{
    /// <summary>The day.</summary>
    public required DateOnly On { get; init; }
}

/// <summary>A recommendation was drafted, or drafted anew.</summary>
public sealed record RecommendationDrafted(CaseId Case, DateTimeOffset At) : DomainEvent(Case.Value, At)
{
    /// <summary>Is it urgent?</summary>
    public required bool IsUrgent { get; init; }
}

/// <summary>A recommendation was issued.</summary>
public sealed record RecommendationIssued(CaseId Case, DateTimeOffset At) : DomainEvent(Case.Value, At)
{
    /// <summary>Its number.</summary>
    public required string Number { get; init; }
}

/// <summary>A recommendation was served on the agency.</summary>
public sealed record RecommendationServed(CaseId Case, DateTimeOffset At) : DomainEvent(Case.Value, At)
{
    /// <summary>The day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>How.</summary>
    public required ServiceManner Manner { get; init; }
}

/// <summary>A recommendation was recorded with the next higher office.</summary>
public sealed record RecommendationRecordedUpward(CaseId Case, DateTimeOffset At) : DomainEvent(Case.Value, At)
{
    /// <summary>The day.</summary>
    public required DateOnly On { get; init; }
}

/// <summary>The agency replied.</summary>
public sealed record AgencyReplied(CaseId Case, DateTimeOffset At) : DomainEvent(Case.Value, At)
{
    /// <summary>The day.</summary>
    public required DateOnly On { get; init; }
}

/// <summary>The agency's performance was followed up.</summary>
public sealed record CaseFollowedUp(CaseId Case, DateTimeOffset At) : DomainEvent(Case.Value, At)
{
    /// <summary>What was found.</summary>
    public required FollowUpFinding Finding { get; init; }
}

/// <summary>A case was terminated.</summary>
public sealed record CaseClosed(CaseId Case, DateTimeOffset At) : DomainEvent(Case.Value, At)
{
    /// <summary>On which ground.</summary>
    public required ClosureGround Ground { get; init; }
}

/// <summary>The decision to terminate was served on the agency.</summary>
public sealed record ClosureDecisionServed(CaseId Case, DateTimeOffset At) : DomainEvent(Case.Value, At)
{
    /// <summary>The day.</summary>
    public required DateOnly On { get; init; }
}

/// <summary>A case was moved to other rule books.</summary>
public sealed record CaseTransitioned(CaseId Case, DateTimeOffset At) : DomainEvent(Case.Value, At)
{
    /// <summary>The books since.</summary>
    public required string To { get; init; }

    /// <summary>What became of the deadlines that ran.</summary>
    public required TransitionEffect Effect { get; init; }
}

/// <summary>Deadlines of a case moved because a holiday notice was added.</summary>
public sealed record CaseDeadlinesRecalculated(CaseId Case, DateTimeOffset At) : DomainEvent(Case.Value, At)
{
    /// <summary>The kinds of the deadlines that moved.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }
}
