using YiXinWeiGong.Cases;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Rules;

/// <summary>Which rules apply to what a handler has before it.</summary>
internal sealed class RuleDesk(RuleBooks books, LegalCalendar calendar, IStore<Office, OfficeId> offices)
{
    /// <summary>The rules in force for an office on a day.</summary>
    public RulesInForce InForce(Office office, DateOnly on) => books.InForce(on, office);

    /// <summary>The rules in force for an office on a day.</summary>
    public async Task<RulesInForce> InForceAsync(OfficeId office, DateOnly on, CancellationToken cancellationToken) =>
        books.InForce(on, await offices.FindAsync(office, cancellationToken));

    /// <summary>Counts by the rules in force for an office on a day.</summary>
    public async Task<PeriodCounter> PeriodsOfAsync(OfficeId office, DateOnly on, CancellationToken cancellationToken) =>
        new(calendar, await InForceAsync(office, on, cancellationToken));

    /// <summary>Counts by the rules that a filed case is pinned to.</summary>
    /// <exception cref="RefusalException">The case is not filed yet, or one of its books is not known any more.</exception>
    public CaseDeadlines DeadlinesOf(Case filed) =>
        new(new PeriodCounter(calendar, books.Of(filed.Rules ?? throw new RefusalException(Case.Lifecycle.ActionNotPermitted))));
}
