using System.Reflection;
using System.Text.Json;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Obligations;

namespace YiXinWeiGong;

public sealed class TypedIdTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 1, 0, 0, TimeSpan.Zero);

    /// <summary>By hand: what is not made from a time, but from what it is the id of.</summary>
    private static readonly Type[] MadeFromAName = [typeof(ObligationId)];

    public static TheoryData<Type> Ids =>
        [.. typeof(ClueId).Assembly.GetTypes().Where(type => type.IsValueType
            && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ITypedId<>)))];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_id_sorts_by_its_time_and_travels_as_its_bare_uuid(Type type) =>
        typeof(TypedIdTests).GetMethod(nameof(Check), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(type).Invoke(null, null);

    private static void Check<TId>()
        where TId : struct, ITypedId<TId>
    {
        var make = typeof(TId).GetMethod("New", [typeof(DateTimeOffset)]);
        (make is null).Should().Be(MadeFromAName.Contains(typeof(TId)));
        var ids = Enumerable.Range(0, 50)
            .Select(i => make is null ? TId.From(Guid.CreateVersion7(Now.AddMilliseconds(i))) : (TId)make.Invoke(null, [Now.AddMilliseconds(i)])!).ToArray();

        ids.Should().OnlyHaveUniqueItems();
        ids.Order().Should().Equal(ids);
        ids.OrderBy(id => (object)id).Should().Equal(ids, "specifications order by keys that have lost their type");
        ids.Select(id => id.Value.ToString()).Order(StringComparer.Ordinal).Should().Equal(ids.Select(id => id.ToString()), "text sorts alike");
        ids[0].Value.Version.Should().Be(7);

        JsonSerializer.Serialize(ids[0]).Should().Be($"\"{ids[0].Value}\"");
        JsonSerializer.Deserialize<TId>($"\"{ids[0].Value}\"").Should().Be(ids[0]);
        JsonSerializer.Deserialize<TId?>("null").Should().BeNull();
        TId.From(ids[0].Value).Should().Be(ids[0]);
        ((IComparable)ids[0]).CompareTo(null).Should().BePositive();
        FluentActions.Invoking(() => ((IComparable)ids[0]).CompareTo("x")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => JsonSerializer.Deserialize<TId>("\"x\"")).Should().Throw<JsonException>();
    }
}
