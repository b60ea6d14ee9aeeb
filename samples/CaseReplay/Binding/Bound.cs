using CaseReplay.Scenarios;
using YiXinWeiGong;

namespace CaseReplay.Binding;

/// <summary>A scenario that is ready to run: every command and query made, every expectation understood.</summary>
internal sealed record BoundScenario(Scenario Scenario, Aliases Aliases, IReadOnlyList<BoundStep> Steps);

/// <summary>A step that is ready to run.</summary>
internal sealed record BoundStep(Step Step, UseCaseDescriptor UseCase, object Request, Actor Actor, Expectation Expected);

/// <summary>What a step is to come to; where it says nothing, that it succeeds.</summary>
internal sealed record Expectation
{
    public Expected<string>? Status { get; init; }

    public Expected<string>? Number { get; init; }

    public IReadOnlyList<Expected<ExpectedDeadline>> Due { get; init; } = [];

    public IReadOnlyList<Expected<ExpectedValue>> Values { get; init; } = [];

    /// <summary>The code of a refusal, after which nothing may have changed.</summary>
    public Expected<string>? Refused { get; init; }

    public Expected<int>? Count { get; init; }
}

/// <summary>Something expected, and the line that says so.</summary>
internal sealed record Expected<T>(T Value, int Line);

/// <summary>A deadline with these dates; no effective date means a provisional one.</summary>
internal sealed record ExpectedDeadline(string Kind, DateOnly Nominal, DateOnly? Effective);

/// <summary>A value somewhere in the answer.</summary>
internal sealed record ExpectedValue(AnswerPath Path, object? Value, string Written);
