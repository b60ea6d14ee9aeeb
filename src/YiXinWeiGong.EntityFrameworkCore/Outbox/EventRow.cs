using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace YiXinWeiGong.EntityFrameworkCore.Outbox;

/// <summary>Something that happened; kept as history (docs/adr/0006).</summary>
internal sealed class EventRow
{
    public required Guid Id { get; init; }

    public required string SubjectKind { get; init; }

    public required Guid Subject { get; init; }

    public required long SubjectVersion { get; init; }

    public required string Name { get; init; }

    public required string Payload { get; init; }

    public required DateTimeOffset At { get; init; }

    public static EventRow Of(DomainEvent domainEvent, string kind, long version) => new()
    {
        Id = Guid.CreateVersion7(domainEvent.At),
        SubjectKind = kind,
        Subject = domainEvent.Subject,
        SubjectVersion = version,
        Name = domainEvent.GetType().Name,
        Payload = JsonSerializer.Serialize(domainEvent, domainEvent.GetType(), JsonParts.Options),
        At = domainEvent.At,
    };
}

/// <summary>An event that waits to be handed on; only a queue, the history is in the events.</summary>
internal sealed class OutboxMessage
{
    public required Guid Event { get; init; }

    public required DateTimeOffset At { get; init; }

    public static OutboxMessage Of(EventRow row) => new() { Event = row.Id, At = row.At };
}

internal sealed class EventMapping : IEntityTypeConfiguration<EventRow>
{
    public void Configure(EntityTypeBuilder<EventRow> builder)
    {
        builder.ToTable("events");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.SubjectKind).HasMaxLength(40);
        builder.Property(row => row.Subject);
        builder.Property(row => row.SubjectVersion);
        builder.Property(row => row.Name).HasMaxLength(60);
        builder.Property(row => row.Payload);
        builder.Property(row => row.At);
        builder.HasIndex(row => new { row.Subject, row.SubjectVersion });
    }
}

internal sealed class OutboxMapping : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("outbox");
        builder.HasKey(message => message.Event);
        builder.Property(message => message.Event).ValueGeneratedNever();
        builder.Property(message => message.At);
    }
}
