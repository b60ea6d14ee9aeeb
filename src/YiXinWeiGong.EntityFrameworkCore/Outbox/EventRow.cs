using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YiXinWeiGong.Offices;

namespace YiXinWeiGong.EntityFrameworkCore.Outbox;

/// <summary>Something that happened; kept as history (docs/adr/0006).</summary>
internal sealed class EventRow
{
    /// <summary>The office where it happened; the empty id where it is of no one office.</summary>
    public required OfficeId Office { get; init; }

    public required Guid Id { get; init; }

    public required string SubjectKind { get; init; }

    public required Guid Subject { get; init; }

    public required long SubjectVersion { get; init; }

    /// <summary>Which of the events of that version it is, from 0.</summary>
    public required int Position { get; init; }

    public required string Name { get; init; }

    public required string Payload { get; init; }

    public required DateTimeOffset At { get; init; }

    public static EventRow Of(DomainEvent domainEvent, AggregateRoot subject, long version, int position) => new()
    {
        Office = (subject as IOfOffice)?.Office ?? default,
        Id = Guid.CreateVersion7(domainEvent.At),
        SubjectKind = subject.Ref.Kind,
        Subject = domainEvent.Subject,
        SubjectVersion = version,
        Position = position,
        Name = domainEvent.GetType().Name,
        Payload = JsonSerializer.Serialize(domainEvent, domainEvent.GetType(), JsonParts.Options),
        At = domainEvent.At,
    };
}

internal sealed class EventMapping : IEntityTypeConfiguration<EventRow>
{
    public void Configure(EntityTypeBuilder<EventRow> builder)
    {
        builder.ToTable("events");
        builder.HasKey(row => new { row.Office, row.Id });
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.SubjectKind).HasMaxLength(40);
        builder.Property(row => row.Subject);
        builder.Property(row => row.SubjectVersion);
        builder.Property(row => row.Position);
        builder.Property(row => row.Name).HasMaxLength(60);
        builder.Property(row => row.Payload);
        builder.Property(row => row.At);
        builder.HasIndex(row => new { row.Office, row.Subject, row.SubjectVersion });
    }
}
