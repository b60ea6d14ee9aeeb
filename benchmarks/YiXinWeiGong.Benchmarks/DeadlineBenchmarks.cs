using BenchmarkDotNet.Attributes;
using YiXinWeiGong.Rules;

namespace YiXinWeiGong.Benchmarks;

/// <summary>What it costs to say until when the agency replies, with the explanation.</summary>
public class DeadlineBenchmarks
{
    private static readonly DateOnly Received = new(2026, 3, 10);

    private static readonly byte[][] Shipped =
    [
        .. typeof(RuleBook).Assembly.GetManifestResourceNames().Where(name => name.Contains(".Rules.books.", StringComparison.Ordinal)).Select(Read),
    ];

    private readonly PeriodCounter _periods = new(LegalCalendar.Embedded, RuleBooks.Embedded.InForce(Received));
    private Deadline _rectification = null!;
    private Deadline _review = null!;

    [GlobalSetup]
    public void Prepare()
    {
        _rectification = _periods.DueAsSet(DeadlineKinds.Rectification, "BG 75(2)", LegalPeriod.Months(2), Received);
        _review = _periods.DueAfter(DeadlineKinds.AdministrativeReview, LegalParameters.AdministrativeReview, _rectification)!;
    }

    /// <summary>A period that ends on a Sunday and rolls.</summary>
    [Benchmark(Baseline = true)]
    public Deadline AgencyReply() => _periods.Due(DeadlineKinds.AgencyReply, LegalParameters.AgencyReply, Received)!;

    /// <summary>A period that ends in the Spring Festival and rolls four days.</summary>
    [Benchmark]
    public Deadline UrgentReplyInTheSpringFestival() => _periods.Due(DeadlineKinds.AgencyReply, LegalParameters.UrgentAgencyReply, new DateOnly(2026, 2, 5))!;

    /// <summary>A review with an extension and an appraisal.</summary>
    [Benchmark]
    public Deadline ExtendedReviewWithAnAppraisal() => _periods.Exclude(
        _periods.Extend(_review, PeriodGrantor.ChiefProcurator), "appraisal", new DateOnly(2026, 5, 20), new DateOnly(2026, 5, 30));

    /// <summary>Reading and checking every rule book that ships.</summary>
    [Benchmark]
    public RuleBooks EveryBookLoaded() => Shipped.Aggregate(RuleBooks.None, (books, json) => books.With(RuleBook.Parse(new MemoryStream(json))));

    /// <summary>The rules in force on a day, composed before.</summary>
    [Benchmark]
    public RulesInForce RulesOfTheDay() => RuleBooks.Embedded.InForce(Received);

    private static byte[] Read(string name)
    {
        using var bytes = new MemoryStream();
        using var json = typeof(RuleBook).Assembly.GetManifestResourceStream(name)!;
        json.CopyTo(bytes);
        return bytes.ToArray();
    }
}
