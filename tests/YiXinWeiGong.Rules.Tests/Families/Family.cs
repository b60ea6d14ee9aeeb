namespace YiXinWeiGong.RuleTables;

/// <summary>A family of rules: its page in docs/rules and the kinds of table that stand there.</summary>
/// <param name="Page">The name of its page, without <c>.md</c>.</param>
/// <param name="OwnTables">The kinds of table.</param>
internal sealed record Family(string Page, params IReadOnlyList<RuleTable> OwnTables)
{
    private static readonly DutyTable Duty = new();
    private static readonly ReviewTable Review = new();
    private static readonly SettingTable Setting = new();

    public static IReadOnlyList<Family> All { get; } =
    [
        new("periods", new PeriodTable(), new InTimeTable(), new RestDayTable()),
        new("fields", new FieldTable()),
        new("jurisdiction", new CompetenceTable(), new MovedTable(), new SuitTable(), new DivisionTable()),
        new("transfer", new TransferTable(), Review),
        new("recusal", new RecusalTable(), new AuthorityTable()),
        new("clues-and-filing", Duty, Setting),
        new("recommendation", Duty, Review),
        new("suspension-and-extension", Review),
        new("civil-notice", new CivilNoticeTable(), Review),
        new("hearing", new HearingNoticeTable()),
        new("reporter-and-data", Duty),
        new("rule-books", new InForceTable(), Setting, new PinnedTable()),
    ];

    /// <summary>Every kind of table; one may stand on several pages.</summary>
    public static IReadOnlyList<RuleTable> Tables { get; } = [.. All.SelectMany(family => family.OwnTables).Distinct()];
}
