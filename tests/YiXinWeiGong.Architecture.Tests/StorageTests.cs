using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Architecture;

/// <summary>Every aggregate can be kept, whole, in either store.</summary>
public sealed class StorageTests
{
    public static TheoryData<Type> Aggregates => [.. Library.Aggregates];

    [Theory]
    [MemberData(nameof(Aggregates))]
    public void Everything_an_aggregate_holds_is_mapped(Type aggregate)
    {
        using var provider = Host.Services(Host.OnSqlite).BuildServiceProvider();
        using var scope = provider.CreateScope();
        var entity = Host.Context(scope).Model.FindEntityType(aggregate) ?? throw new InvalidOperationException($"{aggregate.Name} is not mapped.");

        Forgotten(StateOf(aggregate), entity).Should().BeEmpty();
        entity.GetTableName().Should().StartWith("yxwg_");
        entity.FindProperty(nameof(AggregateRoot.Version))!.IsConcurrencyToken.Should().BeTrue();
    }

    [Fact]
    public void What_is_not_mapped_is_found()
    {
        using var provider = Host.Services(Host.OnSqlite).BuildServiceProvider();
        using var scope = provider.CreateScope();
        var entity = Host.Context(scope).Model.FindEntityType(typeof(Clues.Clue))!;

        Forgotten(StateOf(typeof(Clues.Clue)).Concat(typeof(Planted).GetFields(BindingFlags.NonPublic | BindingFlags.Instance)), entity)
            .Should().Equal("Planted._forgotten");
    }

    [Fact]
    public void Only_aggregates_have_a_table_that_begins_with_their_class()
    {
        using var provider = Host.Services(Host.OnSqlite).BuildServiceProvider();
        using var scope = provider.CreateScope();

        Host.Context(scope).Model.GetEntityTypes().Where(entity => entity.ClrType.Assembly == Library.Domain && !entity.IsOwned())
            .Select(entity => entity.ClrType).Should().BeEquivalentTo(Library.Aggregates);
    }

    [Theory]
    [MemberData(nameof(Aggregates))]
    public void An_aggregate_has_a_store_in_memory_and_on_sqlite(Type aggregate)
    {
        var store = typeof(IStore<,>).MakeGenericType(aggregate, IdOf(aggregate));

        foreach (var kind in new[] { Host.InMemory, Host.OnSqlite })
        {
            using var provider = Host.Services(kind).BuildServiceProvider();
            using var scope = provider.CreateScope();
            scope.ServiceProvider.GetServices(store).Should().ContainSingle(kind);
        }
    }

    private static Type IdOf(Type aggregate)
    {
        var level = aggregate;
        while (!level.IsGenericType || level.GetGenericTypeDefinition() != typeof(AggregateRoot<,>))
        {
            level = level.BaseType!;
        }

        return level.GetGenericArguments()[0];
    }

    /// <summary>The fields, those behind properties included; the events wait for the commit and are stored apart.</summary>
    private static IEnumerable<FieldInfo> StateOf(Type aggregate)
    {
        for (var level = aggregate; level != typeof(object); level = level!.BaseType)
        {
            foreach (var field in level!.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .Where(field => field.Name != "_events" || field.DeclaringType != typeof(AggregateRoot)))
            {
                yield return field;
            }
        }
    }

    private static IEnumerable<string> Forgotten(IEnumerable<FieldInfo> state, IEntityType entity)
    {
        var mapped = entity.GetProperties().Cast<IPropertyBase>().Concat(entity.GetNavigations()).Concat(entity.GetComplexProperties())
            .Select(member => member.FieldInfo)
            .OfType<FieldInfo>()
            .Select(field => (field.DeclaringType, field.Name))
            .ToHashSet();
        return state.Where(field => !mapped.Contains((field.DeclaringType, field.Name))).Select(field => $"{field.DeclaringType!.Name}.{field.Name}");
    }

    private sealed class Planted
    {
        private readonly string _forgotten = "";

        public override string ToString() => _forgotten;
    }
}
