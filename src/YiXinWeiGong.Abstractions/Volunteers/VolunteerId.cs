using System.Text.Json.Serialization;

namespace YiXinWeiGong.Volunteers;

/// <summary>The id of a volunteer (志愿者), from application on.</summary>
/// <param name="Value">The bare value.</param>
[JsonConverter(typeof(TypedIdJsonConverter<VolunteerId>))]
public readonly record struct VolunteerId(Guid Value) : ITypedId<VolunteerId>
{
    /// <inheritdoc/>
    public static VolunteerId From(Guid value) => new(value);

    /// <summary>A new id that sorts by the given time.</summary>
    /// <param name="at">When the thing came about.</param>
    public static VolunteerId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    /// <inheritdoc/>
    public int CompareTo(VolunteerId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
