using System.Buffers;
using System.Text;
using System.Text.Json;

namespace YiXinWeiGong.Outbox;

/// <summary>Something that happened, as other systems are told of it: a CloudEvent (version 1.0) that holds ids and codes only.</summary>
public sealed record IntegrationEvent
{
    /// <summary>The version of the CloudEvents specification.</summary>
    public const string SpecVersion = "1.0";

    /// <summary>What <see cref="Data"/> is.</summary>
    public const string DataContentType = "application/json";

    /// <summary>The id; a repeat bears the same one, so that a subscriber recognizes it.</summary>
    public required OutboxMessageId Id { get; init; }

    /// <summary>What happened, with the version of its shape, such as <c>cn.yixinweigong.clue.received.v1</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The office where it happened, as a URI reference.</summary>
    public required string Source { get; init; }

    /// <summary>To what it happened: kind and id, such as <c>clue:0190…</c>; all that happens to one subject is handed on in order.</summary>
    public required string Subject { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>Names the JSON schema of <see cref="Data"/>.</summary>
    public required string DataSchema { get; init; }

    /// <summary>Which of its subject's events it is, in an order that texts have too (CloudEvents extension <c>sequence</c>).</summary>
    public required string Sequence { get; init; }

    /// <summary>What there is to say, a JSON object.</summary>
    public required string Data { get; init; }

    /// <summary>The event as JSON, in the structured mode of CloudEvents; media type <c>application/cloudevents+json</c>.</summary>
    public string ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("specversion", SpecVersion);
            json.WriteString("id", Id.Value);
            json.WriteString("type", Type);
            json.WriteString("source", Source);
            json.WriteString("subject", Subject);
            json.WriteString("time", Time.ToUniversalTime());
            json.WriteString("datacontenttype", DataContentType);
            json.WriteString("dataschema", DataSchema);
            json.WriteString("sequence", Sequence);
            json.WriteString("partitionkey", Subject);
            json.WritePropertyName("data");
            json.WriteRawValue(Data);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The type and the id.</summary>
    public override string ToString() => $"{Type} {Id}";
}

/// <summary>
/// Host port: hands an event on to other systems, such as a message broker. The default gives it to every
/// <see cref="IIntegrationEventHandler"/> of the process.
/// </summary>
public interface IIntegrationEventPublisher
{
    /// <summary>
    /// Hands an event on; returning is the acknowledgement, an exception means that it is tried again later. It may come
    /// more than once, with the same id. The next event of the same subject waits for it.
    /// </summary>
    /// <param name="integrationEvent">The event.</param>
    /// <param name="cancellationToken">Cancelled when the time for it is up, and when the host stops.</param>
    Task PublishAsync(IntegrationEvent integrationEvent, CancellationToken cancellationToken);
}

/// <summary>Something in the host's own process that wants to hear of events; registered as a scoped or singleton service.</summary>
public interface IIntegrationEventHandler
{
    /// <summary>
    /// Hears of an event, in a scope of its own. It may come more than once: a command that is sent for it takes the event's
    /// id as its idempotency key. An exception means that every handler hears of it again later.
    /// </summary>
    /// <param name="integrationEvent">The event.</param>
    /// <param name="cancellationToken">Cancelled when the time for it is up, and when the host stops.</param>
    Task HandleAsync(IntegrationEvent integrationEvent, CancellationToken cancellationToken);
}
