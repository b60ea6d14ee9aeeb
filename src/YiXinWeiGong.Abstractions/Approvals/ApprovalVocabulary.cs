namespace YiXinWeiGong.Approvals;

/// <summary>Where an approval stands.</summary>
public enum ApprovalStatus
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Waits for its next step.</summary>
    [Label("审批中", "pending")]
    Pending = 1,

    /// <summary>Every step agreed; may be used once.</summary>
    [Label("已批准", "granted")]
    Granted = 2,

    /// <summary>A step refused.</summary>
    [Label("不予批准", "refused")]
    Refused = 3,

    /// <summary>Used.</summary>
    [Label("已使用", "used")]
    Used = 4,

    /// <summary>The chief procurator asked for re-examination (复核, BG 8); who asked for approval answers.</summary>
    [Label("复核中", "under re-examination")]
    UnderReexamination = 5,
}

/// <summary>What is done to an approval.</summary>
public enum ApprovalAction
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>A step agrees and another follows.</summary>
    Agree = 1,

    /// <summary>The last step agrees.</summary>
    Grant = 2,

    /// <summary>A step refuses.</summary>
    Refuse = 3,

    /// <summary>What was approved is done.</summary>
    Use = 4,

    /// <summary>The chief procurator asks for re-examination.</summary>
    AskForReexamination = 5,

    /// <summary>Who asked for approval re-examines it and answers.</summary>
    Reexamine = 6,

    /// <summary>The chief procurator leaves the decision to the procuratorial committee.</summary>
    SendToCommittee = 7,
}

/// <summary>Who takes a step or a decision, each in their own remit (职权范围, BG 5).</summary>
public enum Decider
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>The department head, who reviews first whatever the chief decides (BG 7).</summary>
    [Label("部门负责人", "department head")]
    DepartmentHead = 1,

    /// <summary>The chief procurator, or who holds the powers of one (BG 5).</summary>
    [Label("检察长", "chief procurator")]
    ChiefProcurator = 2,

    /// <summary>The procuratorial committee; the deputy chief procurator who chairs it records what it decides (BG 8, 22).</summary>
    [Label("检察委员会", "procuratorial committee")]
    ProcuratorialCommittee = 3,
}

/// <summary>What needs approval.</summary>
public static class ApprovalMatters
{
    /// <summary>Filing a case (立案, BG 30).</summary>
    [Label("立案", "file a case")]
    public const string FileCase = "file-case";

    /// <summary>Not filing on a clue (不立案, BG 30).</summary>
    [Label("不立案", "decline a clue")]
    public const string DeclineClue = "decline-clue";

    /// <summary>Ending an evaluated clue because the harm was put right without a case (现场解决, BG 28, 30).</summary>
    [Label("现场解决结案", "resolve an evaluated clue")]
    public const string ResolveClue = "resolve-clue";

    /// <summary>Issuing a procuratorial recommendation (检察建议, BG 75).</summary>
    [Label("提出检察建议", "issue a recommendation")]
    public const string IssueRecommendation = "issue-recommendation";

    /// <summary>Terminating a case (终结案件, BG 74, 80).</summary>
    [Label("终结案件", "terminate a case")]
    public const string CloseCase = "close-case";

    /// <summary>Holding a hearing (听证, TZ 4).</summary>
    [Label("召开听证会", "hold a hearing")]
    public const string HoldHearing = "hold-hearing";

    /// <summary>Waiving a hearing officer's conflict.</summary>
    [Label("豁免听证员回避", "waive an officer's conflict")]
    public const string WaiveOfficerConflict = "waive-officer-conflict";

    /// <summary>Deciding otherwise than the majority of hearing officers (TZ 16).</summary>
    [Label("不采纳听证员多数意见", "depart from the officers' majority")]
    public const string DepartFromMajority = "depart-from-majority";

    /// <summary>Moving a case to other rule books.</summary>
    [Label("案件适用新规则", "move a case to other rules")]
    public const string TransitionCase = "transition-case";
}

/// <summary>Codes of problems with approvals.</summary>
public static class ApprovalCodes
{
    /// <summary>No such approval.</summary>
    [Label("审批不存在。", "There is no such approval.")]
    public const string Unknown = "approval.unknown";

    /// <summary>Nothing of that kind and id exists.</summary>
    [Label("待审批的事项不存在。", "What is to be approved does not exist.")]
    public const string SubjectUnknown = "approval.subject-unknown";

    /// <summary>There is no such matter of approval.</summary>
    [Label("没有该类审批事项。", "There is no such matter of approval.")]
    public const string MatterUnknown = "approval.matter-unknown";

    /// <summary>An approval does not permit that move from where it stands.</summary>
    [Label("审批尚未批准、已被拒绝或者已经使用，当前不允许该操作。", "The approval is not granted yet, was refused or has been used; it does not permit that now.")]
    public const string ActionNotPermitted = "approval.action-not-permitted";

    /// <summary>The approver does not hold the post whose turn it is; the department head reviews first (BG 7).</summary>
    [Label("尚未轮到该职务审批：须先经部门负责人审核，再报检察长决定；检察长提请检察委员会的，由检察委员会决定。", "It is not that post's turn: the department head reviews first, then the chief procurator decides, or the committee that the chief sent it to.")]
    public const string StepIsForAnotherPost = "approval.step-is-for-another-post";

    /// <summary>One person took two steps.</summary>
    [Label("同一人不得作两级审批。", "One person may not take two steps.")]
    public const string EachStepHasItsOwnApprover = "approval.each-step-has-its-own-approver";

    /// <summary>Somebody else than who asked for approval answers a re-examination.</summary>
    [Label("复核由提请审批的检察官作出。", "Who asked for the approval re-examines it, and nobody else.")]
    public const string ReexaminedBySomebodyElse = "approval.reexamined-by-somebody-else";

    /// <summary>Dissent is recorded with a decision of the committee alone.</summary>
    [Label("仅检察委员会的决定附记不同意见。", "Dissent is recorded with a decision of the procuratorial committee, and with no other.")]
    public const string DissentIsOfTheCommittee = "approval.dissent-is-of-the-committee";

    /// <summary>What is asked for is not said in the terms that the matter needs, or more is said than it needs.</summary>
    [Label("提请审批的内容与该类事项的要求不符：须写明且仅写明涉及的人、选项和拟作决定的文字。", "The terms are not as the matter needs: whom it concerns, the choice and the text to be decided, where it needs them and only there.")]
    public const string Terms = "approval.terms";

    /// <summary>The approval was given for something else.</summary>
    [Label("该审批不是针对此事项作出的。", "The approval was given for something else.")]
    public const string ForSomethingElse = "approval.for-something-else";

    /// <summary>What was approved has changed since.</summary>
    [Label("事项在审批后已变更，须重新审批。", "What was approved has changed since; ask again.")]
    public const string Stale = "approval.stale";

    /// <summary>The approval has expired.</summary>
    [Label("审批已过有效期。", "The approval has expired.")]
    public const string Expired = "approval.expired";
}
