namespace YiXinWeiGong.RuleTables;

/// <summary>What must hold of docs/rules alone is not asked of a host's own tables.</summary>
internal static class OurPages
{
    /// <summary>The pages that wait for what they ask of the library; their scenarios are pending.</summary>
    public static IReadOnlyList<string> Drafts { get; } =
        [.. Directory.GetFiles(RulePages.OwnFolder, "*.md.draft").Select(file => Path.GetFileName(file)[..^".md.draft".Length])];

    public static void SkipUnlessTheyAreRun() =>
        Assert.SkipUnless(RulePages.Current.Folder == RulePages.OwnFolder, $"{RulePages.OtherFolder} names another folder.");
}
