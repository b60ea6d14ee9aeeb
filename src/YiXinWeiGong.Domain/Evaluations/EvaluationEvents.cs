using YiXinWeiGong.Clues;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Evaluations;

/// <summary>The evaluation of a clue was opened.</summary>
public sealed record EvaluationOpened(EvaluationId Evaluation, DateTimeOffset At) : DomainEvent(Evaluation.Value, At)
{
    /// <summary>The clue.</summary>
    public required ClueId Clue { get; init; }

    /// <summary>The office that evaluates it.</summary>
    public required OfficeId Office { get; init; }
}

/// <summary>A volunteer was invited to evaluate.</summary>
public sealed record EvaluatorInvited(EvaluationId Evaluation, DateTimeOffset At) : DomainEvent(Evaluation.Value, At)
{
    /// <summary>Who.</summary>
    public required VolunteerId Evaluator { get; init; }
}

/// <summary>An evaluator gave an opinion.</summary>
public sealed record EvaluationOpinionGiven(EvaluationId Evaluation, DateTimeOffset At) : DomainEvent(Evaluation.Value, At)
{
    /// <summary>Who.</summary>
    public required VolunteerId Evaluator { get; init; }
}

/// <summary>The procurator concluded an evaluation.</summary>
public sealed record EvaluationConcluded(EvaluationId Evaluation, DateTimeOffset At) : DomainEvent(Evaluation.Value, At)
{
    /// <summary>The clue.</summary>
    public required ClueId Clue { get; init; }

    /// <summary>What is proposed should come of it.</summary>
    public required ProposedDisposition ProposedDisposition { get; init; }
}
