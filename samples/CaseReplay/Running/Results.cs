using CaseReplay.Binding;
using CaseReplay.Scenarios;
using CaseReplay.Text;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Rules;

namespace CaseReplay.Running;

/// <summary>What came of a step.</summary>
internal sealed record StepResult(BoundStep Bound, Answer Answer)
{
    /// <summary>Deadlines that the receipt shows for the first time, or as met for the first time.</summary>
    public IReadOnlyList<DeadlineNews> Deadlines { get; init; } = [];

    /// <summary>Volunteers who were appointed since the step before.</summary>
    public IReadOnlyList<VolunteerPerson> Appointed { get; init; } = [];

    /// <summary>What reporters were told since the step before.</summary>
    public IReadOnlyList<Told> Told { get; init; } = [];

    /// <summary>The first expectation that does not hold.</summary>
    public Fault? Broken { get; init; }
}

/// <summary>A deadline that appears for the first time, or that has been met since it did.</summary>
internal sealed record DeadlineNews(Deadline Deadline, bool IsNew);

/// <summary>Something a reporter was told.</summary>
internal sealed record Told(string Reporter, FeedbackEntry Entry);

/// <summary>What came of a scenario.</summary>
internal sealed record CaseResult(BoundScenario Bound, IReadOnlyList<StepResult> Steps, Fault? Broken)
{
    public bool Held => Broken is null;
}
