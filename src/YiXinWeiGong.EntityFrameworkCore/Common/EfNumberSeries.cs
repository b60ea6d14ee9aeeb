using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.EntityFrameworkCore;

/// <summary>The last number of one office, kind and year; also its own version guard.</summary>
internal sealed class NumberRow
{
    public required OfficeId Office { get; init; }

    public required string Kind { get; init; }

    public required int Year { get; init; }

    public int Last { get; set; }
}

internal sealed class NumberMapping : IEntityTypeConfiguration<NumberRow>
{
    public void Configure(EntityTypeBuilder<NumberRow> builder)
    {
        builder.ToTable("numbers");
        builder.HasKey(row => new { row.Office, row.Kind, row.Year });
        builder.Property(row => row.Kind).HasMaxLength(40);
        builder.Property(row => row.Last).IsConcurrencyToken();
    }
}

internal sealed class EfNumberSeries(WorkflowContext workflow, IStoreErrors errors) : INumberSeries
{
    public async Task<int> NextAsync(OfficeId office, string kind, int year, CancellationToken cancellationToken)
    {
        var row = await errors.GuardAsync(async () => await workflow.Context.Set<NumberRow>().FindAsync([office, kind, year], cancellationToken));
        if (row is null)
        {
            row = new NumberRow { Office = office, Kind = kind, Year = year };
            workflow.Context.Add(row);
        }

        return ++row.Last;
    }
}
