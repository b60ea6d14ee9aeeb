using System.Text.Json.Serialization;

namespace YiXinWeiGong.Cases;

/// <summary>The id of a public-interest-litigation case (公益诉讼案件).</summary>
/// <param name="Value">The bare value.</param>
[JsonConverter(typeof(TypedIdJsonConverter<CaseId>))]
public readonly record struct CaseId(Guid Value) : ITypedId<CaseId>
{
    /// <inheritdoc/>
    public static CaseId From(Guid value) => new(value);

    /// <summary>A new id that sorts by the given time.</summary>
    /// <param name="at">When the thing came about.</param>
    public static CaseId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    /// <inheritdoc/>
    public int CompareTo(CaseId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
