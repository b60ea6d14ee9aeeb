namespace YiXinWeiGong.Offices;

/// <summary>Does an office work?</summary>
public enum OfficeStatus
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>At work.</summary>
    [Label("运行", "active")]
    Active = 1,
}

/// <summary>Options of an office about which law is silent; each has a default, and changing one is recorded.</summary>
public static class OfficeOptions
{
    /// <summary>
    /// A person in conflict with a matter may be a hearing officer where the conflict is waived on the record.
    /// Default: not permitted.
    /// </summary>
    [Label("经书面豁免的利害关系人可任听证员", "an officer's conflict may be waived on the record")]
    public const string OfficerConflictMayBeWaived = "hearing.officer-conflict-may-be-waived";
}

/// <summary>Codes of problems with offices.</summary>
public static class OfficeCodes
{
    /// <summary>No such office.</summary>
    [Label("检察院不存在。", "There is no such office.")]
    public const string Unknown = "office.unknown";

    /// <summary>Another office numbers its documents by that short name.</summary>
    [Label("该文号简称已被其他检察院使用。", "Another office uses that short name for its numbers.")]
    public const string ShortNameTaken = "office.short-name-taken";

    /// <summary>Every office but the Supreme People's Procuratorate has a superior one level up.</summary>
    [Label("除最高人民检察院外，检察院须有上一级院。", "Every office but the Supreme People's Procuratorate has a superior one level up.")]
    public const string SuperiorIsOneLevelUp = "office.superior-is-one-level-up";

    /// <summary>The office covers that division at that time already.</summary>
    [Label("该院在此期间已管辖该区划。", "The office covers that division at that time already.")]
    public const string CoveredAlready = "office.covered-already";

    /// <summary>The office does not cover that division.</summary>
    [Label("该院不管辖该区划。", "The office does not cover that division.")]
    public const string NotCovered = "office.not-covered";

    /// <summary>There is no such option.</summary>
    [Label("没有该选项。", "There is no such option.")]
    public const string OptionUnknown = "office.option-unknown";

    /// <summary>No office covers the place.</summary>
    [Label("没有检察院管辖该地。", "No office covers that place.")]
    public const string NoneForPlace = "office.none-for-place";
}
