using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Outbox;

namespace YiXinWeiGong.EntityFrameworkCore.Outbox;

/// <summary>An event that waits to be handed on; only a queue, the history is in the events.</summary>
internal sealed class OutboxRow
{
    public required OfficeId Office { get; init; }

    public required Guid Event { get; init; }

    public required string SubjectKind { get; init; }

    public required Guid Subject { get; init; }

    public required long SubjectVersion { get; init; }

    public required int Position { get; init; }

    public required DateTimeOffset At { get; init; }

    public required DateTimeOffset DueAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>Whose it is until <see cref="LeasedUntil"/>.</summary>
    public string? Claim { get; set; }

    public DateTimeOffset? LeasedUntil { get; set; }

    /// <summary>When it was given up; who decides on it finds it so, or conflicts.</summary>
    public DateTimeOffset? ParkedAt { get; set; }

    public string? Problem { get; set; }

    /// <summary>The message of an event, or nothing where nobody outside is told of it.</summary>
    public static OutboxRow? Of(EventRow row) => IntegrationEventTypes.TypeOf(row.Name) is null ? null : new()
    {
        Office = row.Office,
        Event = row.Id,
        SubjectKind = row.SubjectKind,
        Subject = row.Subject,
        SubjectVersion = row.SubjectVersion,
        Position = row.Position,
        At = row.At,
        DueAt = row.At,
    };
}

internal sealed class OutboxMapping : IEntityTypeConfiguration<OutboxRow>
{
    public void Configure(EntityTypeBuilder<OutboxRow> builder)
    {
        builder.ToTable("outbox");
        builder.HasKey(message => new { message.Office, message.Event });
        builder.Property(message => message.Event).ValueGeneratedNever();
        builder.Property(message => message.SubjectKind).HasMaxLength(40);
        builder.Property(message => message.Subject);
        builder.Property(message => message.SubjectVersion);
        builder.Property(message => message.Position);
        builder.Property(message => message.At);
        builder.Property(message => message.DueAt);
        builder.Property(message => message.Attempts);
        builder.Property(message => message.Claim).HasMaxLength(100);
        builder.Property(message => message.LeasedUntil);
        builder.Property(message => message.ParkedAt).IsConcurrencyToken();
        builder.Property(message => message.Problem).HasMaxLength(200);
        builder.HasIndex(message => new { message.Subject, message.SubjectVersion, message.Position });
        builder.HasIndex(message => new { message.DueAt, message.Event });
        builder.HasIndex(message => message.Claim);
    }
}
