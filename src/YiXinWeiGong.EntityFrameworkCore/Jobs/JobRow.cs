using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace YiXinWeiGong.EntityFrameworkCore.Jobs;

/// <summary>A job of the background, and whose it is now; one row a job, for all offices.</summary>
internal sealed class JobRow
{
    public required string Job { get; init; }

    public required DateTimeOffset NextDueAt { get; init; }

    public string? Claim { get; init; }

    public DateTimeOffset? LeasedUntil { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public string? Problem { get; init; }
}

internal sealed class JobMapping : IEntityTypeConfiguration<JobRow>
{
    public void Configure(EntityTypeBuilder<JobRow> builder)
    {
        builder.ToTable("jobs");
        builder.HasKey(row => row.Job);
        builder.Property(row => row.Job).HasMaxLength(60);
        builder.Property(row => row.NextDueAt);
        builder.Property(row => row.Claim).HasMaxLength(100);
        builder.Property(row => row.LeasedUntil);
        builder.Property(row => row.StartedAt);
        builder.Property(row => row.EndedAt);
        builder.Property(row => row.Problem).HasMaxLength(200);
    }
}
