using System.Text.Json.Serialization;

namespace YiXinWeiGong.Matters;

/// <summary>The id of a matter (事项): what a clue, its cases, hearings, consultations and evidence have in common.</summary>
/// <param name="Value">The bare value.</param>
[JsonConverter(typeof(TypedIdJsonConverter<MatterId>))]
public readonly record struct MatterId(Guid Value) : ITypedId<MatterId>
{
    /// <inheritdoc/>
    public static MatterId From(Guid value) => new(value);

    /// <summary>A new id that sorts by the given time.</summary>
    /// <param name="at">When the thing came about.</param>
    public static MatterId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    /// <inheritdoc/>
    public int CompareTo(MatterId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
