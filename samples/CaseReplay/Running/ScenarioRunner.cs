using CaseReplay.Binding;
using CaseReplay.Scenarios;
using CaseReplay.Text;
using YiXinWeiGong;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Rules;

namespace CaseReplay.Running;

/// <summary>
/// Replays one scenario on a database, step by step, until an expectation does not hold; under rules that are tried it goes on
/// to its end, for what is expected holds for the law of its own days.
/// </summary>
internal sealed class ScenarioRunner
{
    private readonly BoundScenario _bound;
    private readonly Stage _stage;
    private readonly Cast _cast;
    private readonly bool _asExpected;
    private readonly HashSet<(Guid, string, DateOnly, DateOnly, DateOnly?)> _deadlines = [];
    private readonly HashSet<(Guid, string, DateOnly, DateOnly, DateOnly?, DateOnly)> _met = [];
    private readonly Dictionary<Actor, string> _reporters = [];
    private readonly Dictionary<ClueId, int> _told = [];

    private ScenarioRunner(BoundScenario bound, Stage stage, bool asExpected) =>
        (_bound, _stage, _cast, _asExpected) = (bound, stage, new Cast(stage, bound.Scenario, bound.Aliases), asExpected);

    /// <param name="bound">The scenario.</param>
    /// <param name="database">The SQLite file.</param>
    /// <param name="progress">Told how many steps are done.</param>
    /// <param name="tried">The rules to try; none for the law of the scenario's own days.</param>
    public static async Task<CaseResult> RunAsync(BoundScenario bound, string database, Action<int> progress, RuleBooks? tried = null)
    {
        await using var stage = await Stage.OpenAsync(database, Opening.Of(bound.Scenario), tried ?? RuleBooks.Embedded);
        return await new ScenarioRunner(bound, stage, asExpected: tried is null).RunAsync(progress);
    }

    private async Task<CaseResult> RunAsync(Action<int> progress)
    {
        var scenario = _bound.Scenario;
        var results = new List<StepResult>();
        foreach (var step in _bound.Steps)
        {
            progress(results.Count);
            IReadOnlyList<VolunteerPerson> appointed;
            try
            {
                if (results is [])
                {
                    await _cast.EnterAsync();
                }

                appointed = await _cast.AppointAsync(step.Step.At.At);
            }
            catch (InvalidOperationException failed)
            {
                return new CaseResult(_bound, results, new Fault(
                    scenario.File, scenario.Line, new Bilingual($"人员无法就位：{failed.Message}", $"the people could not be set up: {failed.Message}")));
            }

            // Who was appointed before the first step is not news.
            var result = await RunAsync(step) with { Appointed = results is [] ? [] : appointed };
            results.Add(result);
            if (result.Broken is not null)
            {
                return new CaseResult(_bound, results, result.Broken);
            }
        }

        return new CaseResult(_bound, results, null);
    }

    private async Task<StepResult> RunAsync(BoundStep step)
    {
        _stage.Clock.SetUtcNow(step.Step.At.At);
        var before = await _stage.DataVersionAsync();
        Answer answer;
        try
        {
            answer = await UseCaseCall.SendAsync(_stage.Services, step.UseCase, step.Actor, step.Request);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            var what = $"{step.Step.Number} {step.UseCase.Request.Name}: {failed.GetType().Name}: {failed.Message}";
            return new StepResult(step, new Answer(null, []))
            {
                Broken = new Fault(_bound.Scenario.File, step.Step.DoLine, new Bilingual($"程序出错，第{what}", $"the program failed at step {what}")),
            };
        }

        var changed = await _stage.DataVersionAsync() != before;
        if (answer.Value is not null && step.Actor.Kind == ActorKind.Volunteer)
        {
            _reporters[step.Actor] = step.Step.As;
        }

        return new StepResult(step, answer)
        {
            Deadlines = [.. NewDeadlines(answer.Value as IReceipt)],
            Told = await NewlyToldAsync(),
            Broken = _asExpected ? new Expectations(step, _bound.Aliases, answer, changed, _bound.Scenario.File).FirstBroken() : null,
        };
    }

    private IEnumerable<DeadlineNews> NewDeadlines(IReceipt? receipt)
    {
        foreach (var deadline in receipt?.Deadlines ?? [])
        {
            var isNew = _deadlines.Add((receipt!.Id, deadline.Kind, deadline.From, deadline.Nominal, deadline.Effective));
            var isMet = deadline.MetOn is { } on && _met.Add((receipt.Id, deadline.Kind, deadline.From, deadline.Nominal, deadline.Effective, on));
            if (isNew || isMet)
            {
                yield return new DeadlineNews(deadline, isNew);
            }
        }
    }

    /// <summary>What volunteers who have acted find new in their own timelines, asked as themselves.</summary>
    private async Task<IReadOnlyList<Told>> NewlyToldAsync()
    {
        var told = new List<Told>();
        foreach (var (reporter, alias) in _reporters)
        {
            var mine = await _stage.Services.SendAsync(reporter, new ListMyClues());
            foreach (var clue in mine.Value)
            {
                told.AddRange(clue.Timeline.Skip(_told.GetValueOrDefault(clue.Id)).Select(entry => new Told(alias, entry)));
                _told[clue.Id] = clue.Timeline.Count;
            }
        }

        return told;
    }
}
