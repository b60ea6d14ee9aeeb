using YiXinWeiGong.Audit;

namespace YiXinWeiGong.Testing.Conformance;

/// <summary>A storage with an empty database of its own, and how the kit looks at what no use case answers.</summary>
/// <param name="services">The services of a host with YiXinWeiGong on the store; the suites dispose them where they can be disposed.</param>
public sealed class StorageUnderTest(IServiceProvider services) : IAsyncDisposable
{
    /// <summary>The services.</summary>
    public IServiceProvider Services { get; } = services;

    /// <summary>Reads the audit trail, what is not sealed yet.</summary>
    internal async Task<IReadOnlyList<AuditEntry>> ReadAuditAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IAuditLog>().UnsealedAsync(1_000_000, default);
    }

    /// <summary>Reads the history of events, in the order in which they were committed and raised.</summary>
    public required Func<Task<IReadOnlyList<KeptEvent>>> ReadHistoryAsync { get; init; }

    /// <summary>Drops the database.</summary>
    public Func<ValueTask>? Drop { get; init; }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Services is IAsyncDisposable disposable)
        {
            await disposable.DisposeAsync();
        }

        if (Drop is not null)
        {
            await Drop();
        }
    }
}

/// <summary>An event as a store keeps it.</summary>
/// <param name="Name">The event's type.</param>
/// <param name="Subject">The aggregate it happened to.</param>
/// <param name="At">When.</param>
/// <param name="Text">Everything that is kept of it, as text.</param>
public sealed record KeptEvent(string Name, Guid Subject, DateTimeOffset At, string Text);
