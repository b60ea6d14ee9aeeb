using System.Security.Cryptography;
using System.Text;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong.Testing.InMemory;

internal sealed class InMemoryStore<T, TId>(InMemorySession session) : IStore<T, TId>
    where T : AggregateRoot
    where TId : struct, ITypedId<TId>
{
    public Task<T?> FindAsync(TId id, CancellationToken cancellationToken) => Task.FromResult(session.Find<T>(id.Value));

    public void Add(T aggregate) => session.Add(aggregate);

    public Task<IReadOnlyList<T>> ListAsync(ISpecification<T> specification, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<T>>([.. specification.Evaluate(session.All<T>())]);

    public Task<IReadOnlyList<TResult>> ListAsync<TResult>(ISpecification<T, TResult> specification, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<TResult>>([.. specification.Evaluate(session.All<T>())]);

    public Task<int> CountAsync(ISpecification<T> specification, CancellationToken cancellationToken) =>
        Task.FromResult(session.All<T>().Count(specification.IsSatisfiedBy));
}

internal sealed class InMemoryNumberSeries(InMemoryDatabase database, InMemorySession session) : INumberSeries
{
    public Task<int> NextAsync(OfficeId office, string kind, int year, CancellationToken cancellationToken)
    {
        lock (database.Gate)
        {
            var last = session.Numbers.GetValueOrDefault((office, kind, year), database.Numbers.GetValueOrDefault((office, kind, year)));
            return Task.FromResult(session.Numbers[(office, kind, year)] = last + 1);
        }
    }
}

/// <summary>Keeps people in clear, in memory only: for tests, never for people who exist.</summary>
internal sealed class InMemoryVault(InMemoryDatabase database, InMemorySession session) : IIdentityVault
{
    public Task<ReporterPseudonym> PseudonymForAsync(PersonKey reporter, ClueId clue, CancellationToken cancellationToken)
    {
        session.Reporters[clue] = reporter;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{reporter.Kind}|{reporter.Id}|{clue}"));
        return Task.FromResult(new ReporterPseudonym($"r-{Convert.ToHexStringLower(hash)[..20]}"));
    }

    public Task<IReadOnlyList<ClueId>> CluesReportedByAsync(PersonKey reporter, CancellationToken cancellationToken)
    {
        lock (database.Gate)
        {
            return Task.FromResult<IReadOnlyList<ClueId>>([.. database.Reporters.Where(pair => pair.Value == reporter).Select(pair => pair.Key).Order()]);
        }
    }

    public Task<Verdict> ConflictAsync(PersonKey person, ClueId clue, CancellationToken cancellationToken)
    {
        lock (database.Gate)
        {
            return Task.FromResult(database.Reporters.TryGetValue(clue, out var reporter) && reporter == person ? Verdict.Conflicted : Verdict.Free);
        }
    }

    public Task KeepAsync(PersonKey person, PersonalDetails details, CancellationToken cancellationToken)
    {
        session.People[person] = details;
        return Task.CompletedTask;
    }

    public Task<PersonalDetails?> ReadAsync(PersonKey person, CancellationToken cancellationToken)
    {
        lock (database.Gate)
        {
            return Task.FromResult(session.People.GetValueOrDefault(person) ?? database.People.GetValueOrDefault(person));
        }
    }
}
