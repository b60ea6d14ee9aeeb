using System.Text.Json.Serialization;

namespace YiXinWeiGong.Offices;

/// <summary>The id of an office (检察院).</summary>
/// <param name="Value">The bare value.</param>
[JsonConverter(typeof(TypedIdJsonConverter<OfficeId>))]
public readonly record struct OfficeId(Guid Value) : ITypedId<OfficeId>
{
    /// <inheritdoc/>
    public static OfficeId From(Guid value) => new(value);

    /// <summary>A new id that sorts by the given time.</summary>
    /// <param name="at">When the thing came about.</param>
    public static OfficeId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    /// <inheritdoc/>
    public int CompareTo(OfficeId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
