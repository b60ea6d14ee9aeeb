namespace YiXinWeiGong.Testing.Conformance;

/// <summary>A storage with an empty database of its own, and how the kit looks at what no use case answers.</summary>
/// <param name="services">The services of a host with YiXinWeiGong on the store; the suites dispose them where they can be disposed.</param>
public sealed class StorageUnderTest(IServiceProvider services) : IAsyncDisposable
{
    /// <summary>The services.</summary>
    public IServiceProvider Services { get; } = services;

    /// <summary>Reads the audit trail, oldest entry first.</summary>
    public required Func<Task<IReadOnlyList<KeptAudit>>> ReadAuditAsync { get; init; }

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

/// <summary>An audit entry as a store keeps it.</summary>
/// <param name="Command">The command.</param>
/// <param name="ActedBy">Who did it.</param>
/// <param name="At">When.</param>
/// <param name="Subject">What it was about.</param>
/// <param name="Purpose">What an identity was read for.</param>
/// <param name="Text">Everything that the entry holds, as text.</param>
public sealed record KeptAudit(string Command, string ActedBy, DateTimeOffset At, Guid? Subject, string? Purpose, string Text);

/// <summary>An event as a store keeps it.</summary>
/// <param name="Name">The event's type.</param>
/// <param name="Subject">The aggregate it happened to.</param>
/// <param name="At">When.</param>
/// <param name="Text">Everything that is kept of it, as text.</param>
public sealed record KeptEvent(string Name, Guid Subject, DateTimeOffset At, string Text);
