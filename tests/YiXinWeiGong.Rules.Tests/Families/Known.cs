namespace YiXinWeiGong.RuleTables;

/// <summary>Yes, no, or nobody can know yet.</summary>
internal enum Known
{
    None = 0,

    [Label("是", "yes")]
    Yes = 1,

    [Label("否", "no")]
    No = 2,

    [Label("未知", "unknown")]
    Unknown = 3,
}

internal static class KnownExtensions
{
    public static Known ToKnown(this bool? known) => known switch { true => Known.Yes, false => Known.No, null => Known.Unknown };
}
