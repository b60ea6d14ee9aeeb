using System.Text.Json.Serialization;

namespace YiXinWeiGong.Clues;

/// <summary>The id of a clue (线索).</summary>
/// <param name="Value">The bare value.</param>
[JsonConverter(typeof(TypedIdJsonConverter<ClueId>))]
public readonly record struct ClueId(Guid Value) : ITypedId<ClueId>
{
    /// <inheritdoc/>
    public static ClueId From(Guid value) => new(value);

    /// <summary>A new id that sorts by the given time.</summary>
    /// <param name="at">When the thing came about.</param>
    public static ClueId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    /// <inheritdoc/>
    public int CompareTo(ClueId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
