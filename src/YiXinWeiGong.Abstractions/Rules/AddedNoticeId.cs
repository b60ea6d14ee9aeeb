using System.Text.Json.Serialization;

namespace YiXinWeiGong.Rules;

/// <summary>The id of a holiday notice (放假通知) that was added while the system runs.</summary>
/// <param name="Value">The bare value.</param>
[JsonConverter(typeof(TypedIdJsonConverter<AddedNoticeId>))]
public readonly record struct AddedNoticeId(Guid Value) : ITypedId<AddedNoticeId>
{
    /// <inheritdoc/>
    public static AddedNoticeId From(Guid value) => new(value);

    /// <summary>A new id that sorts by the given time.</summary>
    /// <param name="at">When the thing came about.</param>
    public static AddedNoticeId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    /// <inheritdoc/>
    public int CompareTo(AddedNoticeId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
