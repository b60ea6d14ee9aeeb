using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.EntityFrameworkCore;

/// <summary>The last number of one office, kind and year.</summary>
internal sealed class NumberRow
{
    public required OfficeId Office { get; init; }

    public required string Kind { get; init; }

    public required int Year { get; init; }

    public required int Last { get; init; }
}

internal sealed class NumberMapping : IEntityTypeConfiguration<NumberRow>
{
    public void Configure(EntityTypeBuilder<NumberRow> builder)
    {
        builder.ToTable("numbers");
        builder.HasKey(row => new { row.Office, row.Kind, row.Year });
        builder.Property(row => row.Kind).HasMaxLength(40);
    }
}

/// <summary>
/// Takes numbers inside the transaction that the commit ends: who asks for the next one of the same series waits until it is
/// known whether this one is used, so that there is neither a gap nor a collision, however many ask.
/// </summary>
internal sealed class EfNumberSeries(Session session, Committer committer, IStoreErrors errors) : INumberSeries
{
    public async Task<int> NextAsync(OfficeId office, string kind, int year, CancellationToken cancellationToken)
    {
        await session.BeginAsync(cancellationToken);
        var first = new NumberRow { Office = office, Kind = kind, Year = year, Last = 1 };
        var next = TableWriters.Of(session.Context).Of(typeof(NumberRow)).Increment(first, nameof(NumberRow.Last));
        return Convert.ToInt32(await errors.GuardAsync(() => committer.ReadAsync(session.Context, next, cancellationToken)), CultureInfo.InvariantCulture);
    }
}
