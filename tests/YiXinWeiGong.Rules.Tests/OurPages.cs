namespace YiXinWeiGong.RuleTables;

/// <summary>What must hold of docs/rules alone is not asked of a host's own tables.</summary>
internal static class OurPages
{
    public static void SkipUnlessTheyAreRun() =>
        Assert.SkipUnless(RulePages.Current.Folder == RulePages.OwnFolder, $"{RulePages.OtherFolder} names another folder.");
}
