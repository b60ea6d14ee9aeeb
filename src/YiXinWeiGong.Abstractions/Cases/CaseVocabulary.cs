namespace YiXinWeiGong.Cases;

/// <summary>Where a case stands.</summary>
public enum CaseStatus
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Proposed for filing (立案审批表); waits for the chief procurator's decision (BG 30).</summary>
    [Label("提请立案", "proposed")]
    Proposed = 1,
}
