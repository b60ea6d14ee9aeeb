namespace YiXinWeiGong.Evidence;

/// <summary>Where an item of evidence stands.</summary>
public enum EvidenceStatus
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Recorded; it is neither changed nor taken back.</summary>
    [Label("已记录", "recorded")]
    Recorded = 1,
}

/// <summary>How evidence is collected: the seven methods of BG 35. Restraint of persons, sealing, seizing and freezing are none of them.</summary>
public enum InvestigationMethod
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Consulting, calling in and copying enforcement and litigation files.</summary>
    [Label("查阅、调取、复制有关执法、诉讼卷宗材料", "files consulted or copied")]
    CopyFiles = 1,

    /// <summary>Questioning the agency's staff, wrongdoers, parties to the administrative act, interested persons and witnesses.</summary>
    [Label("询问", "questioning")]
    Question = 2,

    /// <summary>Collecting documents, objects, audio-visual material and electronic data from units and persons.</summary>
    [Label("收集书证、物证、视听资料、电子数据等证据", "documents, objects and data collected")]
    CollectMaterial = 3,

    /// <summary>Asking experts, departments or trade associations about a special question.</summary>
    [Label("咨询专业人员、相关部门或者行业协会意见", "expert opinion asked")]
    AskExperts = 4,

    /// <summary>Commissioning identification, assessment, audit, inspection, testing or translation.</summary>
    [Label("委托鉴定、评估、审计、检验、检测、翻译", "appraisal commissioned")]
    Appraise = 5,

    /// <summary>Inspecting objects or the scene.</summary>
    [Label("勘验物证、现场", "object or scene inspected")]
    InspectScene = 6,

    /// <summary>Another necessary method.</summary>
    [Label("其他必要的调查方式", "other")]
    Other = 7,
}

/// <summary>Where a file of evidence stands.</summary>
public enum EvidenceFileStatus
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>It may be opened by whom its matter concerns.</summary>
    [Label("可用", "available")]
    Available = 1,

    /// <summary>Nobody opens it before a scanner has answered.</summary>
    [Label("待扫描", "awaiting a scan")]
    AwaitingScan = 2,

    /// <summary>It is suspicious; only who may release it looks at it.</summary>
    [Label("已隔离", "quarantined")]
    Quarantined = 3,

    /// <summary>Its content is no more; that it was there is still on record.</summary>
    [Label("内容已销毁", "content erased")]
    Erased = 4,
}

/// <summary>What is done to a file of evidence.</summary>
public enum EvidenceFileAction
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>A scanner found nothing.</summary>
    Clear = 1,

    /// <summary>A scanner found something.</summary>
    Quarantine = 2,

    /// <summary>Somebody who may lets it out of quarantine.</summary>
    Release = 3,

    /// <summary>Its content is destroyed.</summary>
    Erase = 4,
}

/// <summary>What somebody did with a file in quarantine.</summary>
public enum QuarantineStep
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Looked at it.</summary>
    [Label("查看", "looked at it")]
    Inspected = 1,

    /// <summary>Released it.</summary>
    [Label("解除隔离", "released it")]
    Released = 2,
}

/// <summary>What an original is opened for.</summary>
public enum EvidencePurpose
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>The investigation of the matter.</summary>
    [Label("调查核实", "investigation")]
    Investigation = 1,

    /// <summary>An appraisal that was commissioned (BG 35).</summary>
    [Label("委托鉴定", "appraisal")]
    Appraisal = 2,

    /// <summary>To be submitted to a court.</summary>
    [Label("提交法院", "submission to a court")]
    Court = 3,

    /// <summary>To check that it is what was handed in.</summary>
    [Label("核验真实性", "check of authenticity")]
    Verification = 4,
}

/// <summary>Codes of problems with evidence.</summary>
public static class EvidenceCodes
{
    /// <summary>Somebody who collected it held no post that day.</summary>
    [Label("调查人员中有人当日未在检察院任职。", "Somebody who collected it held no post that day.")]
    public const string CollectorIsNotStaff = "evidence.collector-is-not-staff";

    /// <summary>Evidence is collected by two prosecutorial staff at least; volunteers assist and do not count (BG 36).</summary>
    [Label("调查取证须由二名以上检察人员共同进行，志愿者不计入（办案规则第三十六条）。", "Evidence is collected by two prosecutorial staff at least; volunteers do not count (BG 36).")]
    public const string TwoStaff = "evidence.two-staff";

    /// <summary>Only the seven methods of BG 35 are permitted, none of them compulsory.</summary>
    [Label("调查方式须为办案规则第三十五条所列方式，不得限制人身自由或者查封、扣押、冻结财产。", "Only the methods of BG 35 are permitted: no restraint of persons, no sealing, seizing or freezing.")]
    public const string MethodNotPermitted = "evidence.method-not-permitted";

    /// <summary>A SHA-256 has 64 hexadecimal digits.</summary>
    [Label("SHA-256须为64位十六进制数。", "A SHA-256 has 64 hexadecimal digits.")]
    public const string Sha256 = "evidence.sha256";

    /// <summary>There is no such file of evidence.</summary>
    [Label("证据文件不存在。", "There is no such file of evidence.")]
    public const string FileUnknown = "evidence.file-unknown";

    /// <summary>The file does not permit that move from where it stands.</summary>
    [Label("证据文件的当前状态不允许该操作。", "The file of evidence does not permit that now.")]
    public const string FileActionNotPermitted = "evidence-file.action-not-permitted";

    /// <summary>Only content that was declared by its SHA-256 is taken in.</summary>
    [Label("该事项未登记过此SHA-256的证据。", "The matter has no evidence declared with this SHA-256.")]
    public const string NotDeclared = "evidence.not-declared";

    /// <summary>No content was sent.</summary>
    [Label("缺少文件内容。", "The content is missing.")]
    public const string ContentMissing = "evidence.content-missing";

    /// <summary>The content is empty.</summary>
    [Label("文件为空。", "The content is empty.")]
    public const string Empty = "evidence.empty";

    /// <summary>The content is larger than permitted.</summary>
    [Label("文件超过允许的大小。", "The content is larger than permitted.")]
    public const string TooLarge = "evidence.too-large";

    /// <summary>The content has another size than was declared.</summary>
    [Label("文件大小与登记不符。", "The content has another size than was declared.")]
    public const string BytesDiffer = "evidence.bytes-differ";

    /// <summary>The content has another SHA-256 than was declared.</summary>
    [Label("文件的SHA-256与登记不符。", "The content has another SHA-256 than was declared.")]
    public const string Sha256Differs = "evidence.sha256-differs";

    /// <summary>The content broke off, or was read already; it has to be sent again.</summary>
    [Label("文件传输中断，请重新上传。", "The content broke off; send it again.")]
    public const string BrokenOff = "evidence.broken-off";

    /// <summary>The bytes are of no type that is permitted, whatever the file is called.</summary>
    [Label("文件内容不属于允许的类型。", "The bytes are of no permitted type.")]
    public const string TypeNotPermitted = "evidence.type-not-permitted";

    /// <summary>The bytes are of another type than was declared.</summary>
    [Label("文件内容与登记的类型不符。", "The bytes are of another type than was declared.")]
    public const string TypeDiffers = "evidence.type-differs";

    /// <summary>The bytes are two types at once, such as a picture that is an archive too.</summary>
    [Label("文件内容同时属于两种类型。", "The bytes are of two types at once.")]
    public const string TwoTypes = "evidence.two-types";

    /// <summary>The picture cannot be read whole.</summary>
    [Label("图片损坏或不完整，无法读取。", "The picture is damaged or cut off.")]
    public const string Unreadable = "evidence.unreadable";

    /// <summary>The picture has more pixels than permitted.</summary>
    [Label("图片像素超过允许的数量。", "The picture has more pixels than permitted.")]
    public const string TooManyPixels = "evidence.too-many-pixels";

    /// <summary>The file is in quarantine; only who may release it looks at it.</summary>
    [Label("文件已被隔离，仅有权解除隔离的人员可以查看。", "The file is in quarantine; only who may release it looks at it.")]
    public const string Quarantined = "evidence.quarantined";

    /// <summary>The file waits for a scanner's answer.</summary>
    [Label("文件正在等待安全扫描。", "The file waits for a scan.")]
    public const string AwaitingScan = "evidence.awaiting-scan";

    /// <summary>The file's content was erased.</summary>
    [Label("文件内容已销毁。", "The file's content was erased.")]
    public const string Erased = "evidence.erased";

    /// <summary>There is no cleaned copy of this file.</summary>
    [Label("该文件没有去标识副本。", "There is no cleaned copy of this file.")]
    public const string NoCopy = "evidence.no-copy";

    /// <summary>The stored content is missing or is not what was stored.</summary>
    [Label("存储的文件内容缺失或已被改动。", "The stored content is missing or was changed.")]
    public const string Damaged = "evidence.damaged";
}
