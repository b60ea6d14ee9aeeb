using System.Text.Json.Serialization;

namespace YiXinWeiGong.Consultations;

/// <summary>The id of a professional consultation (专业咨询).</summary>
/// <param name="Value">The bare value.</param>
[JsonConverter(typeof(TypedIdJsonConverter<ConsultationId>))]
public readonly record struct ConsultationId(Guid Value) : ITypedId<ConsultationId>
{
    /// <inheritdoc/>
    public static ConsultationId From(Guid value) => new(value);

    /// <summary>A new id that sorts by the given time.</summary>
    /// <param name="at">When the thing came about.</param>
    public static ConsultationId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    /// <inheritdoc/>
    public int CompareTo(ConsultationId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
