using System.Linq.Expressions;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YiXinWeiGong.Obligations;

namespace YiXinWeiGong.EntityFrameworkCore;

/// <summary>What every aggregate's table has: the id, the status, the version that guards it.</summary>
/// <typeparam name="T">The aggregate.</typeparam>
/// <typeparam name="TId">Its id.</typeparam>
/// <typeparam name="TStatus">Its statuses.</typeparam>
/// <param name="table">The table's name, without the prefix.</param>
internal abstract class AggregateMapping<T, TId, TStatus>(string table) : IEntityTypeConfiguration<T>
    where T : AggregateRoot<TId, TStatus>
    where TId : struct, ITypedId<TId>
    where TStatus : struct, Enum
{
    public void Configure(EntityTypeBuilder<T> builder)
    {
        builder.ToTable(table);
        builder.HasKey(aggregate => aggregate.Id);
        builder.Property(aggregate => aggregate.Id).ValueGeneratedNever();
        builder.Property(aggregate => aggregate.Status);
        builder.Property(aggregate => aggregate.Version).IsConcurrencyToken();
        builder.Ignore(aggregate => aggregate.Ref);
        builder.Ignore(aggregate => aggregate.HasEvents);
        if (typeof(T).IsAssignableTo(typeof(IOwesDuties)))
        {
            builder.Ignore(nameof(IOwesDuties.Duties));
        }

        Map(builder);
    }

    protected abstract void Map(EntityTypeBuilder<T> builder);
}

/// <summary>Stores the parts of an aggregate, immutable values all, as JSON in its row (docs/adr/0007).</summary>
internal static class JsonParts
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static PropertyBuilder<TPart> Json<T, TPart>(this EntityTypeBuilder<T> builder, Expression<Func<T, TPart>> part)
        where T : class
    {
        // A part is replaced, never changed, so that the same reference is the same value.
        var comparer = new ValueComparer<TPart>(
            (left, right) => ReferenceEquals(left, right) || Equals(left, right),
            value => value == null ? 0 : value.GetHashCode(),
            value => value);
        return builder.Property(part).HasConversion(
            value => JsonSerializer.Serialize(value, Options),
            text => JsonSerializer.Deserialize<TPart>(text, Options)!,
            comparer);
    }
}
