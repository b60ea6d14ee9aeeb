using YiXinWeiGong.Approvals;

namespace YiXinWeiGong.Hearings;

/// <summary>Where a hearing stands.</summary>
public enum HearingStatus
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Planned; the chief procurator has not approved it yet (听证方案).</summary>
    [Label("拟召开", "planned")]
    Planned = 1,

    /// <summary>Approved and scheduled.</summary>
    [Label("已批准召开", "scheduled")]
    Scheduled = 2,

    /// <summary>The participants have been told (TZ 10).</summary>
    [Label("已通知", "notice given")]
    NoticeGiven = 3,

    /// <summary>Being held, or held and not decided yet.</summary>
    [Label("听证中", "in session")]
    InSession = 4,

    /// <summary>Decided; the officers are still to be told (TZ 17).</summary>
    [Label("已作出决定", "decided")]
    Decided = 5,

    /// <summary>The officers were told the decision and its reasons.</summary>
    [Label("已办结", "completed")]
    Completed = 6,

    /// <summary>Not held, with a reason.</summary>
    [Label("已取消", "cancelled")]
    Cancelled = 7,
}

/// <summary>What is done to a hearing.</summary>
public enum HearingAction
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Invite a hearing officer.</summary>
    InviteOfficer = 1,

    /// <summary>Remove a hearing officer.</summary>
    RemoveOfficer = 2,

    /// <summary>Schedule it, with approval.</summary>
    Schedule = 3,

    /// <summary>Tell the participants.</summary>
    GiveNotice = 4,

    /// <summary>Announce it to the public.</summary>
    Announce = 5,

    /// <summary>Open the session.</summary>
    Hold = 6,

    /// <summary>Take a step of the session.</summary>
    TakeStep = 7,

    /// <summary>Record an officer's opinion.</summary>
    RecordOpinion = 8,

    /// <summary>Decide the question.</summary>
    Decide = 9,

    /// <summary>Tell the officers the decision and its reasons.</summary>
    TellOfficers = 10,

    /// <summary>Give it up.</summary>
    Cancel = 11,
}

/// <summary>Why a hearing is held: the ten triggers of public-interest cases (TP 4).</summary>
public enum HearingTrigger
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Whether there is harm, or how much, is disputed.</summary>
    [Label("公益损害事实或程度存在争议", "harm or its degree is disputed")]
    HarmDisputed = 1,

    /// <summary>Which agency is responsible, or for what, is unclear.</summary>
    [Label("监管主体或职责不明确", "the responsible agency or its duty is unclear")]
    DutyUnclear = 2,

    /// <summary>Whether the agency has fully performed is disputed.</summary>
    [Label("是否全面履职存在争议", "full performance is disputed")]
    PerformanceDisputed = 3,

    /// <summary>Whether a plan of rectification can work is hard to judge.</summary>
    [Label("整改方案可行性需要论证", "a plan's feasibility is hard to judge")]
    PlanFeasibility = 4,

    /// <summary>Several agencies must act together.</summary>
    [Label("需要多个行政机关协同整改", "several agencies are needed")]
    SeveralAgencies = 5,

    /// <summary>The effect of rectification is to be assessed.</summary>
    [Label("整改效果需要评估", "the effect of rectification is to be assessed")]
    RectificationEffect = 6,

    /// <summary>The law is to be explained.</summary>
    [Label("需要释法说理", "the law is to be explained")]
    LawExplanation = 7,

    /// <summary>A civil case may be settled.</summary>
    [Label("民事公益诉讼拟调解、和解", "a civil case may be settled")]
    CivilSettlement = 8,

    /// <summary>Many people are concerned, the matter is new or of great influence.</summary>
    [Label("涉众、新类型或有重大影响", "mass interest, novel or influential")]
    PublicConcern = 9,

    /// <summary>Another reason to hear people.</summary>
    [Label("其他需要听证的情形", "other")]
    Other = 10,
}

/// <summary>May the public attend? Ordinarily yes (TP 5).</summary>
public enum HearingOpenness
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Open; announced beforehand (TZ 10 item 4).</summary>
    [Label("公开听证", "open")]
    Open = 1,

    /// <summary>Closed, on a ground.</summary>
    [Label("不公开听证", "closed")]
    Closed = 2,
}

/// <summary>Why a hearing is closed (TZ 5).</summary>
public enum ClosedHearingGround
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>State secrets.</summary>
    [Label("涉及国家秘密", "state secret")]
    StateSecret = 1,

    /// <summary>Somebody's privacy.</summary>
    [Label("涉及个人隐私", "personal privacy")]
    PersonalPrivacy = 2,

    /// <summary>Trade secrets, where a party asked.</summary>
    [Label("涉及商业秘密且当事人申请不公开", "trade secret, as a party asked")]
    TradeSecretOnRequest = 3,

    /// <summary>A party is a minor.</summary>
    [Label("当事人为未成年人", "a minor party")]
    Minor = 4,

    /// <summary>Another provision of law.</summary>
    [Label("法律规定的其他情形", "other provision of law")]
    OtherLaw = 5,
}

/// <summary>Where a hearing is held (TZ 12).</summary>
public enum HearingVenueKind
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>In the procuratorate's hearing room.</summary>
    [Label("听证室", "hearing room")]
    HearingRoom = 1,

    /// <summary>Elsewhere, at people's doors for one; the approval of the plan covers it.</summary>
    [Label("其他场所", "elsewhere")]
    Elsewhere = 2,
}

/// <summary>The steps of a session, in their order (TZ 15).</summary>
public enum HearingStep
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>The procurator introduces the case and the question.</summary>
    [Label("介绍案情和听证问题", "introduction")]
    Introduce = 1,

    /// <summary>The parties and other participants explain.</summary>
    [Label("当事人及其他参加人说明", "the parties explain")]
    PartiesExplain = 2,

    /// <summary>The officers ask.</summary>
    [Label("听证员提问", "the officers ask")]
    OfficersAsk = 3,

    /// <summary>Recess; the officers discuss.</summary>
    [Label("休会，听证员讨论", "recess and discussion")]
    OfficersDiscuss = 4,

    /// <summary>The officers or one for them speak; they may, so this step may be left out.</summary>
    [Label("复会，听证员发表意见", "the officers speak")]
    OfficersSpeak = 5,

    /// <summary>The parties' last word.</summary>
    [Label("当事人最后陈述", "the parties' last word")]
    LastWord = 6,

    /// <summary>The presider sums up.</summary>
    [Label("主持人总结", "the presider sums up")]
    SumUp = 7,
}

/// <summary>How the question put to the officers is answered.</summary>
public enum HearingPosition
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Yes.</summary>
    [Label("赞成", "support")]
    Support = 1,

    /// <summary>No.</summary>
    [Label("反对", "oppose")]
    Oppose = 2,

    /// <summary>In part.</summary>
    [Label("部分赞成", "partly")]
    Partly = 3,
}

/// <summary>In what capacity an officer sits (听证员身份); codes that a host may extend.</summary>
public static class HearingCapacities
{
    /// <summary>Deputy to a people's congress.</summary>
    [Label("人大代表", "people's congress deputy")]
    public const string NpcDeputy = "npc-deputy";

    /// <summary>Member of a people's political consultative conference.</summary>
    [Label("政协委员", "CPPCC member")]
    public const string CppccMember = "cppcc-member";

    /// <summary>People's supervisor (TZ 8).</summary>
    [Label("人民监督员", "people's supervisor")]
    public const string PeoplesSupervisor = "peoples-supervisor";

    /// <summary>Volunteer.</summary>
    [Label("益心为公志愿者", "volunteer")]
    public const string Volunteer = "volunteer";

    /// <summary>Expert.</summary>
    [Label("专家学者", "expert")]
    public const string Expert = "expert";

    /// <summary>Resident of the place.</summary>
    [Label("当地群众", "resident")]
    public const string Resident = "resident";
}

/// <summary>A hearing officer (听证员) of one hearing.</summary>
public sealed record HearingOfficer
{
    /// <summary>Who.</summary>
    public required HearingOfficerId Officer { get; init; }

    /// <summary>In what capacity, such as one of <see cref="HearingCapacities"/>: lower-case letters, digits and hyphens, at most 40.</summary>
    public required string Capacity { get; init; }

    /// <summary>The waiver of a conflict, where one was given; it does not say that there was one.</summary>
    public OfficerWaiver? Waiver { get; init; }

    /// <summary>Who and in what capacity.</summary>
    public override string ToString() => $"{Officer} {Capacity}";
}

/// <summary>The waiver, on the record, of whatever conflict an officer may have.</summary>
public sealed record OfficerWaiver
{
    /// <summary>Why, at most 500 characters.</summary>
    public required string Reason { get; init; }

    /// <summary>The approval of <see cref="ApprovalMatters.WaiveOfficerConflict"/>.</summary>
    public required ApprovalId Approval { get; init; }

    /// <summary>Says nothing of what somebody wrote.</summary>
    public override string ToString() => $"{nameof(OfficerWaiver)} {Approval}";
}
