namespace YiXinWeiGong.RuleTables;

/// <summary>What must hold of docs/rules alone is not asked of a host's own tables.</summary>
internal static class OurPages
{
    public static void SkipUnlessTheyAreRun() =>
        Assert.SkipUnless(RulePages.Current.Folder == RulePages.OwnFolder, $"{RulePages.OtherFolder} names another folder.");

    public static void SkipWhileThereAreDrafts()
    {
        SkipUnlessTheyAreRun();
        var drafts = Directory.GetFiles(RulePages.OwnFolder, "*.draft").Select(Path.GetFileName);
        Assert.SkipWhen(drafts.Any(), $"Drafts wait for their API: {string.Join(", ", drafts)}.");
    }
}
