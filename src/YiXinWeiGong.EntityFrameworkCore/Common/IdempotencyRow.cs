using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace YiXinWeiGong.EntityFrameworkCore;

/// <summary>An idempotent call and its answer; sealed, because an answer may hold what only the caller may read.</summary>
internal sealed class IdempotencyRow
{
    public required string Key { get; init; }

    public required string BodyHash { get; init; }

    public required byte[] Answer { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal sealed class IdempotencyMapping : IEntityTypeConfiguration<IdempotencyRow>
{
    public void Configure(EntityTypeBuilder<IdempotencyRow> builder)
    {
        builder.ToTable("idempotency");
        builder.HasKey(row => row.Key);
        builder.Property(row => row.Key).HasMaxLength(64);
        builder.Property(row => row.BodyHash).HasMaxLength(64);
        builder.Property(row => row.Answer);
        builder.Property(row => row.At);
    }
}
