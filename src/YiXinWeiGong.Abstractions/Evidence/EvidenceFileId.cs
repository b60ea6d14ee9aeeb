using System.Text.Json.Serialization;

namespace YiXinWeiGong.Evidence;

/// <summary>The id of a file of evidence; made from its matter and its content, so that a matter has a content once.</summary>
/// <param name="Value">The bare value.</param>
[JsonConverter(typeof(TypedIdJsonConverter<EvidenceFileId>))]
public readonly record struct EvidenceFileId(Guid Value) : ITypedId<EvidenceFileId>
{
    /// <inheritdoc/>
    public static EvidenceFileId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(EvidenceFileId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
