namespace YiXinWeiGong.Rules;

/// <summary>For what an office is asked to be competent; the levels of filing and suing may differ (BG 16).</summary>
public enum ProceduralStage
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>To file a case (立案).</summary>
    [Label("立案", "Filing")]
    Filing = 1,

    /// <summary>To bring the suit (提起诉讼).</summary>
    [Label("提起诉讼", "Suit")]
    Suit = 2,
}

/// <summary>How far an office is competent.</summary>
public enum Competence
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>The matter is its own (依法管辖).</summary>
    [Label("依法管辖", "Competent")]
    Own = 1,

    /// <summary>It may take the matter (可以管辖).</summary>
    [Label("可以管辖", "May take it")]
    May = 2,
}

/// <summary>Why an office that was considered is not competent.</summary>
public enum NotCompetentReason
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>It covers none of the places that count.</summary>
    [Label("不管辖相关地点", "Covers none of the places that count")]
    AnotherPlace = 1,

    /// <summary>It is of another level than the rule names.</summary>
    [Label("级别不符", "Of another level")]
    AnotherLevel = 2,

    /// <summary>Such matters are for a higher level.</summary>
    [Label("低于法定最低级别", "Below the lowest level for such matters")]
    BelowMinimumLevel = 3,

    /// <summary>The office that handles the criminal case brings the civil claim along.</summary>
    [Label("由办理刑事案件的检察院一并办理", "Goes with the criminal case")]
    GoesWithTheCriminalCase = 4,

    /// <summary>It may file, and another brings the suit.</summary>
    [Label("起诉管辖与立案管辖不对应", "Another office brings the suit")]
    SuitIsElsewhere = 5,

    /// <summary>A decision gave the matter to another office.</summary>
    [Label("已经指定、提办、交办或者移送", "Overridden by a decision")]
    Overridden = 6,
}

/// <summary>The kind of court a suit goes to.</summary>
public enum CourtKind
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Basic people's court (基层人民法院).</summary>
    [Label("基层人民法院", "Basic court")]
    Basic = 1,

    /// <summary>Intermediate people's court (中级人民法院).</summary>
    [Label("中级人民法院", "Intermediate court")]
    Intermediate = 2,

    /// <summary>Maritime court (海事法院).</summary>
    [Label("海事法院", "Maritime court")]
    Maritime = 3,

    /// <summary>The court that tries the criminal case (审理刑事案件的人民法院).</summary>
    [Label("审理刑事案件的人民法院", "Court of the criminal case")]
    OfTheCriminalCase = 4,
}

/// <summary>The document that moves a clue or a case to the competent office.</summary>
public enum TransferLetter
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>To the competent office of the same level, which must accept (移送案件线索通知书, BG 26(1)).</summary>
    [Label("移送案件线索通知书", "Notice of transfer of a clue")]
    Notice = 1,

    /// <summary>To a superior office (报请移送案件线索意见书, BG 26(3)).</summary>
    [Label("报请移送案件线索意见书", "Opinion asking a superior to take over a clue")]
    Request = 2,

    /// <summary>Down to an inferior office (交办, BG 11, 18).</summary>
    [Label("交办", "Assignment to an inferior office")]
    Assignment = 3,

    /// <summary>A filed case to the office that corresponds to the court (移送起诉, BG 16).</summary>
    [Label("移送案件", "Transfer of a case for suit")]
    Case = 4,
}

/// <summary>What an office that disagrees may do.</summary>
public enum DisagreementPath
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>The receiver reports to its superior, and may neither send back nor pass on (BG 26(2)).</summary>
    [Label("报告上一级院，不得退回或者自行移送", "Report to the superior; neither send back nor pass on")]
    ReportToSuperior = 1,

    /// <summary>The offices negotiate; failing that, they ask the common superior to designate (BG 17(3)).</summary>
    [Label("协商；协商不成报共同上级院指定", "Negotiate, then the common superior designates")]
    NegotiateThenDesignation = 2,

    /// <summary>Talks failed: the common superior designates (BG 17(3)).</summary>
    [Label("报共同上级院指定", "The common superior designates")]
    Designation = 3,

    /// <summary>Execute the superior's decision and report objections at the same time (BG 10).</summary>
    [Label("执行并可同时报告意见", "Execute, and report objections at the same time")]
    ExecuteAndReport = 4,
}

/// <summary>A decision that moves a matter away from the ordinarily competent office.</summary>
public enum OverrideKind
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>A superior designated an office inside its area (指定管辖, BG 17).</summary>
    [Label("指定管辖", "Designated")]
    Designated = 1,

    /// <summary>A superior took it over (提办, BG 18).</summary>
    [Label("上级院提办", "Pulled up")]
    PulledUp = 2,

    /// <summary>The competent office gave it to an inferior one (交办, BG 18).</summary>
    [Label("交下级院办理", "Pushed down")]
    PushedDown = 3,

    /// <summary>The competent office passed it on under rules of cross-area cooperation (跨区划协作移送, BG 17(2)).</summary>
    [Label("跨区划协作移送", "Transferred under cooperation rules")]
    Transferred = 4,
}
