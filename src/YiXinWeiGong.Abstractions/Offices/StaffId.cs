using System.Text.Json.Serialization;

namespace YiXinWeiGong.Offices;

/// <summary>The id of a member of an office's staff.</summary>
/// <param name="Value">The bare value.</param>
[JsonConverter(typeof(TypedIdJsonConverter<StaffId>))]
public readonly record struct StaffId(Guid Value) : ITypedId<StaffId>
{
    /// <inheritdoc/>
    public static StaffId From(Guid value) => new(value);

    /// <summary>A new id that sorts by the given time.</summary>
    /// <param name="at">When the thing came about.</param>
    public static StaffId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    /// <inheritdoc/>
    public int CompareTo(StaffId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
