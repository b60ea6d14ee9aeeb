namespace YiXinWeiGong.Offices;

/// <summary>A post in an office, which carries powers.</summary>
public enum Post
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Receives clues.</summary>
    [Label("线索受理员", "clue intake officer")]
    IntakeOfficer = 1,

    /// <summary>Looks after the office's volunteers.</summary>
    [Label("志愿者联络员", "volunteer liaison officer")]
    LiaisonOfficer = 2,

    /// <summary>Handles matters.</summary>
    [Label("检察官", "procurator")]
    Procurator = 3,

    /// <summary>Heads the public-interest department; reviews first whatever the chief decides (BG 7).</summary>
    [Label("部门负责人", "department head")]
    DepartmentHead = 4,

    /// <summary>Deputy chief procurator.</summary>
    [Label("副检察长", "deputy chief procurator")]
    DeputyChief = 5,

    /// <summary>Chief procurator, who decides major matters and may delegate others (BG 5).</summary>
    [Label("检察长", "chief procurator")]
    ChiefProcurator = 6,
}

/// <summary>On what footing somebody holds a post.</summary>
public enum PostBasis
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Appointed to it.</summary>
    [Label("任职", "substantive")]
    Substantive = 1,

    /// <summary>Acting in it for the time being.</summary>
    [Label("代理", "acting")]
    Acting = 2,

    /// <summary>Holds its powers by delegation (BG 5).</summary>
    [Label("授权", "delegated")]
    Delegated = 3,
}

/// <summary>Does somebody still belong to the staff?</summary>
public enum StaffStatus
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>In service.</summary>
    [Label("在职", "in service")]
    InService = 1,
}

/// <summary>A post that somebody holds on a day.</summary>
/// <param name="Post">The post.</param>
/// <param name="Office">Where.</param>
/// <param name="Basis">On what footing.</param>
public sealed record HeldPost(Post Post, OfficeId Office, PostBasis Basis);

/// <summary>Host port: who holds which post. The default reads the staff that the library keeps.</summary>
public interface IStaffDirectory
{
    /// <summary>The posts somebody holds on a day.</summary>
    /// <param name="staff">Who.</param>
    /// <param name="on">The day, in Asia/Shanghai.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<IReadOnlyList<HeldPost>> PostsOnAsync(StaffId staff, DateOnly on, CancellationToken cancellationToken);
}

/// <summary>Codes of problems with staff and posts.</summary>
public static class StaffCodes
{
    /// <summary>No such staff member.</summary>
    [Label("工作人员不存在。", "There is no such staff member.")]
    public const string Unknown = "staff.unknown";

    /// <summary>The same post in the same office is held at that time already.</summary>
    [Label("该人员在此期间已任该院同一职务。", "This person holds that post in that office at that time already.")]
    public const string PostHeldAlready = "staff.post-held-already";

    /// <summary>The person does not hold that post in that office.</summary>
    [Label("该人员在该院未任该职务。", "This person does not hold that post in that office.")]
    public const string PostNotHeld = "staff.post-not-held";

    /// <summary>A post ends before it begins.</summary>
    [Label("任职结束日期早于开始日期。", "A post cannot end before it begins.")]
    public const string PostEndsBeforeItBegins = "staff.post-ends-before-it-begins";
}
