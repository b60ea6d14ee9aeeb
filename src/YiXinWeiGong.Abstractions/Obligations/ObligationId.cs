using System.Text.Json.Serialization;

namespace YiXinWeiGong.Obligations;

/// <summary>The id of an obligation (法定义务), made from what is owed by whom so that the same duty always has the same id.</summary>
/// <param name="Value">The bare value.</param>
[JsonConverter(typeof(TypedIdJsonConverter<ObligationId>))]
public readonly record struct ObligationId(Guid Value) : ITypedId<ObligationId>
{
    /// <inheritdoc/>
    public static ObligationId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(ObligationId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
