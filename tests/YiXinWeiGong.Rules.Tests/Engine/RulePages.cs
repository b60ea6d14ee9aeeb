namespace YiXinWeiGong.RuleTables;

/// <summary>The pages of a folder and their examples: docs/rules, or the folder that <c>YXWG_RULE_TABLES</c> names, seen from the root of the repository.</summary>
internal sealed class RulePages
{
    public const string OtherFolder = "YXWG_RULE_TABLES";

    private RulePages(string folder)
    {
        Folder = folder;
        Pages = Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal).Select(file => (Path.GetFileName(file), Read(file)))]
            : [];
        Examples = [.. Pages.SelectMany(page => page.Examples)];
        if (Examples.Count == 0)
        {
            Examples = [new Example(new Place(folder, 0)) { Faults = [Directory.Exists(folder) ? "no page (*.md) of the folder holds a rule table; write one, as docs/rules/README.md says" : "there is no such folder; name one that is there"] }];
        }
    }

    public static string OwnFolder { get; } = Path.Combine(Root(), "docs", "rules");

    /// <summary>The pages that this run is about, as they were when it began.</summary>
    public static RulePages Current { get; } = In(
        Environment.GetEnvironmentVariable(OtherFolder) is { Length: > 0 } other ? Path.Combine(Root(), other) : OwnFolder);

    public string Folder { get; }

    public IReadOnlyList<(string Name, IReadOnlyList<Example> Examples)> Pages { get; }

    public IReadOnlyList<Example> Examples { get; }

    public static RulePages In(string folder) => new(folder);

    private static IReadOnlyList<Example> Read(string file) => new PageReader(Path.GetFileName(file), File.ReadAllLines(file), Family.Tables).Read();

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
