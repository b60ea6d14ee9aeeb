using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.EntityFrameworkCore.Audit;

/// <summary>Who did what when, on what, for what purpose; a reporter appears under the pseudonym.</summary>
internal sealed class AuditEntry
{
    public required Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string ActedBy { get; init; }

    public required string Command { get; init; }

    public Guid? Subject { get; init; }

    public string? Purpose { get; init; }

    public static AuditEntry Of(CommandTrace trace) => new()
    {
        Id = Guid.CreateVersion7(trace.At),
        At = trace.At,
        ActedBy = trace.ActedBy,
        Command = trace.Command,
        Subject = trace.Subject,
        Purpose = trace.Purpose,
    };
}

internal sealed class AuditMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit");
        builder.HasKey(entry => entry.Id);
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Property(entry => entry.At);
        builder.Property(entry => entry.ActedBy).HasMaxLength(60);
        builder.Property(entry => entry.Command).HasMaxLength(60);
        builder.Property(entry => entry.Subject);
        builder.Property(entry => entry.Purpose).HasMaxLength(40);
        builder.HasIndex(entry => entry.Subject);
    }
}
