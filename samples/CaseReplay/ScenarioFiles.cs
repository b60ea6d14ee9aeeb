using CaseReplay.Binding;
using CaseReplay.Scenarios;
using CaseReplay.Text;

namespace CaseReplay;

/// <summary>Finds, reads and checks every scenario before any of them runs.</summary>
internal sealed class ScenarioFiles
{
    private readonly List<BoundScenario> _scenarios = [];
    private readonly List<Fault> _faults = [];

    /// <summary>Ready to run, in the order of their paths.</summary>
    public IReadOnlyList<BoundScenario> Scenarios => _scenarios;

    /// <summary>Everything that is wrong with them.</summary>
    public IReadOnlyList<Fault> Faults => _faults;

    public static ScenarioFiles Read(IReadOnlyList<string> paths)
    {
        var files = new ScenarioFiles();
        var useCases = UseCases.Registered();
        foreach (var path in paths is [] ? [ShippedCases()] : paths)
        {
            if (Directory.Exists(path))
            {
                files.ReadDirectory(path, useCases);
            }
            else
            {
                files.ReadFile(path, useCases);
            }
        }

        return files;
    }

    /// <summary>The cases beside this program's source, found upwards from where it runs.</summary>
    public static string ShippedCases()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            var cases = Path.Combine(directory.FullName, "samples", "CaseReplay", "cases");
            if (Directory.Exists(cases))
            {
                return Path.GetRelativePath(Environment.CurrentDirectory, cases) is var near && near.StartsWith("..", StringComparison.Ordinal) ? cases : near;
            }
        }

        return Path.Combine("samples", "CaseReplay", "cases");
    }

    private void ReadDirectory(string directory, UseCases useCases)
    {
        var found = Directory.GetFiles(directory, "*.json").Order(StringComparer.Ordinal).ToArray();
        foreach (var file in found)
        {
            ReadFile(file, useCases);
        }

        if (found is [])
        {
            _faults.Add(new Fault(directory, 0, new Bilingual("目录中没有 .json 文件。", "there is no .json file in this directory.")));
        }
    }

    private void ReadFile(string path, UseCases useCases)
    {
        var faults = new Faults(path);
        try
        {
            if (ScenarioReader.Read(File.ReadAllBytes(path), faults) is { } scenario && StepBinder.Bind(scenario, useCases, faults) is { } bound)
            {
                _scenarios.Add(bound);
            }
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            faults.Add(0, $"无法读取：{unreadable.Message}", $"cannot be read: {unreadable.Message}");
        }

        _faults.AddRange(faults.All);
    }
}
