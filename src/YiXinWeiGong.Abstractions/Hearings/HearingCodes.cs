namespace YiXinWeiGong.Hearings;

/// <summary>Codes of problems with hearings.</summary>
public static class HearingCodes
{
    /// <summary>No such hearing.</summary>
    [Label("听证会不存在。", "There is no such hearing.")]
    public const string Unknown = "hearing.unknown";

    /// <summary>The hearing does not permit that from where it stands.</summary>
    [Label("听证会的当前状态不允许该操作。", "The hearing does not permit that now.")]
    public const string ActionNotPermitted = "hearing.action-not-permitted";

    /// <summary>A hearing is closed on a ground, and only a closed one has a ground (TZ 5).</summary>
    [Label("不公开听证须有法定事由，公开听证不得填写该事由（听证规定第五条）。", "A closed hearing has a ground, and an open one has none (TZ 5).")]
    public const string ClosedGround = "hearing.closed-ground";

    /// <summary>A hearing is planned for a time to come.</summary>
    [Label("听证时间须晚于现在。", "A hearing is planned for a time to come.")]
    public const string LiesAhead = "hearing.lies-ahead";

    /// <summary>The presider is a procurator or leader of the office (TZ 13).</summary>
    [Label("主持人须为本院检察官或负责人（听证规定第十三条）。", "The presider is a procurator or leader of the office (TZ 13).")]
    public const string Presider = "hearing.presider";

    /// <summary>A capacity is malformed.</summary>
    [Label("听证员身份代码有误。", "A capacity is malformed.")]
    public const string Capacity = "hearing.capacity";

    /// <summary>The person sits in the hearing already.</summary>
    [Label("该人员已是本次听证会的听证员。", "That person is an officer of this hearing already.")]
    public const string OfficerInvitedAlready = "hearing.officer-invited-already";

    /// <summary>The person cannot be an officer of this hearing; one code for every ground, so that none shows.</summary>
    [Label("该人员不能担任本次听证会的听证员。", "That person cannot be an officer of this hearing.")]
    public const string OfficerExcluded = "hearing.officer-excluded";

    /// <summary>The person is not an officer of this hearing.</summary>
    [Label("该人员不是本次听证会的听证员。", "That person is not an officer of this hearing.")]
    public const string NotAnOfficer = "hearing.not-an-officer";

    /// <summary>A hearing has three to seven officers (TZ 7(3)).</summary>
    [Label("听证员一般为三至七人（听证规定第七条第三款）。", "A hearing has three to seven officers (TZ 7(3)).")]
    public const string OfficersThreeToSeven = "hearing.officers-3-to-7";

    /// <summary>The notice lies before the officers it names were settled.</summary>
    [Label("通知日期早于听证员最后确定之日。", "The notice lies before the officers it names were settled.")]
    public const string NoticeBeforeOfficers = "hearing.notice-before-officers";

    /// <summary>The day lies before the hearing was scheduled.</summary>
    [Label("该日期早于听证会获批安排之日。", "That day lies before the hearing was scheduled.")]
    public const string BeforeItWasScheduled = "hearing.before-it-was-scheduled";

    /// <summary>Notice is given three days before the hearing at the latest (TZ 10 item 2).</summary>
    [Label("听证通知须在听证三日前作出（听证规定第十条）。", "Notice is given three days before the hearing at the latest (TZ 10 item 2).")]
    public const string NoticeTooLate = "hearing.notice-too-late";

    /// <summary>The officers changed after notice and the parties were not told again (TZ 10 item 3).</summary>
    [Label("通知后听证员有变动，须再次告知当事人（听证规定第十条）。", "The officers changed after notice; tell the parties again (TZ 10 item 3).")]
    public const string PartiesNotTold = "hearing.parties-not-told";

    /// <summary>An open hearing is announced beforehand (TZ 10 item 4).</summary>
    [Label("公开听证须事先发布公告（听证规定第十条）。", "An open hearing is announced beforehand (TZ 10 item 4).")]
    public const string NotAnnounced = "hearing.not-announced";

    /// <summary>A closed hearing is not announced.</summary>
    [Label("不公开的听证会不发布公告。", "A closed hearing is not announced.")]
    public const string ClosedIsNotAnnounced = "hearing.closed-is-not-announced";

    /// <summary>A hearing is held on the day of which notice was given.</summary>
    [Label("听证会须在通知的日期召开。", "A hearing is held on the day of which notice was given.")]
    public const string NotTheDay = "hearing.not-the-day";

    /// <summary>Fewer officers attend than a hearing needs (TZ 7(3)).</summary>
    [Label("到场听证员不足三人。", "Fewer than three officers attend.")]
    public const string TooFewAttend = "hearing.too-few-attend";

    /// <summary>The steps of a session have their order (TZ 15).</summary>
    [Label("听证步骤须依次进行（听证规定第十五条）。", "The steps of a session are taken in their order (TZ 15).")]
    public const string StepOutOfOrder = "hearing.step-out-of-order";

    /// <summary>The officers have not discussed yet.</summary>
    [Label("听证员尚未讨论。", "The officers have not discussed yet.")]
    public const string NotDiscussed = "hearing.not-discussed";

    /// <summary>The officer did not attend.</summary>
    [Label("该听证员未到场。", "That officer did not attend.")]
    public const string DidNotAttend = "hearing.did-not-attend";

    /// <summary>The officer's opinion is recorded already.</summary>
    [Label("该听证员的意见已记录。", "That officer's opinion is recorded already.")]
    public const string OpinionRecordedAlready = "hearing.opinion-recorded-already";

    /// <summary>The presider has not summed up yet.</summary>
    [Label("主持人尚未总结。", "The presider has not summed up yet.")]
    public const string NotSummedUp = "hearing.not-summed-up";

    /// <summary>The opinion of an officer who attended is missing.</summary>
    [Label("尚缺到场听证员的意见。", "The opinion of an officer who attended is missing.")]
    public const string OpinionMissing = "hearing.opinion-missing";

    /// <summary>Deciding otherwise than the majority needs the chief procurator's consent (TZ 16).</summary>
    [Label("不采纳听证员多数意见须报检察长同意（听证规定第十六条）。", "Deciding otherwise than the officers' majority needs the chief procurator's consent (TZ 16).")]
    public const string DepartsFromMajority = "hearing.departs-from-majority";
}
