namespace YiXinWeiGong.Cases;

/// <summary>Where a case stands.</summary>
public enum CaseStatus
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Proposed for filing (立案审批表); waits for the chief procurator's decision (BG 30).</summary>
    [Label("提请立案", "proposed")]
    Proposed = 1,

    /// <summary>Filed (立案决定书); being investigated.</summary>
    [Label("已立案", "filed")]
    Filed = 2,

    /// <summary>Not filed, by decision of the chief procurator (不立案决定书, BG 30).</summary>
    [Label("不立案", "not filed")]
    NotFiled = 3,

    /// <summary>A recommendation is drafted and not yet decided.</summary>
    [Label("检察建议已拟制", "recommendation drafted")]
    RecommendationDrafted = 4,

    /// <summary>The recommendation is decided and not yet served.</summary>
    [Label("检察建议已决定", "recommendation issued")]
    RecommendationIssued = 5,

    /// <summary>The recommendation is served on the agency, whose reply is awaited.</summary>
    [Label("检察建议已送达", "recommendation served")]
    RecommendationServed = 6,

    /// <summary>The agency replied in writing.</summary>
    [Label("行政机关已回复", "replied")]
    Replied = 7,

    /// <summary>The agency's performance is being followed up (跟进调查, BG 77).</summary>
    [Label("跟进调查", "under follow-up")]
    UnderFollowUp = 8,

    /// <summary>Terminated (终结案件决定书, BG 74, 80).</summary>
    [Label("已终结", "closed")]
    Closed = 9,
}

/// <summary>What is done to a case.</summary>
public enum CaseAction
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>File it.</summary>
    File = 1,

    /// <summary>Decide not to file it.</summary>
    DismissProposal = 2,

    /// <summary>Serve the filing decision on the agency.</summary>
    ServeFilingDecision = 3,

    /// <summary>Draft the recommendation, or draft it anew.</summary>
    DraftRecommendation = 4,

    /// <summary>Issue the recommendation.</summary>
    IssueRecommendation = 5,

    /// <summary>Serve the recommendation on the agency.</summary>
    ServeRecommendation = 6,

    /// <summary>Record the recommendation with the next higher office.</summary>
    RecordWithSuperior = 7,

    /// <summary>Record the agency's reply, or a further one.</summary>
    RecordReply = 8,

    /// <summary>Record a follow-up of the agency's performance.</summary>
    RecordFollowUp = 9,

    /// <summary>Terminate it.</summary>
    Close = 10,

    /// <summary>Serve the decision to terminate.</summary>
    ServeClosureDecision = 11,

    /// <summary>Moves it to other rule books.</summary>
    [Label("适用新规则", "Move to other rules")]
    Transition = 12,
}

/// <summary>What becomes of the deadlines that run when a case is moved to other rule books.</summary>
public enum TransitionEffect
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>They stay as they were set; what runs from now on follows the new rules.</summary>
    [Label("已起算的期限不变", "those that run stay")]
    Keep = 1,

    /// <summary>Those that are open are counted again under the new rules.</summary>
    [Label("未届满的期限重新计算", "those that are open are counted again")]
    CountAgain = 2,
}

/// <summary>The level of an agency (行政机关层级).</summary>
public enum AgencyLevel
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Of the State Council (国家级).</summary>
    [Label("国家级", "national")]
    National = 1,

    /// <summary>Of a province, autonomous region or municipality directly under the central government (省级).</summary>
    [Label("省级", "provincial")]
    Provincial = 2,

    /// <summary>Of a city divided into districts or an autonomous prefecture (设区的市级).</summary>
    [Label("设区的市级", "municipal")]
    Municipal = 3,

    /// <summary>Of a county, city or district (县级).</summary>
    [Label("县级", "county")]
    County = 4,

    /// <summary>Of a township, town or subdistrict (乡级).</summary>
    [Label("乡级", "township")]
    Township = 5,
}

/// <summary>How a recommendation is served (检察建议书送达方式, BG 76).</summary>
public enum ServiceManner
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Handed over against signature.</summary>
    [Label("直接送达", "direct")]
    Direct = 1,

    /// <summary>Left at the agency's premises because it refused to sign; noted on the proof of service.</summary>
    [Label("留置送达", "left at the premises")]
    LeftAtPremises = 2,

    /// <summary>Read out to the agency, maybe before invited deputies and supervisors.</summary>
    [Label("宣告送达", "announced")]
    Announced = 3,
}

/// <summary>Did the agency reply in time?</summary>
public enum ReplyTimeliness
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>By the last day.</summary>
    [Label("期限内回复", "in time")]
    InTime = 1,

    /// <summary>After the last day.</summary>
    [Label("逾期回复", "late")]
    Late = 2,

    /// <summary>Not known until the holiday notice is loaded that decides the last day.</summary>
    [Label("待定", "undetermined")]
    Undetermined = 3,

    /// <summary>A further reply; the first one is what the deadline was for.</summary>
    [Label("补充回复", "supplementary")]
    Supplementary = 4,
}

/// <summary>What a follow-up found (跟进调查结果, BG 77).</summary>
public enum FollowUpFinding
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>The agency has fully performed its duty.</summary>
    [Label("已全面履职", "performed")]
    Performed = 1,

    /// <summary>The agency has performed its duty in part.</summary>
    [Label("部分履职", "partly performed")]
    PartlyPerformed = 2,

    /// <summary>The agency has not performed its duty.</summary>
    [Label("未履职", "not performed")]
    NotPerformed = 3,
}

/// <summary>Why a case is terminated: the four grounds of BG 74.</summary>
public enum ClosureGround
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>The agency did not act against the law or fail to act (BG 74(1)(1)).</summary>
    [Label("行政机关未违法行使职权或者不作为", "agency not at fault")]
    AgencyNotAtFault = 1,

    /// <summary>The public interest is effectively protected (BG 74(1)(2)).</summary>
    [Label("国家利益或者社会公共利益已经得到有效保护", "interest protected")]
    InterestProtected = 2,

    /// <summary>The agency has fully taken measures and performed its duty (BG 74(1)(3)).</summary>
    [Label("行政机关已经全面采取整改措施依法履行职责", "measures fully taken")]
    MeasuresTaken = 3,

    /// <summary>Another case in which termination is due (BG 74(1)(4)).</summary>
    [Label("其他应当终结案件的情形", "other")]
    Other = 4,
}
