namespace YiXinWeiGong.Cases;

/// <summary>Where a case stands.</summary>
public enum CaseStatus
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Proposed for filing.</summary>
    Proposed = 1,
}
