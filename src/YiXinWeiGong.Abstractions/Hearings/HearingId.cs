using System.Text.Json.Serialization;

namespace YiXinWeiGong.Hearings;

/// <summary>The id of a hearing (听证).</summary>
/// <param name="Value">The bare value.</param>
[JsonConverter(typeof(TypedIdJsonConverter<HearingId>))]
public readonly record struct HearingId(Guid Value) : ITypedId<HearingId>
{
    /// <inheritdoc/>
    public static HearingId From(Guid value) => new(value);

    /// <summary>A new id that sorts by the given time.</summary>
    /// <param name="at">When the thing came about.</param>
    public static HearingId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    /// <inheritdoc/>
    public int CompareTo(HearingId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
