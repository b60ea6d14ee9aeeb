using System.Text.Json.Serialization;

namespace YiXinWeiGong.Vault;

/// <summary>The id of a legal hold (保全).</summary>
/// <param name="Value">The bare value.</param>
[JsonConverter(typeof(TypedIdJsonConverter<LegalHoldId>))]
public readonly record struct LegalHoldId(Guid Value) : ITypedId<LegalHoldId>
{
    /// <inheritdoc/>
    public static LegalHoldId From(Guid value) => new(value);

    /// <summary>A new id that sorts by the given time.</summary>
    /// <param name="at">When the thing came about.</param>
    public static LegalHoldId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    /// <inheritdoc/>
    public int CompareTo(LegalHoldId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
