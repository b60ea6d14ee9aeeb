using System.Text.Json.Serialization;

namespace YiXinWeiGong.Recusals;

/// <summary>The id of an application for recusal (回避申请).</summary>
/// <param name="Value">The bare value.</param>
[JsonConverter(typeof(TypedIdJsonConverter<RecusalId>))]
public readonly record struct RecusalId(Guid Value) : ITypedId<RecusalId>
{
    /// <inheritdoc/>
    public static RecusalId From(Guid value) => new(value);

    /// <summary>A new id that sorts by the given time.</summary>
    /// <param name="at">When the thing came about.</param>
    public static RecusalId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    /// <inheritdoc/>
    public int CompareTo(RecusalId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
