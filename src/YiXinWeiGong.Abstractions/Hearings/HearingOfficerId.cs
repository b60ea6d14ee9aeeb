using System.Text.Json.Serialization;

namespace YiXinWeiGong.Hearings;

/// <summary>The id of a hearing officer (听证员); a volunteer's own id value where the officer is a volunteer.</summary>
/// <param name="Value">The bare value.</param>
[JsonConverter(typeof(TypedIdJsonConverter<HearingOfficerId>))]
public readonly record struct HearingOfficerId(Guid Value) : ITypedId<HearingOfficerId>
{
    /// <inheritdoc/>
    public static HearingOfficerId From(Guid value) => new(value);

    /// <summary>A new id that sorts by the given time.</summary>
    /// <param name="at">When the thing came about.</param>
    public static HearingOfficerId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    /// <inheritdoc/>
    public int CompareTo(HearingOfficerId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
