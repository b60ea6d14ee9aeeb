using System.Text.Json;
using System.Text.Json.Serialization;

namespace YiXinWeiGong;

/// <summary>What a refusal owes: its code, and an aggregate that is as it was.</summary>
internal static class Refusals
{
    private static readonly JsonSerializerOptions Readable = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Everything an aggregate shows.</summary>
    public static string State(this AggregateRoot aggregate) => JsonSerializer.Serialize(aggregate, aggregate.GetType(), Readable);

    /// <summary>An aggregate whose past events are out of the way.</summary>
    public static T Settled<T>(this T aggregate)
        where T : AggregateRoot
    {
        _ = aggregate.DequeueEvents();
        return aggregate;
    }

    /// <summary>The same aggregate as a store would hand it over: with a version.</summary>
    public static T At<T>(this T aggregate, long version)
        where T : AggregateRoot
    {
        ((Storage.IVersioned)aggregate).CommittedAs(version);
        return aggregate.Settled();
    }

    /// <summary>Does something that is refused with a code and leaves state and events untouched.</summary>
    public static void ShouldRefuse<T>(this T aggregate, string code, Action<T> action)
        where T : AggregateRoot
    {
        _ = aggregate.DequeueEvents();
        var before = aggregate.State();

        FluentActions.Invoking(() => action(aggregate)).Should().Throw<RefusalException>().Which.Code.Should().Be(code);

        aggregate.State().Should().Be(before);
        aggregate.DequeueEvents().Should().BeEmpty();
    }
}
