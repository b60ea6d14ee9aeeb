using YiXinWeiGong.Cases;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;

namespace YiXinWeiGong.Clues;

/// <summary>A clue was reported or registered.</summary>
public sealed record ClueSubmitted(ClueId Clue, DateTimeOffset At) : DomainEvent(Clue.Value, At)
{
    /// <summary>The field of public interest.</summary>
    public required FieldCode Field { get; init; }

    /// <summary>Where it comes from.</summary>
    public required ClueSource Source { get; init; }

    /// <summary>The office that owns it.</summary>
    public required OfficeId Office { get; init; }
}

/// <summary>A clue was received and numbered.</summary>
public sealed record ClueReceived(ClueId Clue, DateTimeOffset At) : DomainEvent(Clue.Value, At)
{
    /// <summary>The number.</summary>
    public required string Number { get; init; }
}

/// <summary>A clue's evaluation began.</summary>
public sealed record ClueEvaluationBegun(ClueId Clue, DateTimeOffset At) : DomainEvent(Clue.Value, At);

/// <summary>A clue's evaluation ended.</summary>
public sealed record ClueEvaluated(ClueId Clue, DateTimeOffset At) : DomainEvent(Clue.Value, At);

/// <summary>A case was filed on a clue.</summary>
public sealed record ClueFiled(ClueId Clue, DateTimeOffset At) : DomainEvent(Clue.Value, At)
{
    /// <summary>The case.</summary>
    public required CaseId Case { get; init; }
}

/// <summary>It was decided not to file on a clue.</summary>
public sealed record ClueDeclined(ClueId Clue, DateTimeOffset At) : DomainEvent(Clue.Value, At);

/// <summary>What a clue was about was put right without a case.</summary>
public sealed record ClueResolvedOnTheSpot(ClueId Clue, DateTimeOffset At) : DomainEvent(Clue.Value, At);

/// <summary>A clue was sent to the competent office.</summary>
public sealed record ClueTransferred(ClueId Clue, DateTimeOffset At) : DomainEvent(Clue.Value, At)
{
    /// <summary>The office that sent it.</summary>
    public required OfficeId From { get; init; }

    /// <summary>The office that must accept it.</summary>
    public required OfficeId To { get; init; }
}
