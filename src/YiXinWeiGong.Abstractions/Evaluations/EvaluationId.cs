using System.Text.Json.Serialization;

namespace YiXinWeiGong.Evaluations;

/// <summary>The id of an evaluation of a clue (线索评估).</summary>
/// <param name="Value">The bare value.</param>
[JsonConverter(typeof(TypedIdJsonConverter<EvaluationId>))]
public readonly record struct EvaluationId(Guid Value) : ITypedId<EvaluationId>
{
    /// <inheritdoc/>
    public static EvaluationId From(Guid value) => new(value);

    /// <summary>A new id that sorts by the given time.</summary>
    /// <param name="at">When the thing came about.</param>
    public static EvaluationId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    /// <inheritdoc/>
    public int CompareTo(EvaluationId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
