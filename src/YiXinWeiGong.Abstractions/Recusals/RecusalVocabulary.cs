namespace YiXinWeiGong.Recusals;

/// <summary>Where an application for recusal stands.</summary>
public enum RecusalStatus
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Waits for the decision; the person keeps working (BG 21).</summary>
    [Label("待决定", "applied for")]
    Applied = 1,

    /// <summary>Granted: the person acts in the matter no more.</summary>
    [Label("决定回避", "granted")]
    Granted = 2,

    /// <summary>Refused: the applicant may ask for reconsideration.</summary>
    [Label("驳回申请", "refused")]
    Refused = 3,

    /// <summary>Being reconsidered; the person keeps working (BG 23).</summary>
    [Label("复议中", "under reconsideration")]
    UnderReconsideration = 4,

    /// <summary>The refusal was upheld on reconsideration.</summary>
    [Label("复议维持", "refusal upheld")]
    Upheld = 5,
}

/// <summary>What is done about an application for recusal.</summary>
public enum RecusalAction
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Decide that the person withdraws.</summary>
    Grant = 1,

    /// <summary>Decide that the person does not.</summary>
    Refuse = 2,

    /// <summary>Ask for reconsideration.</summary>
    AskForReconsideration = 3,

    /// <summary>Decide on reconsideration that the person withdraws after all.</summary>
    Overturn = 4,

    /// <summary>Uphold the refusal on reconsideration.</summary>
    Uphold = 5,

    /// <summary>Tell the applicant of the decision.</summary>
    TellApplicant = 6,
}

/// <summary>As what somebody is challenged; it says who decides (BG 19, 22).</summary>
public enum ChallengedRole
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>The office's chief procurator.</summary>
    [Label("检察长", "chief procurator")]
    ChiefProcurator = 1,

    /// <summary>Anybody else of the prosecutorial staff.</summary>
    [Label("其他检察人员", "other staff")]
    Staff = 2,

    /// <summary>A translator.</summary>
    [Label("翻译人员", "translator")]
    Translator = 3,

    /// <summary>An appraiser.</summary>
    [Label("鉴定人", "appraiser")]
    Appraiser = 4,

    /// <summary>An inspector of a scene or of things.</summary>
    [Label("勘验人", "inspector")]
    Inspector = 5,
}

/// <summary>Why somebody ought to withdraw (BG 19).</summary>
public enum RecusalGround
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>A close relative of the agency's head, a party or an agent.</summary>
    [Label("系行政机关负责人、当事人或者代理人的近亲属", "close relative of the agency's head, a party or an agent")]
    CloseRelative = 1,

    /// <summary>Another tie to one of them that may affect fairness.</summary>
    [Label("与其有其他关系，可能影响公正办案", "another tie to one of them that may affect fairness")]
    OtherTie = 2,
}

/// <summary>Who applies for a recusal; the person is a party to the matter and has no account.</summary>
public enum RecusalApplicant
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>The agency against which the matter runs.</summary>
    [Label("行政机关", "agency")]
    Agency = 1,

    /// <summary>A party.</summary>
    [Label("当事人", "party")]
    Party = 2,

    /// <summary>An agent of one of them.</summary>
    [Label("代理人", "agent")]
    Agent = 3,

    /// <summary>The person who withdraws of their own accord.</summary>
    [Label("自行回避", "the person themselves")]
    Themselves = 4,
}

/// <summary>How somebody applied (BG 20).</summary>
public enum RecusalForm
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>By word of mouth, put on record.</summary>
    [Label("口头", "oral")]
    Oral = 1,

    /// <summary>In writing.</summary>
    [Label("书面", "written")]
    Written = 2,
}

/// <summary>What is decided about a recusal.</summary>
public enum RecusalFinding
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>The person withdraws.</summary>
    [Label("应当回避", "withdraws")]
    Withdraws = 1,

    /// <summary>The person stays.</summary>
    [Label("不予回避", "stays")]
    Stays = 2,
}

/// <summary>Codes of problems with recusals.</summary>
public static class RecusalCodes
{
    /// <summary>No such application.</summary>
    [Label("回避申请不存在。", "There is no such application for recusal.")]
    public const string Unknown = "recusal.unknown";

    /// <summary>The application does not permit that from where it stands.</summary>
    [Label("回避申请的当前状态不允许该操作。", "The application for recusal does not permit that now.")]
    public const string ActionNotPermitted = "recusal.action-not-permitted";

    /// <summary>Not exactly one person is challenged: a member of staff, or an outsider in a role that can be challenged.</summary>
    [Label("须且仅须指明一名被申请回避人：检察人员，或者翻译人员、鉴定人、勘验人。", "Name one person: a member of staff, or else a translator, an appraiser or an inspector.")]
    public const string Challenged = "recusal.challenged";

    /// <summary>The person holds no post that day.</summary>
    [Label("被申请回避人当日未任任何职务。", "The person challenged holds no post that day.")]
    public const string ChallengedIsNotStaff = "recusal.challenged-is-not-staff";

    /// <summary>Somebody decides whose decision it is not.</summary>
    [Label("检察长的回避由副检察长主持的检察委员会决定，其他人员的回避由检察长决定。", "A chief procurator's recusal is decided by the committee, chaired by a deputy; anybody else's by the chief procurator.")]
    public const string DecidedBySomebodyElse = "recusal.decided-by-somebody-else";

    /// <summary>Somebody decides on their own recusal.</summary>
    [Label("任何人不得决定本人的回避。", "Nobody decides on their own recusal.")]
    public const string OwnRecusal = "recusal.own";

    /// <summary>As many reconsiderations were had as there may be.</summary>
    [Label("对回避决定已申请过复议，不得再次申请。", "The decision was reconsidered already; there is no second time.")]
    public const string ReconsideredAlready = "recusal.reconsidered-already";

    /// <summary>A day lies before what it follows.</summary>
    [Label("日期早于回避决定作出之日。", "The day lies before that of the decision.")]
    public const string BeforeTheDecision = "recusal.before-the-decision";

    /// <summary>Somebody acts in a matter from which they withdrew.</summary>
    [Label("该人员已被决定回避，不得参与本事项的办理。", "That person was recused and acts in this matter no more.")]
    public const string Stands = "recusal.stands";
}
