namespace YiXinWeiGong.Audit;

/// <summary>Why the content of an audit entry is erased.</summary>
public enum ErasureGround
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>The time for which it had to be kept is over (PIPL 47).</summary>
    [Label("保存期限届满", "kept long enough")]
    RetentionOver = 1,

    /// <summary>A person whose data it was asked for it (PIPL 47).</summary>
    [Label("个人请求删除", "the person asked for it")]
    PersonAsked = 2,

    /// <summary>It should never have been written.</summary>
    [Label("本不应记录", "should not have been written")]
    WrittenInError = 3,
}

/// <summary>What is wrong with an audit log.</summary>
public enum AuditDifferenceKind
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Entries are missing between others.</summary>
    [Label("条目缺失", "entries are missing")]
    Missing = 1,

    /// <summary>The log ends before it should.</summary>
    [Label("日志末尾被截断", "the end of the log is missing")]
    Truncated = 2,

    /// <summary>An entry does not say what it said when it was sealed.</summary>
    [Label("条目内容被改动", "an entry was changed")]
    Changed = 3,

    /// <summary>An entry is as it was, but not the hash stored beside it.</summary>
    [Label("条目的存储哈希被改动", "the hash beside an entry was changed")]
    HashChanged = 4,

    /// <summary>An entry and its hash agree with each other, but another entry was sealed in this place.</summary>
    [Label("条目被替换", "another entry is in its place")]
    Replaced = 5,

    /// <summary>An entry stands in another place than the one it was sealed in.</summary>
    [Label("条目次序被改动", "an entry was moved")]
    Moved = 6,

    /// <summary>A row of the log cannot be read.</summary>
    [Label("条目无法读取", "an entry cannot be read")]
    Unreadable = 7,

    /// <summary>The content of an entry is gone, and no entry says that it was erased.</summary>
    [Label("条目内容已消失且无删除记录", "an entry was emptied without a record of it")]
    ErasedWithoutRecord = 8,

    /// <summary>The entries up to a checkpoint are not those it was made over; which of them, nothing tells.</summary>
    [Label("检查点所涵盖的条目被改动", "the entries are not those of the checkpoint")]
    RootDiffers = 9,

    /// <summary>Entries are marked as sealed, and no checkpoint covers them.</summary>
    [Label("封存条目无检查点涵盖", "entries that no checkpoint covers")]
    Added = 10,

    /// <summary>A checkpoint's signature is wrong, or made with a key that is not trusted.</summary>
    [Label("检查点签名不符", "a checkpoint's signature is wrong")]
    SignatureWrong = 11,

    /// <summary>A checkpoint of the database is missing or does not follow the one before.</summary>
    [Label("检查点不连续", "a checkpoint is missing")]
    CheckpointMissing = 12,

    /// <summary>A checkpoint is of another log.</summary>
    [Label("检查点属于另一日志", "a checkpoint of another log")]
    OtherLog = 13,
}

/// <summary>Codes of problems with the audit trail.</summary>
public static class AuditCodes
{
    /// <summary>There is no such entry, or it is not sealed yet.</summary>
    [Label("审计条目不存在或尚未封存。", "There is no such audit entry, or it is not sealed yet.")]
    public const string EntryUnknown = "audit.entry-unknown";

    /// <summary>The entry's content was erased already.</summary>
    [Label("该审计条目的内容已删除。", "The content of this audit entry was erased already.")]
    public const string ErasedAlready = "audit.erased-already";

    /// <summary>What records an erasure is not erased itself.</summary>
    [Label("删除记录本身不得删除。", "What records an erasure is not erased itself.")]
    public const string ErasureIsKept = "audit.erasure-is-kept";
}
