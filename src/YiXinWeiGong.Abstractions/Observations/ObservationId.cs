using System.Text.Json.Serialization;

namespace YiXinWeiGong.Observations;

/// <summary>The id of a round of follow-up observation (跟踪观察).</summary>
/// <param name="Value">The bare value.</param>
[JsonConverter(typeof(TypedIdJsonConverter<ObservationId>))]
public readonly record struct ObservationId(Guid Value) : ITypedId<ObservationId>
{
    /// <inheritdoc/>
    public static ObservationId From(Guid value) => new(value);

    /// <summary>A new id that sorts by the given time.</summary>
    /// <param name="at">When the thing came about.</param>
    public static ObservationId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    /// <inheritdoc/>
    public int CompareTo(ObservationId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
