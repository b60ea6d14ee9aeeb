using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YiXinWeiGong.Offices;

namespace YiXinWeiGong.EntityFrameworkCore.Evidence;

/// <summary>A content under its name: where its bytes are. Nothing is seen of bytes that no such row leads to.</summary>
internal sealed class ContentRow
{
    public required OfficeId Office { get; init; }

    public required string Sha256 { get; init; }

    public required Guid Blob { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>Bytes of which the last may not be there yet.</summary>
internal sealed class BlobRow
{
    public required OfficeId Office { get; init; }

    public required Guid Blob { get; init; }

    public required DateTimeOffset BegunAt { get; init; }

    public bool IsWhole { get; init; }

    public BlobRow Whole() => new() { Office = Office, Blob = Blob, BegunAt = BegunAt, IsWhole = true };
}

/// <summary>Some of the bytes, few enough to be held in memory.</summary>
internal sealed class ChunkRow
{
    public required OfficeId Office { get; init; }

    public required Guid Blob { get; init; }

    public required int Position { get; init; }

    public required byte[] Data { get; init; }
}

internal sealed class ContentMapping : IEntityTypeConfiguration<ContentRow>
{
    public void Configure(EntityTypeBuilder<ContentRow> builder)
    {
        builder.ToTable("evidence_contents");
        builder.HasKey(row => new { row.Office, row.Sha256 });
        builder.Property(row => row.Sha256).HasMaxLength(64);
        builder.Property(row => row.Blob);
        builder.Property(row => row.At);
        builder.HasIndex(row => new { row.Office, row.Blob });
        builder.HasIndex(row => row.At);
    }
}

internal sealed class BlobMapping : IEntityTypeConfiguration<BlobRow>
{
    public void Configure(EntityTypeBuilder<BlobRow> builder)
    {
        builder.ToTable("evidence_blobs");
        builder.HasKey(row => new { row.Office, row.Blob });
        builder.Property(row => row.BegunAt);
        builder.Property(row => row.IsWhole);
        builder.HasIndex(row => row.BegunAt);
    }
}

internal sealed class ChunkMapping : IEntityTypeConfiguration<ChunkRow>
{
    public void Configure(EntityTypeBuilder<ChunkRow> builder)
    {
        builder.ToTable("evidence_chunks");
        builder.HasKey(row => new { row.Office, row.Blob, row.Position });
        builder.Property(row => row.Position).ValueGeneratedNever();
        builder.Property(row => row.Data);

        // Where the blob goes, its chunks go, and no more come.
        builder.HasOne<BlobRow>().WithMany().HasForeignKey(row => new { row.Office, row.Blob }).OnDelete(DeleteBehavior.Cascade);
    }
}
