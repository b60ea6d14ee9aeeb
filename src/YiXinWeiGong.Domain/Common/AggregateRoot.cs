using YiXinWeiGong.Matters;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong;

/// <summary>Something that happened to an aggregate; holds ids and codes, never an aggregate or personal data.</summary>
/// <param name="Subject">The bare id of the aggregate it happened to.</param>
/// <param name="At">When it happened.</param>
public abstract record DomainEvent(Guid Subject, DateTimeOffset At);

/// <summary>Something that an office owns; who may act on it follows from the office.</summary>
public interface IOfOffice
{
    /// <summary>The office that owns it.</summary>
    OfficeId Office { get; }
}

/// <summary>Something that belongs to a matter (事项), so that who was recused from the matter does not act on it.</summary>
public interface IOfMatter
{
    /// <summary>The matter.</summary>
    MatterId Matter { get; }
}

/// <summary>Base of aggregates: a version and the events since the last commit.</summary>
/// <remarks>
/// The parts of an aggregate are immutable values that an action replaces, so that a shallow copy of an aggregate is a
/// faithful one (docs/adr/0007).
/// </remarks>
public abstract class AggregateRoot : IVersioned
{
    private List<DomainEvent>? _events;

    /// <inheritdoc/>
    public long Version { get; private set; }

    /// <summary>Points at this aggregate.</summary>
    public abstract SubjectRef Ref { get; }

    /// <summary>Has something happened to it since the last commit?</summary>
    public bool HasEvents => _events is not null;

    /// <summary>Hands over the events since the last call, oldest first.</summary>
    public IReadOnlyList<DomainEvent> DequeueEvents()
    {
        IReadOnlyList<DomainEvent> events = _events ?? [];
        _events = null;
        return events;
    }

    void IVersioned.CommittedAs(long version) => Version = version;

    /// <summary>Records that something happened.</summary>
    /// <param name="domainEvent">What.</param>
    protected void Raise(DomainEvent domainEvent) => (_events ??= []).Add(domainEvent);

    /// <summary>Refuses at the first rule that does not hold.</summary>
    /// <param name="rules">What must hold.</param>
    /// <exception cref="RefusalException">A rule does not hold; carries its code.</exception>
    protected static void Require(params ReadOnlySpan<IRule> rules) => Rule.Require(rules);
}

/// <summary>Base of aggregates with a typed id and a status.</summary>
/// <typeparam name="TId">The id's type.</typeparam>
/// <typeparam name="TStatus">The statuses.</typeparam>
/// <param name="id">The id, made by the caller.</param>
/// <param name="status">Where it stands at first.</param>
public abstract class AggregateRoot<TId, TStatus>(TId id, TStatus status) : AggregateRoot
    where TId : struct, ITypedId<TId>
    where TStatus : struct, Enum
{
    /// <summary>The id.</summary>
    public TId Id { get; } = id;

    /// <summary>Where it stands.</summary>
    public TStatus Status { get; protected set; } = status;
}
