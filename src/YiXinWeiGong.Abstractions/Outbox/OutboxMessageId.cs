using System.Text.Json.Serialization;

namespace YiXinWeiGong.Outbox;

/// <summary>The id of a message of the outbox, which is the id of the event it hands on; a repeat bears the same one.</summary>
/// <param name="Value">The bare value.</param>
[JsonConverter(typeof(TypedIdJsonConverter<OutboxMessageId>))]
public readonly record struct OutboxMessageId(Guid Value) : ITypedId<OutboxMessageId>
{
    /// <inheritdoc/>
    public static OutboxMessageId From(Guid value) => new(value);

    /// <summary>A new id.</summary>
    /// <param name="at">When the event happened.</param>
    public static OutboxMessageId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    /// <inheritdoc/>
    public int CompareTo(OutboxMessageId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
