using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace YiXinWeiGong;

/// <summary>An id that says what it is the id of; its value is a version 7 UUID made from a given time.</summary>
/// <typeparam name="TSelf">The id's own type.</typeparam>
public interface ITypedId<TSelf> : IComparable<TSelf>, IComparable
    where TSelf : struct, ITypedId<TSelf>
{
    /// <summary>The bare value.</summary>
    Guid Value { get; }

    /// <summary>Wraps a bare value.</summary>
    /// <param name="value">The bare value.</param>
    [SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "Static abstract: called through the type argument.")]
    static abstract TSelf From(Guid value);

    /// <summary>Lets specifications order by ids in memory, where the key has lost its type.</summary>
    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        TSelf other => CompareTo(other),
        _ => throw new ArgumentException($"Not a {typeof(TSelf).Name}.", nameof(obj)),
    };
}

/// <summary>Writes a typed id as its bare UUID, and reads it back.</summary>
/// <typeparam name="TId">The id's type.</typeparam>
public sealed class TypedIdJsonConverter<TId> : JsonConverter<TId>
    where TId : struct, ITypedId<TId>
{
    /// <inheritdoc/>
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TId.From(reader.GetGuid());

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
