namespace YiXinWeiGong.Volunteers;

/// <summary>Where a volunteer stands.</summary>
public enum VolunteerStatus
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Has applied (注册).</summary>
    [Label("已申请", "applied")]
    Applied = 1,

    /// <summary>The liaison officer's review found for appointment (审核).</summary>
    [Label("审核通过", "reviewed")]
    Reviewed = 2,

    /// <summary>Appointed (聘任).</summary>
    [Label("已聘任", "appointed")]
    Appointed = 3,

    /// <summary>Not taken, with a reason.</summary>
    [Label("未通过", "refused")]
    Refused = 4,
}

/// <summary>What is done about a volunteer.</summary>
public enum VolunteerAction
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>The review finds for appointment.</summary>
    Recommend = 1,

    /// <summary>The review or the decision finds against it.</summary>
    Refuse = 2,

    /// <summary>Appoint.</summary>
    Appoint = 3,
}

/// <summary>Codes of problems with volunteers.</summary>
public static class VolunteerCodes
{
    /// <summary>No such volunteer.</summary>
    [Label("志愿者不存在。", "There is no such volunteer.")]
    public const string Unknown = "volunteer.unknown";

    /// <summary>The volunteer's standing does not permit that.</summary>
    [Label("志愿者的当前状态不允许该操作。", "The volunteer's standing does not permit that now.")]
    public const string ActionNotPermitted = "volunteer.action-not-permitted";

    /// <summary>The applicant is under the minimum age of the local policy.</summary>
    [Label("申请人未达到本地规定的最低年龄。", "The applicant is under the minimum age of the local policy.")]
    public const string TooYoung = "volunteer.too-young";

    /// <summary>The term begins before the application, or more than a year after the appointment.</summary>
    [Label("聘期起始日早于申请日，或晚于聘任之日一年以上。", "The term begins before the application, or more than a year after the appointment.")]
    public const string TermBegins = "volunteer.term-begins";

    /// <summary>There is no certificate of that number.</summary>
    [Label("没有该编号的聘任证书。", "There is no certificate of that number.")]
    public const string CertificateUnknown = "volunteer.certificate-unknown";

    /// <summary>A volunteer category is malformed: lower-case letters, digits and hyphens, at most 40.</summary>
    [Label("志愿者类别代码有误。", "A volunteer category is malformed.")]
    public const string Category = "volunteer.category";

    /// <summary>The volunteer is not appointed, or the term does not run on that day.</summary>
    [Label("该志愿者未被聘任或不在聘期内。", "The volunteer is not appointed, or the term does not run.")]
    public const string NotAppointed = "volunteer.not-appointed";

    /// <summary>The person has a volunteer record already.</summary>
    [Label("您已提交过申请。", "You have applied already.")]
    public const string AppliedAlready = "volunteer.applied-already";
}
