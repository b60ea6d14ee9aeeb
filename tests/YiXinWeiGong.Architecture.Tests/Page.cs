namespace YiXinWeiGong.Architecture;

/// <summary>A page of docs/ in which generated blocks stand between <c>&lt;!-- name --&gt;</c> and <c>&lt;!-- end --&gt;</c>.</summary>
/// <param name="name">Its path from the root of the repository.</param>
/// <param name="text">Its text, where it is not to be read.</param>
internal sealed class Page(string name, string? text = null)
{
    public const string HowToUpdate =
        "run: YXWG_UPDATE_DOCS=1 dotnet run --project tests/YiXinWeiGong.Architecture.Tests (docs/domain/README.md)";

    private const string Open = "<!-- ";
    private const string End = "<!-- end -->\n";

    private static readonly string Root = FindRoot();

    public string Name { get; } = name;

    public bool Exists => text is not null || File.Exists(FullPath);

    public string Text => text ?? File.ReadAllText(FullPath).ReplaceLineEndings("\n");

    /// <summary>The generated blocks, by name.</summary>
    public IReadOnlyDictionary<string, string> Blocks
    {
        get
        {
            var blocks = new Dictionary<string, string>(StringComparer.Ordinal);
            var parts = Text.Split(Open);
            foreach (var part in parts.Skip(1).Where(part => !part.StartsWith("end -->", StringComparison.Ordinal)))
            {
                var cut = part.IndexOf(" -->\n", StringComparison.Ordinal);
                if (cut >= 0)
                {
                    blocks.Add(part[..cut], part[(cut + " -->\n".Length)..]);
                }
            }

            return blocks;
        }
    }

    private string FullPath => Path.Combine(Root, Name);

    public static IEnumerable<Page> All(string folder) => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.md")
        .Select(file => new Page(Path.GetRelativePath(Root, file).Replace('\\', '/')));

    /// <summary>Compares a block with what it should be, or writes it where it was asked for; says what is wrong.</summary>
    public string? Keep(string block, string content)
    {
        if (Exists && Blocks.TryGetValue(block, out var written) && written == content)
        {
            return null;
        }

        if (Environment.GetEnvironmentVariable("YXWG_UPDATE_DOCS") != "1")
        {
            return $"The block '{block}' of {Name} is not what the code does; {HowToUpdate}.";
        }

        if (!Exists)
        {
            return $"There is no {Name} yet; write the page first, for nobody can generate what it explains.";
        }

        File.WriteAllText(FullPath, With(block, content));
        return null;
    }

    /// <summary>The page with a block replaced, or added at its end.</summary>
    public string With(string block, string content)
    {
        var opening = $"{Open}{block} -->\n";
        var start = Text.IndexOf(opening, StringComparison.Ordinal);
        if (start < 0)
        {
            return $"{Text.TrimEnd('\n')}\n\n{opening}{content}{End}";
        }

        var end = Text.IndexOf(End, start, StringComparison.Ordinal);
        return Text[..(start + opening.Length)] + content + Text[end..];
    }

    private static string FindRoot()
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
