using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Outbox;

namespace YiXinWeiGong.Architecture.Outbox;

/// <summary>What other systems are told stays as they know it.</summary>
public sealed class IntegrationEventTests
{
    public static TheoryData<string> Told => [.. WireShape.Told.Select(type => type.Type!)];

    [Fact]
    public void It_is_decided_of_every_event_whether_others_are_told() =>
        IntegrationEventTypes.All.Select(type => type.Event).Should().BeEquivalentTo(Library.Events);

    [Fact]
    public void Each_is_told_under_a_name_of_its_own_or_withheld_for_a_reason()
    {
        WireShape.Told.Select(type => type.Type).Should().OnlyHaveUniqueItems().And.AllSatisfy(type => type.Should().MatchRegex(@"^cn\.yixinweigong\.[a-z]+\.[a-z-]+\.v[1-9]$"));
        IntegrationEventTypes.All.Should().OnlyContain(type => type.Type == null != (type.WithheldBecause == null));
    }

    /// <summary>
    /// Kept by hand. A line that differs is a change that subscribers see: give the event a new version and tell them, and only then
    /// change the line (docs/events.md).
    /// </summary>
    [Fact]
    public void No_shape_changes_by_accident()
    {
        var kept = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Outbox", "wire-shapes.txt")).Where(line => line.Length > 0 && line[0] != '#');

        WireShape.Told.Select(WireShape.LineOf).Should().Equal(kept);
    }

    [Fact]
    public void A_property_that_is_renamed_is_found() =>
        WireShape.LineOf(new IntegrationEventType { Event = typeof(Planted), Type = "t" }).Should().Be("t clue:uuid numbre:text round?:integer");

    [Theory]
    [MemberData(nameof(Told))]
    public void What_is_told_is_as_its_schema_says(string type)
    {
        var told = WireShape.Told.Single(candidate => candidate.Type == type);
        var happened = (DomainEvent)new Plant().Make(told.Event);

        var data = DataOf(happened);

        WireShape.Wrong(data, WireShape.SchemaOf(told.Event)).Should().BeEmpty();
        data.AsObject().Select(member => member.Key).Should().BeEquivalentTo(WireShape.FieldsOf(told.Event).Select(field => field.Name));
    }

    [Fact]
    public void Data_that_are_not_as_their_schema_says_are_found()
    {
        var schema = WireShape.SchemaOf(typeof(ClueSubmitted));
        var data = JsonNode.Parse("""{ "clue": "no id", "field": 7, "source": "Rumour", "title": "t" }""");

        WireShape.Wrong(data, schema).Should().BeEquivalentTo(
            "$.office is missing", "$.clue is no id", "$.field is 7", "$.source is \"Rumour\"", "$.title is unknown");
    }

    [Fact]
    public void The_page_of_events_lists_every_type_with_its_fields()
    {
        new Page("docs/events.md").Keep("events", WireShape.Table()).Should().BeNull();
        new Page("docs/events.md").Keep("withheld", WireShape.Withheld()).Should().BeNull();
    }

    [Fact]
    public void The_schemas_are_those_of_the_code() => Page.KeepFile("docs/events.schema.json", WireShape.Schemas()).Should().BeNull();

    /// <summary>As a store keeps it and the relay hands it on.</summary>
    private static JsonNode DataOf(DomainEvent happened)
    {
        using var provider = Host.Services(Host.InMemory).BuildServiceProvider();
        var events = provider.GetRequiredService(typeof(IntegrationEventTypes).Assembly.GetType("YiXinWeiGong.Outbox.CloudEvents", throwOnError: true)!);
        var message = new OutboxMessage
        {
            Id = new OutboxMessageId(Guid.CreateVersion7(happened.At)),
            Office = null,
            Subject = new SubjectRef("clue", happened.Subject),
            SubjectVersion = 1,
            Position = 0,
            Name = happened.GetType().Name,
            Payload = System.Text.Json.JsonSerializer.Serialize(happened, happened.GetType(), EntityFrameworkCore.JsonParts.Options),
            At = happened.At,
            Attempts = 0,
        };
        var told = (IntegrationEvent)events.GetType().GetMethod("Of")!.Invoke(events, [message])!;
        return JsonNode.Parse(told.Data)!;
    }

    private sealed record Planted(ClueId Clue, DateTimeOffset At) : DomainEvent(Clue.Value, At)
    {
        public required string Numbre { get; init; }

        public int? Round { get; init; }
    }
}
