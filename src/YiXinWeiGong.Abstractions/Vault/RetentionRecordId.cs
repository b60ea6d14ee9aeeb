using System.Text.Json.Serialization;

namespace YiXinWeiGong.Vault;

/// <summary>The id of a record that the law wants kept (依法留存的记录).</summary>
/// <param name="Value">The bare value.</param>
[JsonConverter(typeof(TypedIdJsonConverter<RetentionRecordId>))]
public readonly record struct RetentionRecordId(Guid Value) : ITypedId<RetentionRecordId>
{
    /// <inheritdoc/>
    public static RetentionRecordId From(Guid value) => new(value);

    /// <summary>A new id that sorts by the given time.</summary>
    /// <param name="at">When the thing came about.</param>
    public static RetentionRecordId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    /// <inheritdoc/>
    public int CompareTo(RetentionRecordId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
