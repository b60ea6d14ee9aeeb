using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YiXinWeiGong.Audit;

namespace YiXinWeiGong.EntityFrameworkCore.Audit;

/// <summary>A checkpoint. Its key is where it begins, so that the log cannot go on from one place in two ways.</summary>
internal sealed record AuditCheckpointRow
{
    public required long First { get; init; }

    public required long Size { get; init; }

    public required string Origin { get; init; }

    public required byte[] Root { get; init; }

    public required byte[] Peaks { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string KeyId { get; init; }

    public required byte[] PublicKey { get; init; }

    public required byte[] Signature { get; init; }

    /// <summary>Is it with everybody who keeps checkpoints?</summary>
    public bool HandedOut { get; init; }

    public static AuditCheckpointRow Of(AuditBatch batch) => new()
    {
        First = batch.Checkpoint.First,
        Size = batch.Checkpoint.Size,
        Origin = batch.Checkpoint.Origin,
        Root = batch.Checkpoint.Root.ToArray(),
        Peaks = batch.Peaks.ToArray(),
        At = batch.Checkpoint.At,
        KeyId = batch.Checkpoint.KeyId,
        PublicKey = batch.Checkpoint.PublicKey.ToArray(),
        Signature = batch.Checkpoint.Signature.ToArray(),
    };

    public AuditCheckpoint ToCheckpoint() => new()
    {
        First = First,
        Size = Size,
        Origin = Origin,
        Root = Root,
        At = At,
        KeyId = KeyId,
        PublicKey = PublicKey,
        Signature = Signature,
    };
}

internal sealed class AuditCheckpointMapping : IEntityTypeConfiguration<AuditCheckpointRow>
{
    public void Configure(EntityTypeBuilder<AuditCheckpointRow> builder)
    {
        builder.ToTable("audit_checkpoints");
        builder.HasKey(row => row.First);
        builder.Property(row => row.First).ValueGeneratedNever();
        builder.Property(row => row.Size);
        builder.Property(row => row.Origin).HasMaxLength(32);
        builder.Property(row => row.Root);
        builder.Property(row => row.Peaks);
        builder.Property(row => row.At);
        builder.Property(row => row.KeyId).HasMaxLength(16);
        builder.Property(row => row.PublicKey);
        builder.Property(row => row.Signature);
        builder.Property(row => row.HandedOut);
        builder.HasIndex(row => row.Size).IsUnique();
    }
}
