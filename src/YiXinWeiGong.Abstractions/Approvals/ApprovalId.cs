using System.Text.Json.Serialization;

namespace YiXinWeiGong.Approvals;

/// <summary>The id of an approval (审批).</summary>
/// <param name="Value">The bare value.</param>
[JsonConverter(typeof(TypedIdJsonConverter<ApprovalId>))]
public readonly record struct ApprovalId(Guid Value) : ITypedId<ApprovalId>
{
    /// <inheritdoc/>
    public static ApprovalId From(Guid value) => new(value);

    /// <summary>A new id that sorts by the given time.</summary>
    /// <param name="at">When the thing came about.</param>
    public static ApprovalId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    /// <inheritdoc/>
    public int CompareTo(ApprovalId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
