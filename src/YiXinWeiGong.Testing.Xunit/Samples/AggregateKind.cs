using System.Text.Json;
using System.Text.Json.Serialization;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Testing.Conformance;

/// <summary>What the suites must know of one kind of aggregate.</summary>
internal abstract class AggregateKind
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    public abstract Type Type { get; }

    public string Name => Type.Name;

    /// <summary>The samples whose properties must survive: between them no property stays empty.</summary>
    public abstract IReadOnlyList<string> Samples { get; }

    /// <summary>Can it change once it is added?</summary>
    public abstract bool CanChange { get; }

    public abstract AggregateRoot Make(DateTimeOffset at = default);

    public abstract AggregateRoot MakeSample(string name);

    /// <summary>Another one under the same id.</summary>
    public abstract AggregateRoot MakeTwin(AggregateRoot of);

    /// <summary>Changes it in one of two ways, so that one can tell whose change was kept.</summary>
    public abstract void Change(AggregateRoot aggregate, int way);

    /// <summary>Every stored property and its value as text.</summary>
    public IReadOnlyDictionary<string, string> Describe(AggregateRoot aggregate) =>
        Properties(aggregate).Append((Name: "Version", Value: aggregate.Version)).ToDictionary(property => property.Name, property => AsText(property.Value));

    private static string AsText(object? value) => value is null ? "null" : JsonSerializer.Serialize(value, value.GetType(), Json);

    public abstract Task<AggregateRoot?> FindAsync(IServiceProvider services, Guid id);

    public abstract void Add(IServiceProvider services, AggregateRoot aggregate);

    public abstract Task<IReadOnlyList<AggregateRoot>> ListByIdAsync(IServiceProvider services, Guid id);

    public abstract Task<int> CountByIdAsync(IServiceProvider services, Guid id);

    protected abstract IReadOnlyList<(string Name, object? Value)> Properties(AggregateRoot aggregate);
}

/// <inheritdoc/>
/// <param name="make">Makes a good one.</param>
/// <param name="id">The id that it was made with.</param>
/// <param name="where">Finds it by a specification.</param>
/// <param name="properties">Every stored property but the version, by hand.</param>
/// <param name="change">Changes it in one of two ways.</param>
/// <param name="samples">Those whose properties must survive.</param>
internal sealed class AggregateKind<T, TId>(
    Func<TId, T> make, Func<T, TId> id, Func<TId, ISpecification<T>> where, Func<T, IReadOnlyList<(string Name, object? Value)>> properties,
    Action<T, int>? change, params IReadOnlyList<(string Name, Func<TId, T> Make)> samples) : AggregateKind
    where T : AggregateRoot
    where TId : struct, ITypedId<TId>
{
    public override Type Type => typeof(T);

    public override IReadOnlyList<string> Samples => [.. samples.Select(sample => sample.Name)];

    public override bool CanChange => change is not null;

    public override AggregateRoot Make(DateTimeOffset at = default) => make(NewId(at == default ? Some.Now : at));

    public override AggregateRoot MakeSample(string name) => samples.Single(sample => sample.Name == name).Make(NewId(Some.Now));

    public override AggregateRoot MakeTwin(AggregateRoot of) => make(id((T)of));

    public override void Change(AggregateRoot aggregate, int way) => change!((T)aggregate, way);

    public override async Task<AggregateRoot?> FindAsync(IServiceProvider services, Guid id) => await Store(services).FindAsync(TId.From(id), default);

    public override void Add(IServiceProvider services, AggregateRoot aggregate) => Store(services).Add((T)aggregate);

    public override async Task<IReadOnlyList<AggregateRoot>> ListByIdAsync(IServiceProvider services, Guid id) =>
        await Store(services).ListAsync(where(TId.From(id)), default);

    public override Task<int> CountByIdAsync(IServiceProvider services, Guid id) => Store(services).CountAsync(where(TId.From(id)), default);

    protected override IReadOnlyList<(string Name, object? Value)> Properties(AggregateRoot aggregate) => properties((T)aggregate);

    private static TId NewId(DateTimeOffset at) => TId.From(Guid.CreateVersion7(at));

    private static IStore<T, TId> Store(IServiceProvider services) => services.GetRequiredService<IStore<T, TId>>();
}
