namespace YiXinWeiGong.RuleTables;

/// <summary>The pages of a folder and their examples: docs/rules, or the folder that <c>YXWG_RULE_TABLES</c> names, seen from the root of the repository.</summary>
internal sealed class RulePages
{
    public const string OtherFolder = "YXWG_RULE_TABLES";

    /// <summary>In subfolders too, hidden or not, and whatever the case of <c>.MD</c>.</summary>
    private static readonly EnumerationOptions EveryPage = new() { RecurseSubdirectories = true, MatchCasing = MatchCasing.CaseInsensitive, AttributesToSkip = FileAttributes.None };

    private RulePages(string folder, string name)
    {
        Folder = folder;
        Pages = Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.md", EveryPage).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal).Select(page => (page, Read(folder, page, $"{name}/{page}")))]
            : [];
        Examples = [.. Pages.SelectMany(page => page.Examples)];
        if (Examples.Count == 0)
        {
            Examples = [new Example(new Place(name, 0)) { Faults = [Directory.Exists(folder) ? "no page (*.md) of the folder holds a rule table; write one, as docs/rules/README.md says" : "there is no such folder; name one that is there"] }];
        }
    }

    public static string OwnFolder { get; } = Path.Combine(Root(), "docs", "rules");

    /// <summary>The pages that this run is about, as they were when it began.</summary>
    public static RulePages Current { get; } = Environment.GetEnvironmentVariable(OtherFolder) is { Length: > 0 } other
        ? new RulePages(Path.Combine(Root(), other), other.Replace('\\', '/').TrimEnd('/'))
        : new RulePages(OwnFolder, "docs/rules");

    public string Folder { get; }

    public IReadOnlyList<(string Name, IReadOnlyList<Example> Examples)> Pages { get; }

    public IReadOnlyList<Example> Examples { get; }

    public static RulePages In(string folder) => new(folder, folder);

    /// <param name="folder">Where it is.</param>
    /// <param name="page">Its path in the folder.</param>
    /// <param name="name">Its path seen from where the tests are run, as faults cite it.</param>
    private static IReadOnlyList<Example> Read(string folder, string page, string name) => new PageReader(name, File.ReadAllLines(Path.Combine(folder, page)), Family.Tables).Read();

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "YiXinWeiGong.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }
}
