namespace YiXinWeiGong.Rules;

/// <summary>A track of public-interest litigation (公益诉讼类型).</summary>
public enum Track
{
    /// <summary>The law names no track.</summary>
    [Label("未明确", "Not stated")]
    None = 0,

    /// <summary>Against whoever harms the public interest (民事公益诉讼).</summary>
    [Label("民事公益诉讼", "Civil")]
    Civil = 1,

    /// <summary>Over an agency that does not do its duty (行政公益诉讼).</summary>
    [Label("行政公益诉讼", "Administrative")]
    Administrative = 2,
}

/// <summary>How a field stands to a track on a day.</summary>
public enum FieldStanding
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>A law opens it (法定领域).</summary>
    [Label("法定领域", "Statutory")]
    Statutory = 1,

    /// <summary>No law opens it yet; a case cites the decision it rests on (探索领域).</summary>
    [Label("探索领域", "Exploratory")]
    Exploratory = 2,

    /// <summary>The field's law does not open this track.</summary>
    [Label("未开放", "Not open")]
    NotOpen = 3,
}
