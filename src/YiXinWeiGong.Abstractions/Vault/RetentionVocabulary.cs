namespace YiXinWeiGong.Vault;

/// <summary>Where a legal hold stands.</summary>
public enum LegalHoldStatus
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Nothing it is about may be deleted.</summary>
    [Label("保全中", "in force")]
    InForce = 1,

    /// <summary>Lifted.</summary>
    [Label("已解除", "lifted")]
    Lifted = 2,
}

/// <summary>What is done about a legal hold.</summary>
public enum LegalHoldAction
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Lift it.</summary>
    Lift = 1,
}

/// <summary>Where a record that the law wants kept stands.</summary>
public enum RetentionRecordStatus
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Kept.</summary>
    [Label("留存中", "kept")]
    Kept = 1,

    /// <summary>What it said is deleted; that there was one stays.</summary>
    [Label("内容已删除", "purged")]
    Purged = 2,
}

/// <summary>What is done about such a record.</summary>
public enum RetentionRecordAction
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Delete what it says.</summary>
    Purge = 1,
}

/// <summary>Why somebody's identity is erased (个人信息保护法第四十七条).</summary>
public enum IdentityErasureGround
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>The purpose is fulfilled, cannot be, or needs the data no more.</summary>
    [Label("处理目的已实现或者不再必要", "the purpose has ended")]
    PurposeEnded = 1,

    /// <summary>The person took the consent back.</summary>
    [Label("个人撤回同意", "consent withdrawn")]
    ConsentWithdrawn = 2,

    /// <summary>The data were collected or used against the law.</summary>
    [Label("违法处理个人信息", "processed against the law")]
    Unlawful = 3,
}

/// <summary>The classes of retention that the library itself uses; a host may add its own.</summary>
public static class RetentionClassNames
{
    /// <summary>The identity of an applicant who was not taken.</summary>
    public const string RefusedApplicant = "refused-applicant";

    /// <summary>The identity of a volunteer.</summary>
    public const string VolunteerIdentity = "volunteer-identity";

    /// <summary>Network logs (网络日志).</summary>
    public const string NetworkLog = "network-log";

    /// <summary>Impact assessments for the protection of personal data (个人信息保护影响评估).</summary>
    public const string ImpactAssessment = "impact-assessment";

    /// <summary>Records of passing personal data to others (向其他网络数据处理者提供个人信息的记录).</summary>
    public const string Disclosure = "disclosure";

    /// <summary>The answers to commands that were sent with an idempotency key.</summary>
    public const string RememberedAnswer = "remembered-answer";
}

/// <summary>Codes of problems with the vault and with what is kept for how long.</summary>
public static class VaultCodes
{
    /// <summary>The master key that something is wrapped with is not at hand.</summary>
    [Label("身份库的主密钥暂不可用。", "The vault's master key is not at hand.")]
    public const string KeyUnavailable = "vault.key-unavailable";

    /// <summary>A legal hold forbids to delete it.</summary>
    [Label("已采取保全，不得删除。", "It is under a legal hold and must not be deleted.")]
    public const string Held = "vault.held";

    /// <summary>What the identity is kept for goes on.</summary>
    [Label("处理目的尚未终了，不得删除身份信息。", "The identity is still needed for what it was given for.")]
    public const string PurposeGoesOn = "vault.purpose-goes-on";

    /// <summary>The law wants it kept for longer.</summary>
    [Label("法定留存期限未满。", "The law wants it kept for longer.")]
    public const string KeptByLaw = "vault.kept-by-law";

    /// <summary>The table of classes knows no such class on that day.</summary>
    [Label("没有该留存类别。", "There is no such class of retention.")]
    public const string ClassUnknown = "vault.class-unknown";

    /// <summary>There is nothing of that id to hold.</summary>
    [Label("保全对象不存在。", "There is nothing of that id to hold.")]
    public const string HoldSubjectUnknown = "vault.hold-subject-unknown";

    /// <summary>The field cannot hold that: a name cannot be empty, and a day is written yyyy-MM-dd.</summary>
    [Label("更正后的内容与该项不符。", "The field cannot hold that.")]
    public const string CorrectionValue = "vault.correction-value";
}

/// <summary>Codes of problems with legal holds.</summary>
public static class LegalHoldCodes
{
    /// <summary>No such hold.</summary>
    [Label("保全不存在。", "There is no such legal hold.")]
    public const string Unknown = "legal-hold.unknown";

    /// <summary>The hold does not permit that now.</summary>
    [Label("保全的当前状态不允许该操作。", "The legal hold does not permit that now.")]
    public const string ActionNotPermitted = "legal-hold.action-not-permitted";
}

/// <summary>Codes of problems with records that the law wants kept.</summary>
public static class RetentionRecordCodes
{
    /// <summary>No such record.</summary>
    [Label("记录不存在。", "There is no such record.")]
    public const string Unknown = "retention-record.unknown";

    /// <summary>The record does not permit that now.</summary>
    [Label("记录的当前状态不允许该操作。", "The record does not permit that now.")]
    public const string ActionNotPermitted = "retention-record.action-not-permitted";
}
