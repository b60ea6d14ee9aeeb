using System.Reflection;
using System.Text.Json;
using YiXinWeiGong.Clues;
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

    public List<CommandTrace> Audit { get; } = [];

    public Dictionary<(OfficeId Office, string Kind, int Year), int> Numbers { get; } = [];

    public Dictionary<PersonKey, PersonalDetails> People { get; } = [];

    public Dictionary<ClueId, PersonKey> Reporters { get; } = [];

    public Dictionary<(Actor Caller, string Request, string Key), (string Body, object Answer)> Calls { get; } = [];

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

    public IReadOnlyList<T> All<T>()
        where T : AggregateRoot
    {
        lock (database.Gate)
        {
            return [.. database.Aggregates.Values.OfType<T>().Select(committed =>
                _known.TryGetValue((typeof(T), committed.Ref.Id), out var known) ? (T)known.Working : Track(committed))];
        }
    }

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

            if (Numbers.Any(number => database.Numbers.GetValueOrDefault(number.Key) >= number.Value))
            {
                throw new StoreConflictException("The number is taken.");
            }

            if (Reporters.Keys.Any(database.Reporters.ContainsKey))
            {
                throw new StoreConflictException("The clue has a reporter.");
            }

            if (trace.Call is { } call && !database.Calls.TryAdd(KeyOf(call), (BodyOf(call), trace.Answer!)))
            {
                throw new StoreConflictException("The key is taken.");
            }

            foreach (var (key, (working, _)) in changed)
            {
                database.Events.AddRange(working.DequeueEvents());
                ((IVersioned)working).CommittedAs(working.Version + 1);
                var copy = InMemoryDatabase.Copy(working);
                database.Aggregates[key] = copy;
                _known[key] = (working, copy);
            }

            Merge(Numbers, database.Numbers);
            Merge(People, database.People);
            Merge(Reporters, database.Reporters);
            database.Audit.Add(trace);
        }

        return Task.CompletedTask;
    }

    public IReadOnlyList<IVersioned> Changed() =>
        [.. _known.Values.Where(known => HasChanged(known.Working, known.Committed)).Select(known => known.Working)];

    public bool IsInHostTransaction => false;

    public void Discard()
    {
        _known.Clear();
        Numbers.Clear();
        People.Clear();
        Reporters.Clear();
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
