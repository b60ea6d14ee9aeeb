using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YiXinWeiGong.Audit;
using YiXinWeiGong.Offices;

namespace YiXinWeiGong.EntityFrameworkCore.Audit;

/// <summary>An audit entry, and its place in the log once it is sealed. Where it was erased, only ids, place and hash are left.</summary>
internal sealed record AuditRow
{
    /// <summary>The office that it concerned; the empty id where none is known.</summary>
    public required OfficeId Office { get; init; }

    public required Guid Id { get; init; }

    public DateTimeOffset? At { get; init; }

    public string? ActedBy { get; init; }

    public string? Command { get; init; }

    public Guid? Subject { get; init; }

    public ProblemKind? Outcome { get; init; }

    public string? Code { get; init; }

    public string? Purpose { get; init; }

    /// <summary>Its place in the log, from 1; 0 while it waits to be sealed.</summary>
    public long Sequence { get; init; }

    public byte[]? Salt { get; init; }

    public byte[]? LeafHash { get; init; }

    public static AuditRow Of(AuditEntry entry) => new()
    {
        Office = entry.Office ?? default,
        Id = entry.Id,
        At = entry.At,
        ActedBy = entry.ActedBy,
        Command = entry.Command,
        Subject = entry.Subject,
        Outcome = entry.Outcome,
        Code = entry.Code,
        Purpose = entry.Purpose,
    };

    public static AuditRow Of(SealedAuditEntry entry) => Of(entry.Entry!) with
    {
        Sequence = entry.Sequence,
        Salt = entry.Salt.ToArray(),
        LeafHash = entry.LeafHash.ToArray(),
    };

    /// <summary>What it says. A row that somebody emptied in part says something else than was sealed, so that it is noticed.</summary>
    public AuditEntry ToEntry() => new()
    {
        Id = Id,
        Office = OfficeOrNone,
        At = At ?? default,
        ActedBy = ActedBy ?? "",
        Command = Command ?? "",
        Subject = Subject,
        Outcome = Outcome,
        Code = Code,
        Purpose = Purpose,
    };

    public SealedAuditEntry ToSealed() => new()
    {
        Sequence = Sequence,
        Id = Id,
        Office = OfficeOrNone,
        Entry = this is { At: null, ActedBy: null, Command: null, Subject: null, Outcome: null, Code: null, Purpose: null } ? null : ToEntry(),
        Salt = Salt ?? [],
        LeafHash = LeafHash ?? [],
    };

    /// <summary>What is left of it when it is erased.</summary>
    public AuditRow Emptied() => new() { Office = Office, Id = Id, Sequence = Sequence, LeafHash = LeafHash };

    private OfficeId? OfficeOrNone => Office == default ? null : Office;
}

internal sealed class AuditMapping : IEntityTypeConfiguration<AuditRow>
{
    public void Configure(EntityTypeBuilder<AuditRow> builder)
    {
        builder.ToTable("audit");
        builder.HasKey(row => new { row.Office, row.Id });
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.At);
        builder.Property(row => row.ActedBy).HasMaxLength(60);
        builder.Property(row => row.Command).HasMaxLength(60);
        builder.Property(row => row.Subject);
        builder.Property(row => row.Outcome);
        builder.Property(row => row.Code).HasMaxLength(80);
        builder.Property(row => row.Purpose).HasMaxLength(40);
        builder.Property(row => row.Sequence).IsConcurrencyToken();
        builder.Property(row => row.Salt);
        builder.Property(row => row.LeafHash);
        builder.HasIndex(row => new { row.Office, row.Subject });

        // A place is taken once: of two hosts that seal at the same moment one fails.
        builder.HasIndex(row => row.Sequence).IsUnique().HasFilter("\"Sequence\" > 0");
        builder.HasIndex(row => row.Id).HasFilter("\"Sequence\" = 0");
    }
}
