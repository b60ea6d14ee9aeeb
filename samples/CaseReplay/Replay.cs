using CaseReplay.Binding;
using CaseReplay.Comparing;
using CaseReplay.Printing;
using CaseReplay.Running;
using CaseReplay.Text;
using YiXinWeiGong.Rules;

namespace CaseReplay;

/// <summary>The program: checks everything, then replays case by case, or compares what comes of each under two sets of rules.</summary>
internal sealed class Replay(Options options, Terminal terminal)
{
    internal const int AsExpected = 0;
    internal const int Broken = 1;
    internal const int BadInput = 2;

    private readonly Language _language = options.Language;
    private readonly Palette _palette = new(terminal.Colours);

    public async Task<int> RunAsync()
    {
        if (options.Help)
        {
            await terminal.Out.WriteAsync(Options.Usage.In(_language));
            return AsExpected;
        }

        if (options.Wrong is { } wrong)
        {
            return await ComplainAsync($"{wrong.In(_language)}\n\n{Options.Usage.In(_language)}");
        }

        if (options.Database is { } kept && (File.Exists(kept) || Directory.Exists(kept)))
        {
            return await ComplainAsync(new Bilingual($"{kept} 已存在；请另给新文件名。\n", $"{kept} is there already; name a new file.\n").In(_language));
        }

        if (Path.GetDirectoryName(options.Database) is { Length: > 0 } directory && !Directory.Exists(directory))
        {
            return await ComplainAsync(new Bilingual($"目录 {directory} 不存在。\n", $"there is no directory {directory}.\n").In(_language));
        }

        var sides = Sides.Of(options.Books, LegalCalendar.DayOf(TimeProvider.System.GetUtcNow()));
        var files = ScenarioFiles.Read(options.Paths);
        string[] faults = [.. sides.Faults.Select(fault => fault.In(_language)), .. files.Faults.Select(fault => fault.In(_language))];
        return faults is not [] ? await ComplainAsync(string.Concat(faults.Select(fault => $"{fault}\n")))
            : sides.Read is [var old, var @new] ? await new Comparer(old, @new, terminal, _language).RunAsync(files.Scenarios)
            : await RunAllAsync(files.Scenarios);
    }

    private async Task<int> RunAllAsync(IReadOnlyList<BoundScenario> scenarios)
    {
        using var scratch = new Scratch();
        var progress = new Progress(terminal.Error, terminal.ShowsProgress, _language);
        var printer = new TimelinePrinter(_language, _palette);
        var results = new List<CaseResult>();
        foreach (var bound in scenarios)
        {
            // A case's numbers and lists must not depend on the cases before it, so each has a file of its own,
            // unless all are to be kept in one.
            var database = options.Database ?? scratch.NewFile();
            var title = bound.Scenario.Title.In(_language);
            var result = await ScenarioRunner.RunAsync(bound, database, step => progress.Show(results.Count, scenarios.Count, title, step, bound.Steps.Count));
            results.Add(result);
            progress.Clear();
            await terminal.Out.WriteAsync(printer.Print(result));
        }

        return await SumUpAsync(results, printer);
    }

    private async Task<int> SumUpAsync(List<CaseResult> results, TimelinePrinter printer)
    {
        var page = new Page().Line(new string('━', Page.Width - 2), _palette.Dim);
        foreach (var result in results)
        {
            _ = printer.Summary(page, result);
        }

        var held = results.Count(result => result.Held);
        var total = new Bilingual(
            $"共{results.Count}案：{held}案相符，{results.Count - held}案不符。",
            $"{results.Count} case{(results.Count == 1 ? "" : "s")}: {held} as expected, {results.Count - held} broken.");
        await terminal.Out.WriteAsync(page.Line(total.In(_language), _palette.Bold).ToString());
        if (results.FirstOrDefault(result => !result.Held)?.Broken is not { } first)
        {
            return AsExpected;
        }

        await terminal.Error.WriteLineAsync(first.In(_language));
        return Broken;
    }

    private async Task<int> ComplainAsync(string what)
    {
        await terminal.Error.WriteAsync(what);
        return BadInput;
    }
}
