using YiXinWeiGong.Cases;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Rules;

/// <summary>Which rules and which calendar apply to what a handler has before it.</summary>
internal sealed class RuleDesk(RuleBooks books, CalendarDesk calendars, IStore<Office, OfficeId> offices)
{
    /// <summary>The rules in force for an office on a day.</summary>
    public RulesInForce InForce(Office office, DateOnly on) => books.InForce(on, office);

    /// <summary>The rules in force for an office on a day.</summary>
    public async Task<RulesInForce> InForceAsync(OfficeId office, DateOnly on, CancellationToken cancellationToken) =>
        books.InForce(on, await offices.FindAsync(office, cancellationToken));

    /// <summary>Counts by the rules in force for an office on a day.</summary>
    public async Task<PeriodCounter> PeriodsOfAsync(OfficeId office, DateOnly on, CancellationToken cancellationToken) =>
        new(await calendars.GetAsync(cancellationToken), await InForceAsync(office, on, cancellationToken));

    /// <summary>Counts by the rules that a filed case is pinned to.</summary>
    /// <exception cref="RefusalException">The case is not filed yet, or one of its books is not known any more.</exception>
    public async Task<CaseDeadlines> DeadlinesOfAsync(Case filed, CancellationToken cancellationToken) =>
        new(new PeriodCounter(
            await calendars.GetAsync(cancellationToken), books.Of(filed.Rules ?? throw new RefusalException(Case.Lifecycle.ActionNotPermitted))));
}
