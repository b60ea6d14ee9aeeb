using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Testing.Conformance;

/// <summary>The storage that the facts of one class share: made for the first of them, dropped after the last.</summary>
public sealed class SharedStorage : IAsyncDisposable
{
    private readonly Dictionary<string, Task<object>> _once = [];

    internal StorageUnderTest? Storage { get; private set; }

    internal FakeClock Clock { get; } = new(Some.Now);

    internal async Task<StorageUnderTest> PrepareAsync(Func<FakeClock, ValueTask<StorageUnderTest>> create)
    {
        if (Storage is null)
        {
            Storage = await create(Clock);
            await Storage.Services.PrepareYiXinWeiGongAsync();
        }

        return Storage;
    }

    internal async Task<T> OnceAsync<T>(Func<Task<T>> make)
        where T : class
    {
        if (!_once.TryGetValue(typeof(T).Name, out var made))
        {
            _once.Add(typeof(T).Name, made = MakeAsync());
        }

        return (T)await made;

        async Task<object> MakeAsync() => await make();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Storage?.DisposeAsync() ?? ValueTask.CompletedTask;
}

/// <summary>Base of the suites that every storage must pass. Derive each of them and say how your storage is made.</summary>
public abstract class StorageSuite : IClassFixture<SharedStorage>, IAsyncLifetime
{
    private SharedStorage? _shared;

    /// <summary>Makes a storage with an empty database of its own.</summary>
    /// <param name="clock">The clock to register as the host's <see cref="TimeProvider"/>.</param>
    protected abstract ValueTask<StorageUnderTest> CreateStorageAsync(FakeClock clock);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _shared ??= await TestContext.Current.GetFixture<SharedStorage>() ?? throw new InvalidOperationException("xunit made no fixture.");
        await _shared.PrepareAsync(CreateStorageAsync);
    }

    /// <inheritdoc/>
    public virtual ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Runs facts outside xunit, on a storage that is shared with others.</summary>
    internal void Share(SharedStorage shared) => _shared = shared;

    private protected SharedStorage Shared => _shared!;

    private protected StorageUnderTest Storage => Shared.Storage!;

    private protected IServiceProvider Services => Storage.Services;

    private protected FakeClock Clock => Shared.Clock;

    /// <summary>A scope: one user's work.</summary>
    private protected Work Begin() => new(Services.CreateAsyncScope());

    /// <summary>Keeps aggregates, one commit for all.</summary>
    private protected async Task KeepAsync(params IReadOnlyList<AggregateRoot> aggregates)
    {
        await using var work = Begin();
        foreach (var aggregate in aggregates)
        {
            AggregateKinds.Of(aggregate).Add(work.Services, aggregate);
        }

        await work.CommitAsync();
    }

    /// <summary>Sends a use case that must succeed.</summary>
    private protected async Task<T> DoAsync<T>(Actor actor, IUseCase<T> useCase, string? key = null)
    {
        var outcome = await Services.SendAsync(actor, useCase, key);
        Assert.True(outcome.Succeeded, $"{useCase} → {outcome.Problem?.Code} {outcome.Problem?.Property}");
        return outcome.Value;
    }
}

/// <summary>One scope of services, with the unit of work in short.</summary>
internal sealed class Work(AsyncServiceScope scope) : IAsyncDisposable
{
    public static CommandTrace Trace { get; } = new() { Command = "Conformance", ActedBy = "conformance", At = Some.Now };

    public IServiceProvider Services => scope.ServiceProvider;

    public IUnitOfWork Unit => Get<IUnitOfWork>();

    public IStore<T, TId> Store<T, TId>()
        where T : class
        where TId : struct => Get<IStore<T, TId>>();

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public Task CommitAsync(CommandTrace? trace = null) => Unit.CommitAsync(trace ?? Trace, default);

    public ValueTask DisposeAsync() => scope.DisposeAsync();
}
