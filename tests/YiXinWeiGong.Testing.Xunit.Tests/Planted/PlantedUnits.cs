using YiXinWeiGong.Clues;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Testing.InMemory;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong.Testing.Conformance;

/// <summary>A correct unit of work, to plant a bug in.</summary>
internal class PlantedUnit(InMemorySession session, InMemoryDatabase database) : IUnitOfWork
{
    protected InMemorySession Session { get; } = session;

    protected InMemoryDatabase Database { get; } = database;

    public virtual Task CommitAsync(CommandTrace trace, CancellationToken cancellationToken) => Session.CommitAsync(trace, cancellationToken);

    public virtual Task RecordAsync(CommandTrace trace, CancellationToken cancellationToken) => Session.RecordAsync(trace, cancellationToken);

    public virtual IReadOnlyList<IVersioned> Changed() => Session.Changed();

    public virtual bool IsInHostTransaction => Session.IsInHostTransaction;

    public virtual void Discard() => Session.Discard();

    public virtual Task<Recollection<T>> RecallAsync<T>(IdempotentCall call, CancellationToken cancellationToken) => Session.RecallAsync<T>(call, cancellationToken);

    /// <summary>Lets the store believe that what is committed has the version that was read.</summary>
    protected void Overlook(Func<long, long, bool> which)
    {
        lock (Database.Gate)
        {
            foreach (var changed in Session.Changed().Cast<AggregateRoot>())
            {
                var key = (changed.GetType(), changed.Ref.Id);
                if (Database.Aggregates.TryGetValue(key, out var there) && which(there.Version, changed.Version))
                {
                    var older = InMemoryDatabase.Copy(there);
                    ((IVersioned)older).CommittedAs(changed.Version);
                    Database.Aggregates[key] = older;
                }
            }
        }
    }
}

internal sealed class LostUpdate(InMemorySession session, InMemoryDatabase database) : PlantedUnit(session, database)
{
    public override Task CommitAsync(CommandTrace trace, CancellationToken cancellationToken)
    {
        Overlook((there, read) => read > 0 && there != read);
        return base.CommitAsync(trace, cancellationToken);
    }
}

internal sealed class WrongVersionCheck(InMemorySession session, InMemoryDatabase database) : PlantedUnit(session, database)
{
    public override Task CommitAsync(CommandTrace trace, CancellationToken cancellationToken)
    {
        Overlook((there, read) => read > 0 && there == read + 1);
        return base.CommitAsync(trace, cancellationToken);
    }
}

internal sealed class AddOverwrites(InMemorySession session, InMemoryDatabase database) : PlantedUnit(session, database)
{
    public override Task CommitAsync(CommandTrace trace, CancellationToken cancellationToken)
    {
        lock (Database.Gate)
        {
            foreach (var added in Session.Changed().Cast<AggregateRoot>().Where(changed => changed.Version == 0))
            {
                Database.Aggregates.Remove((added.GetType(), added.Ref.Id));
            }
        }

        return base.CommitAsync(trace, cancellationToken);
    }
}

internal sealed class DiscardForgetsVault(InMemorySession session, InMemoryDatabase database) : PlantedUnit(session, database)
{
    public override void Discard()
    {
        var kept = Session.People.ToList();
        base.Discard();
        kept.ForEach(pair => Session.People.Add(pair.Key, pair.Value));
    }
}

internal sealed class DiscardForgetsReporters(InMemorySession session, InMemoryDatabase database) : PlantedUnit(session, database)
{
    public override void Discard()
    {
        var kept = Session.Reporters.ToList();
        base.Discard();
        kept.ForEach(pair => Session.Reporters.Add(pair.Key, pair.Value));
    }
}

internal sealed class DiscardForgetsNumbers(InMemorySession session, InMemoryDatabase database) : PlantedUnit(session, database)
{
    public override void Discard()
    {
        var kept = Session.Numbers.ToList();
        base.Discard();
        kept.ForEach(pair => Session.Numbers.Add(pair.Key, pair.Value));
    }
}

internal sealed class IdempotencyIgnoresBody(InMemorySession session, InMemoryDatabase database) : PlantedUnit(session, database)
{
    public override async Task<Recollection<T>> RecallAsync<T>(IdempotentCall call, CancellationToken cancellationToken) =>
        await base.RecallAsync<T>(call, cancellationToken) is { Known: true } known ? known with { SameRequest = true } : default;
}

internal sealed class IdempotencyIgnoresCaller(InMemorySession session, InMemoryDatabase database) : PlantedUnit(session, database)
{
    public override Task CommitAsync(CommandTrace trace, CancellationToken cancellationToken) =>
        base.CommitAsync(trace.Call is { } call ? trace with { Call = call with { Caller = Actor.System } } : trace, cancellationToken);

    public override Task<Recollection<T>> RecallAsync<T>(IdempotentCall call, CancellationToken cancellationToken) =>
        base.RecallAsync<T>(call with { Caller = Actor.System }, cancellationToken);
}

internal sealed class IdempotencyIgnoresCase(InMemorySession session, InMemoryDatabase database) : PlantedUnit(session, database)
{
    public override Task CommitAsync(CommandTrace trace, CancellationToken cancellationToken) =>
        base.CommitAsync(trace.Call is { } call ? trace with { Call = call with { Key = call.Key.ToUpperInvariant() } } : trace, cancellationToken);

    public override Task<Recollection<T>> RecallAsync<T>(IdempotentCall call, CancellationToken cancellationToken) =>
        base.RecallAsync<T>(call with { Key = call.Key.ToUpperInvariant() }, cancellationToken);
}

internal sealed class CallsAreForgotten(InMemorySession session, InMemoryDatabase database) : PlantedUnit(session, database)
{
    public override Task CommitAsync(CommandTrace trace, CancellationToken cancellationToken) => base.CommitAsync(trace with { Call = null }, cancellationToken);
}

internal sealed class AuditWithoutPurpose(InMemorySession session, InMemoryDatabase database) : PlantedUnit(session, database)
{
    public override Task CommitAsync(CommandTrace trace, CancellationToken cancellationToken) => base.CommitAsync(trace with { Purpose = null }, cancellationToken);
}

internal sealed class AuditDropped(InMemorySession session, InMemoryDatabase database) : PlantedUnit(session, database)
{
    public override async Task CommitAsync(CommandTrace trace, CancellationToken cancellationToken)
    {
        var changed = Session.Changed().Count;
        await base.CommitAsync(trace, cancellationToken);
        lock (Database.Gate)
        {
            if (changed == 0)
            {
                Database.Audit.RemoveAt(Database.Audit.Count - 1);
            }
        }
    }
}

internal sealed class AuditNamesReporters(InMemorySession session, InMemoryDatabase database) : PlantedUnit(session, database)
{
    public override Task CommitAsync(CommandTrace trace, CancellationToken cancellationToken) => base.CommitAsync(
        trace.Subject is { } subject && Session.Reporters.TryGetValue(new ClueId(subject), out var reporter) ? trace with { ActedBy = $"volunteer:{reporter.Id}" } : trace,
        cancellationToken);
}

internal sealed class EventsOfFailedCommits(InMemorySession session, InMemoryDatabase database) : PlantedUnit(session, database)
{
    public override async Task CommitAsync(CommandTrace trace, CancellationToken cancellationToken)
    {
        try
        {
            await base.CommitAsync(trace, cancellationToken);
        }
        catch (StoreConflictException)
        {
            lock (Database.Gate)
            {
                Database.Events.AddRange(Session.Changed().Cast<AggregateRoot>().SelectMany(changed => changed.DequeueEvents()));
            }

            throw;
        }
    }
}

internal sealed class EventsReversed(InMemorySession session, InMemoryDatabase database) : PlantedUnit(session, database)
{
    public override async Task CommitAsync(CommandTrace trace, CancellationToken cancellationToken)
    {
        var before = Database.Events.Count;
        await base.CommitAsync(trace, cancellationToken);
        lock (Database.Gate)
        {
            Database.Events.Reverse(before, Database.Events.Count - before);
        }
    }
}

internal sealed class VaultOutlivesConflict(InMemorySession session, InMemoryDatabase database) : PlantedUnit(session, database)
{
    public override async Task CommitAsync(CommandTrace trace, CancellationToken cancellationToken)
    {
        lock (Database.Gate)
        {
            foreach (var (person, details) in Session.People)
            {
                Database.People[person] = details;
            }
        }

        await base.CommitAsync(trace, cancellationToken);
    }
}

/// <summary>A number is used up when it is taken.</summary>
internal sealed class GappedNumbers(InMemoryDatabase database) : INumberSeries
{
    public Task<int> NextAsync(OfficeId office, string kind, int year, CancellationToken cancellationToken)
    {
        lock (database.Gate)
        {
            return Task.FromResult(database.Numbers[(office, kind, year)] = database.Numbers.GetValueOrDefault((office, kind, year)) + 1);
        }
    }
}

/// <summary>One number is given to all who ask at once.</summary>
internal sealed class RepeatedNumbers(InMemoryDatabase database, InMemorySession session) : INumberSeries
{
    private readonly InMemoryNumberSeries _correct = new(database, session);

    public async Task<int> NextAsync(OfficeId office, string kind, int year, CancellationToken cancellationToken)
    {
        var number = await _correct.NextAsync(office, kind, year, cancellationToken);
        await Task.Delay(1, cancellationToken);
        lock (database.Gate)
        {
            session.Numbers[(office, kind, year)] = Math.Max(number, database.Numbers.GetValueOrDefault((office, kind, year)) + 1);
        }

        return number;
    }
}

/// <summary>All offices share a series.</summary>
internal sealed class SharedNumbers(InMemoryDatabase database, InMemorySession session) : INumberSeries
{
    public Task<int> NextAsync(OfficeId office, string kind, int year, CancellationToken cancellationToken) =>
        new InMemoryNumberSeries(database, session).NextAsync(default, kind, year, cancellationToken);
}

/// <summary>A correct vault, to plant a bug in.</summary>
internal class PlantedVault(InMemoryDatabase database, InMemorySession session) : IIdentityVault
{
    private readonly InMemoryVault _correct = new(database, session);

    protected virtual PersonKey Known(PersonKey person) => person;

    public virtual Task<ReporterPseudonym> PseudonymForAsync(PersonKey reporter, ClueId clue, CancellationToken cancellationToken) =>
        _correct.PseudonymForAsync(Known(reporter), clue, cancellationToken);

    public virtual Task<IReadOnlyList<ClueId>> CluesReportedByAsync(PersonKey reporter, CancellationToken cancellationToken) =>
        _correct.CluesReportedByAsync(Known(reporter), cancellationToken);

    public virtual Task<Verdict> ConflictAsync(PersonKey person, ClueId clue, CancellationToken cancellationToken) =>
        _correct.ConflictAsync(Known(person), clue, cancellationToken);

    public virtual Task KeepAsync(PersonKey person, PersonalDetails details, CancellationToken cancellationToken) =>
        _correct.KeepAsync(Known(person), details, cancellationToken);

    public virtual Task<PersonalDetails?> ReadAsync(PersonKey person, CancellationToken cancellationToken) => _correct.ReadAsync(Known(person), cancellationToken);

    public virtual Task<bool> CorrectAsync(PersonKey person, IdentityCorrection correction, CancellationToken cancellationToken) =>
        _correct.CorrectAsync(Known(person), correction, cancellationToken);

    public virtual Task<IReadOnlyList<IdentityCorrection>> CorrectionsAsync(PersonKey person, CancellationToken cancellationToken) =>
        _correct.CorrectionsAsync(Known(person), cancellationToken);

    public virtual Task<bool> EraseAsync(PersonKey person, CancellationToken cancellationToken) => _correct.EraseAsync(Known(person), cancellationToken);
}

internal sealed class EverybodyIsFree(InMemoryDatabase database, InMemorySession session) : PlantedVault(database, session)
{
    public override Task<Verdict> ConflictAsync(PersonKey person, ClueId clue, CancellationToken cancellationToken) => Task.FromResult(Verdict.Free);
}

internal sealed class CapacityIsIgnored(InMemoryDatabase database, InMemorySession session) : PlantedVault(database, session)
{
    protected override PersonKey Known(PersonKey person) => person with { Kind = PersonKind.Volunteer };
}

internal sealed class OnePseudonymForAll(InMemoryDatabase database, InMemorySession session) : PlantedVault(database, session)
{
    public override async Task<ReporterPseudonym> PseudonymForAsync(PersonKey reporter, ClueId clue, CancellationToken cancellationToken)
    {
        _ = await base.PseudonymForAsync(reporter, clue, cancellationToken);
        return new ReporterPseudonym($"r-{reporter.Id.GetHashCode():x8}");
    }
}

internal sealed class EmployerIsLost(InMemoryDatabase database, InMemorySession session) : PlantedVault(database, session)
{
    public override Task KeepAsync(PersonKey person, PersonalDetails details, CancellationToken cancellationToken) =>
        base.KeepAsync(person, details with { Employer = null }, cancellationToken);
}
