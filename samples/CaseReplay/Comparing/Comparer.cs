using CaseReplay.Binding;
using CaseReplay.Printing;
using CaseReplay.Running;
using CaseReplay.Text;

namespace CaseReplay.Comparing;

/// <summary>Runs every scenario under two sets of rules and prints what differs.</summary>
internal sealed class Comparer(Side old, Side @new, Terminal terminal, Language language)
{
    public async Task<int> RunAsync(IReadOnlyList<BoundScenario> scenarios)
    {
        using var scratch = new Scratch();
        var progress = new Progress(terminal.Error, terminal.ShowsProgress, language);
        var printer = new DifferencePrinter(old, @new, language, new Palette(terminal.Colours));
        await terminal.Out.WriteAsync(printer.Head());
        var all = new List<CaseDifference>();
        foreach (var bound in scenarios)
        {
            CaseResult[] sides = [await RunAsync(bound, old), await RunAsync(bound, @new)];
            progress.Clear();
            if (sides.FirstOrDefault(side => !side.Held)?.Broken is { } failed)
            {
                await terminal.Error.WriteLineAsync(failed.In(language));
                return Replay.Broken;
            }

            all.Add(Comparison.Of(sides[0], sides[1]));
            await terminal.Out.WriteAsync(printer.Print(all[^1]));
        }

        await terminal.Out.WriteAsync(printer.Summary(all));
        return Replay.AsExpected;

        Task<CaseResult> RunAsync(BoundScenario bound, Side side) => ScenarioRunner.RunAsync(
            bound, scratch.NewFile(), step => progress.Show(all.Count, scenarios.Count, bound.Scenario.Title.In(language), step, bound.Steps.Count), side.Rules);
    }
}
