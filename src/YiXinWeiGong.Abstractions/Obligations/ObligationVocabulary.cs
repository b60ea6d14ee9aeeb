using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Obligations;

/// <summary>Where an obligation stands.</summary>
public enum ObligationStatus
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Owed and not yet done, in time or not.</summary>
    [Label("待办", "open")]
    Open = 1,

    /// <summary>Done.</summary>
    [Label("已履行", "discharged")]
    Discharged = 2,

    /// <summary>No longer owed, as after a hearing is given up.</summary>
    [Label("不再需要履行", "lapsed")]
    Lapsed = 3,
}

/// <summary>What happens to an obligation.</summary>
public enum ObligationAction
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Its day, article or owner is taken over anew from what owes it.</summary>
    Restate = 1,

    /// <summary>It is done.</summary>
    Discharge = 2,

    /// <summary>It is no longer owed.</summary>
    Lapse = 3,

    /// <summary>It is owed again.</summary>
    OweAgain = 4,
}

/// <summary>What is known of the day by which a duty is due.</summary>
public enum DutyTerm
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>The law sets no time.</summary>
    [Label("法律未定期限", "no limit in law")]
    NoLimit = 1,

    /// <summary>The last day is certain.</summary>
    [Label("期限确定", "fixed")]
    Fixed = 2,

    /// <summary>The last day waits for a year's holiday notice.</summary>
    [Label("期限暂定（未载入当年放假通知）", "provisional")]
    Provisional = 3,

    /// <summary>The period stands still, so that it has no last day now (中止).</summary>
    [Label("期间中止", "suspended")]
    Suspended = 4,
}

/// <summary>Which obligations a list is about.</summary>
public enum ObligationState
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>All that are open.</summary>
    [Label("待办", "open")]
    Open = 1,

    /// <summary>Open, and due today or within the days asked for.</summary>
    [Label("即将到期", "due")]
    Due = 2,

    /// <summary>Open, and the last day is over.</summary>
    [Label("已逾期", "overdue")]
    Overdue = 3,

    /// <summary>Open, with a last day that waits for a holiday notice.</summary>
    [Label("期限暂定", "provisional")]
    Provisional = 4,

    /// <summary>Done.</summary>
    [Label("已履行", "discharged")]
    Discharged = 5,

    /// <summary>All there are, lapsed ones too.</summary>
    [Label("全部", "all")]
    All = 6,
}

/// <summary>What kind of body or person a duty falls on.</summary>
public enum DutyOwnerKind
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Whoever holds a post of the office.</summary>
    [Label("任职人员", "holder of a post")]
    Post = 1,

    /// <summary>One member of staff.</summary>
    [Label("指定工作人员", "member of staff")]
    Staff = 2,

    /// <summary>The agency that the case is about.</summary>
    [Label("行政机关", "the agency")]
    Agency = 3,
}

/// <summary>On whom a duty falls (责任主体).</summary>
public sealed record DutyOwner
{
    /// <summary>The agency that the case is about (行政机关).</summary>
    public static DutyOwner Agency { get; } = new() { Kind = DutyOwnerKind.Agency };

    /// <summary>What kind of body or person.</summary>
    public required DutyOwnerKind Kind { get; init; }

    /// <summary>The post of the office, where it falls on who holds one.</summary>
    public Post? Post { get; init; }

    /// <summary>The member of staff, where it falls on one.</summary>
    public StaffId? Staff { get; init; }

    /// <summary>Whoever holds a post of the office.</summary>
    /// <param name="post">Which.</param>
    public static DutyOwner HolderOf(Post post) => new() { Kind = DutyOwnerKind.Post, Post = post };

    /// <summary>One member of staff.</summary>
    /// <param name="staff">Who.</param>
    public static DutyOwner Member(StaffId staff) => new() { Kind = DutyOwnerKind.Staff, Staff = staff };
}

/// <summary>The kinds of duty that have no deadline of their kind; the others are named by <see cref="Rules.DeadlineKinds"/>.</summary>
public static class DutyKinds
{
    /// <summary>Follow up the agency's performance and the harm after the recommendation (BG 77).</summary>
    [Label("跟进调查", "Follow up the recommendation")]
    public const string FollowUp = "follow-up";

    /// <summary>Serve the decision to terminate on the agency (BG 74).</summary>
    [Label("送达终结案件决定书", "Serve the decision to terminate")]
    public const string ServeClosureDecision = "serve-closure-decision";

    /// <summary>Announce an open hearing to the public (TZ 10 item 4).</summary>
    [Label("发布听证公告", "Announce the hearing")]
    public const string AnnounceHearing = "announce-hearing";

    /// <summary>Tell the parties who sits, after the officers changed (TZ 10 item 3).</summary>
    [Label("重新告知听证员情况", "Tell the parties of the change of officers")]
    public const string TellPartiesOfOfficers = "tell-parties-of-officers";

    /// <summary>Tell the hearing's officers the decision and its reasons (TZ 17).</summary>
    [Label("向听证员告知决定及理由", "Tell the officers the decision and its reasons")]
    public const string TellOfficersDecision = "tell-officers-decision";

    /// <summary>Tell who applied for a recusal what was decided (BG 23).</summary>
    [Label("告知回避申请人决定", "Tell the applicant of the decision on recusal")]
    public const string TellRecusalApplicant = "tell-recusal-applicant";
}

/// <summary>Codes of problems with obligations.</summary>
public static class ObligationCodes
{
    /// <summary>No such obligation.</summary>
    [Label("该待办义务不存在。", "There is no such obligation.")]
    public const string Unknown = "obligation.unknown";

    /// <summary>The obligation does not permit this now.</summary>
    [Label("该待办义务的当前状态不允许此操作。", "The obligation does not permit this now.")]
    public const string ActionNotPermitted = "obligation.action-not-permitted";

    /// <summary>The days to look ahead are fewer than 0 or more than 366.</summary>
    [Label("提前天数须为0至366。", "Days to look ahead are 0 to 366.")]
    public const string DaysAhead = "obligation.days-ahead";
}
