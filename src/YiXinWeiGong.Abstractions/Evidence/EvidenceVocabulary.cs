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
}
