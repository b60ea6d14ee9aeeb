namespace YiXinWeiGong.Rules;

/// <summary>The tracks of public-interest litigation (公益诉讼类型) that a field's law opens.</summary>
[Flags]
public enum FieldTracks
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
