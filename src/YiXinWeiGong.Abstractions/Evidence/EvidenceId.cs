using System.Text.Json.Serialization;

namespace YiXinWeiGong.Evidence;

/// <summary>The id of an item of evidence (证据).</summary>
/// <param name="Value">The bare value.</param>
[JsonConverter(typeof(TypedIdJsonConverter<EvidenceId>))]
public readonly record struct EvidenceId(Guid Value) : ITypedId<EvidenceId>
{
    /// <inheritdoc/>
    public static EvidenceId From(Guid value) => new(value);

    /// <summary>A new id that sorts by the given time.</summary>
    /// <param name="at">When the thing came about.</param>
    public static EvidenceId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    /// <inheritdoc/>
    public int CompareTo(EvidenceId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
