using System.Reflection;
using System.Text.Json;
using YiXinWeiGong.Audit;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Jobs;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong.Testing.InMemory;

/// <summary>What is committed. Aggregates are kept as copies: their parts are immutable, so a shallow copy is a faithful one.</summary>
internal sealed class InMemoryDatabase
{
    private static readonly MethodInfo Clone = typeof(object).GetMethod("MemberwiseClone", BindingFlags.Instance | BindingFlags.NonPublic)!;

    public Lock Gate { get; } = new();

    public Dictionary<(Type Kind, Guid Id), AggregateRoot> Aggregates { get; } = [];

    public List<DomainEvent> Events { get; } = [];

    public List<QueuedMessage> Outbox { get; } = [];

    public Dictionary<string, (string? Token, JobState State)> Jobs { get; } = [];

    public List<AuditEntry> Audit { get; } = [];

    public InMemoryAuditRecords Sealed { get; } = new();

    public Dictionary<(OfficeId Office, string Kind, int Year), int> Numbers { get; } = [];

    public Dictionary<PersonKey, PersonalDetails> People { get; } = [];

    /// <summary>Who reported a clue; nobody where the person was erased.</summary>
    public Dictionary<ClueId, PersonKey> Reporters { get; } = [];

    public List<(PersonKey Person, IdentityCorrection Correction)> Corrections { get; } = [];

    public Dictionary<(Actor Caller, string Request, string Key), (string Body, object Answer)> Calls { get; } = [];

    public void Erase(IReadOnlyCollection<SealedAuditEntry> erased)
    {
        Audit.RemoveAll(entry => erased.Any(gone => gone.Id == entry.Id));
        foreach (var gone in erased)
        {
            Sealed.Entries[(int)gone.Sequence - 1] = gone with { Entry = null, Salt = default };
        }
    }

    public static T Copy<T>(T aggregate)
        where T : AggregateRoot => (T)Clone.Invoke(aggregate, null)!;
}

/// <summary>What one scope has read and changed.</summary>
internal sealed class InMemorySession(InMemoryDatabase database) : IUnitOfWork
{
    private readonly Dictionary<(Type Kind, Guid Id), (AggregateRoot Working, AggregateRoot? Committed)> _known = [];

    public Dictionary<(OfficeId Office, string Kind, int Year), int> Numbers { get; } = [];

    public Dictionary<PersonKey, PersonalDetails> People { get; } = [];

    public Dictionary<ClueId, PersonKey> Reporters { get; } = [];

    public List<(PersonKey Person, IdentityCorrection Correction)> Corrections { get; } = [];
    public List<ParkedDecisions> Decisions { get; } = [];

    public List<SealedAuditEntry> Erasures { get; } = [];

    /// <summary>What was replaced or erased, as it was read: two who do so at once are told.</summary>
    private readonly Dictionary<PersonKey, PersonalDetails?> _peopleRead = [];

    private readonly HashSet<PersonKey> _erased = [];

    public PersonalDetails? DetailsOf(PersonKey person)
    {
        lock (database.Gate)
        {
            return People.GetValueOrDefault(person) ?? database.People.GetValueOrDefault(person);
        }
    }

    public void Keep(PersonKey person, PersonalDetails details)
    {
        Remember(person);
        People[person] = details;
    }

    /// <returns>Whether there is anything of the person.</returns>
    public bool Erase(PersonKey person)
    {
        lock (database.Gate)
        {
            if (!database.People.ContainsKey(person) && !database.Reporters.ContainsValue(person))
            {
                return false;
            }
        }

        Remember(person);
        return _erased.Add(person);
    }

    public T? Find<T>(Guid id)
        where T : AggregateRoot
    {
        if (_known.TryGetValue((typeof(T), id), out var known))
        {
            return (T)known.Working;
        }

        lock (database.Gate)
        {
            return database.Aggregates.TryGetValue((typeof(T), id), out var committed) ? Track((T)committed) : null;
        }
    }

    /// <summary>What is committed of a kind; what this scope changed is found by what it was.</summary>
    public IReadOnlyList<T> Committed<T>()
        where T : AggregateRoot
    {
        lock (database.Gate)
        {
            return [.. database.Aggregates.Values.OfType<T>()];
        }
    }

    /// <summary>The scope's own objects of what was found.</summary>
    public IReadOnlyList<T> List<T>(IEnumerable<T> committed)
        where T : AggregateRoot =>
        [.. committed.Select(found => _known.TryGetValue((typeof(T), found.Ref.Id), out var known) ? (T)known.Working : Track(found))];

    public void Add<T>(T aggregate)
        where T : AggregateRoot
    {
        if (!_known.TryAdd((typeof(T), aggregate.Ref.Id), (aggregate, null)))
        {
            throw new StoreConflictException("The id is taken.");
        }
    }

    public Task CommitAsync(CommandTrace trace, CancellationToken cancellationToken)
    {
        lock (database.Gate)
        {
            var changed = _known.Where(known => HasChanged(known.Value.Working, known.Value.Committed)).ToList();
            foreach (var (key, (_, committed)) in changed)
            {
                _ = database.Aggregates.TryGetValue(key, out var current);
                if (current?.Version != committed?.Version)
                {
                    throw new StoreConflictException("Somebody else changed it first, or the id is taken.");
                }
            }

            var written = changed.Select(known => known.Value.Working).ToList();
            if (UniqueValues.Collide(written, database.Aggregates.Values.Where(other => !written.Exists(one => one.Ref == other.Ref))))
            {
                throw new StoreConflictException("The value is taken.");
            }

            if (Numbers.Any(number => database.Numbers.GetValueOrDefault(number.Key) >= number.Value))
            {
                throw new StoreConflictException("The number is taken.");
            }

            if (Reporters.Keys.Any(database.Reporters.ContainsKey))
            {
                throw new StoreConflictException("The clue has a reporter.");
            }

            if (_peopleRead.Any(read => !ReferenceEquals(database.People.GetValueOrDefault(read.Key), read.Value)))
            {
                throw new StoreConflictException("Somebody else changed the person's details first.");
            }

            var decided = Decisions.Select(one => (one.Decision, Message: one.RequireIn(database))).ToList();
            if (trace.Call is { } call && !database.Calls.TryAdd(KeyOf(call), (BodyOf(call), trace.Answer!)))
            {
                throw new StoreConflictException("The key is taken.");
            }

            foreach (var (key, (working, _)) in changed)
            {
                var events = working.DequeueEvents();
                database.Events.AddRange(events);
                database.Outbox.AddRange(
                    events.Select((happened, position) => QueuedMessage.Of(happened, working, working.Version + 1, position)).OfType<QueuedMessage>());
                ((IVersioned)working).CommittedAs(working.Version + 1);
                var copy = InMemoryDatabase.Copy(working);
                database.Aggregates[key] = copy;
                _known[key] = (working, copy);
            }

            decided.ForEach(one => one.Decision(one.Message));
            Decisions.Clear();
            Merge(Numbers, database.Numbers);
            Forget();
            Merge(People, database.People);
            Merge(Reporters, database.Reporters);
            database.Corrections.AddRange(Corrections);
            Corrections.Clear();
            _peopleRead.Clear();
            database.Audit.Add(AuditEntry.Of(trace));
            database.Erase(Erasures);
            Erasures.Clear();
        }

        return Task.CompletedTask;
    }

    public Task RecordAsync(CommandTrace trace, CancellationToken cancellationToken)
    {
        lock (database.Gate)
        {
            database.Audit.Add(AuditEntry.Of(trace));
        }

        return Task.CompletedTask;
    }

    public IReadOnlyList<IVersioned> Changed() =>
        [.. _known.Values.Where(known => HasChanged(known.Working, known.Committed)).Select(known => known.Working)];

    public bool IsInHostTransaction => false;

    public void Discard()
    {
        _known.Clear();
        Decisions.Clear();
        Numbers.Clear();
        People.Clear();
        Reporters.Clear();
        Corrections.Clear();
        _peopleRead.Clear();
        _erased.Clear();
        Erasures.Clear();
    }

    public Task<Recollection<T>> RecallAsync<T>(IdempotentCall call, CancellationToken cancellationToken)
    {
        lock (database.Gate)
        {
            return Task.FromResult(database.Calls.TryGetValue(KeyOf(call), out var known)
                ? new Recollection<T>(true, known.Body == BodyOf(call), (T)known.Answer)
                : default);
        }
    }

    private void Remember(PersonKey person)
    {
        lock (database.Gate)
        {
            _ = _peopleRead.TryAdd(person, database.People.GetValueOrDefault(person));
        }
    }

    private void Forget()
    {
        foreach (var person in _erased)
        {
            _ = database.People.Remove(person);
            _ = database.Corrections.RemoveAll(pair => pair.Person == person);
            foreach (var clue in database.Reporters.Where(pair => pair.Value == person).Select(pair => pair.Key).ToArray())
            {
                database.Reporters[clue] = default;
            }
        }

        _erased.Clear();
    }

    private T Track<T>(T committed)
        where T : AggregateRoot
    {
        var working = InMemoryDatabase.Copy(committed);
        _known[(typeof(T), committed.Ref.Id)] = (working, committed);
        return working;
    }

    /// <summary>A part that was replaced is another reference; a value that changed is another value.</summary>
    private static bool HasChanged(AggregateRoot working, AggregateRoot? committed)
    {
        if (committed is null)
        {
            return true;
        }

        for (var type = working.GetType(); type != typeof(object); type = type!.BaseType)
        {
            foreach (var field in type!.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            {
                if (!Equals(field.GetValue(working), field.GetValue(committed)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static void Merge<TKey, TValue>(Dictionary<TKey, TValue> from, Dictionary<TKey, TValue> into)
        where TKey : notnull
    {
        foreach (var (key, value) in from)
        {
            into[key] = value;
        }

        from.Clear();
    }

    private static (Actor Caller, string Request, string Key) KeyOf(IdempotentCall call) => (call.Caller, call.Request.GetType().Name, call.Key);

    private static string BodyOf(IdempotentCall call) => JsonSerializer.Serialize(call.Request, call.Request.GetType());
}
