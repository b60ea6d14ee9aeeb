using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace YiXinWeiGong.Outbox;

/// <summary>Makes what other systems are told out of what is kept.</summary>
internal sealed class CloudEvents(IOptions<OutboxOptions> options)
{
    /// <summary>The source of what is of no one office.</summary>
    private const string NoOffice = "none";

    /// <summary>What the envelope says already.</summary>
    private static readonly string[] OfTheEnvelope = ["subject", "at"];

    /// <summary>The event, or nothing where this version has no name for it outside.</summary>
    public IntegrationEvent? Of(OutboxMessage message)
    {
        if (IntegrationEventTypes.TypeOf(message.Name) is not { } type)
        {
            return null;
        }

        return new IntegrationEvent
        {
            Id = message.Id,
            Type = type,
            Source = options.Value.SourcePrefix + (message.Office?.ToString() ?? NoOffice),
            Subject = message.Subject.ToString(),
            Time = message.At,
            DataSchema = options.Value.SchemaPrefix + type,
            Sequence = string.Create(CultureInfo.InvariantCulture, $"{message.SubjectVersion:D10}.{message.Position:D4}"),
            Data = DataOf(message.Payload),
        };
    }

    private static string DataOf(string payload)
    {
        using var kept = JsonDocument.Parse(payload);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var member in kept.RootElement.EnumerateObject().Where(member => !OfTheEnvelope.Contains(member.Name)))
            {
                member.WriteTo(json);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
