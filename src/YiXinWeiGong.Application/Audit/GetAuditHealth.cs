using FluentValidation;

namespace YiXinWeiGong.Audit;

/// <summary>Is the audit trail sealed in time, and do its checkpoints get outside? A host's health check asks it.</summary>
[Label("检查操作留痕的封存", "Check the sealing of the audit trail")]
public sealed record GetAuditHealth : IQuery<AuditHealth>;

/// <summary>How the audit trail stands.</summary>
public sealed record AuditHealth
{
    /// <summary>Does nothing wait longer than it should, neither entries to be sealed nor checkpoints to be handed out?</summary>
    public required bool IsHealthy { get; init; }

    /// <summary>How many entries wait to be sealed; until then nothing would show that they were changed.</summary>
    public required long Unsealed { get; init; }

    /// <summary>How long the oldest of them waits.</summary>
    public TimeSpan? OldestUnsealed { get; init; }

    /// <summary>How many entries are sealed.</summary>
    public required long Sealed { get; init; }

    /// <summary>When the last checkpoint was made.</summary>
    public DateTimeOffset? LastCheckpointAt { get; init; }

    /// <summary>Which key signed it.</summary>
    public string? LastCheckpointKey { get; init; }

    /// <summary>Does any <see cref="IAuditCheckpointSink"/> take checkpoints outside? Without one, only the database vouches for itself.</summary>
    public required bool IsKeptOutside { get; init; }

    /// <summary>How many checkpoints wait to be handed out, counted up to 1,000.</summary>
    public required int CheckpointsWaiting { get; init; }
}

internal sealed class GetAuditHealthValidator : AbstractValidator<GetAuditHealth>;

internal sealed class GetAuditHealthHandler(IAuditLog log, IEnumerable<IAuditCheckpointSink> sinks, AuditOptions options, Clock clock)
    : IUseCaseHandler<GetAuditHealth, AuditHealth>
{
    private const int CountedTo = 1000;

    public async Task<Outcome<AuditHealth>> HandleAsync(GetAuditHealth request, Actor actor, CancellationToken cancellationToken)
    {
        var backlog = await log.BacklogAsync(cancellationToken);
        var head = (await log.HeadAsync(cancellationToken))?.Checkpoint;
        var waiting = await log.NotHandedOutAsync(CountedTo, cancellationToken);
        var now = clock.Now;
        var isKeptOutside = sinks.Any();
        return new AuditHealth
        {
            IsHealthy = !IsLate(backlog.OldestAt, now) && !(isKeptOutside && IsLate(waiting.FirstOrDefault()?.At, now)),
            Unsealed = backlog.Count,
            OldestUnsealed = now - backlog.OldestAt,
            Sealed = head?.Size ?? 0,
            LastCheckpointAt = head?.At,
            LastCheckpointKey = head?.KeyId,
            IsKeptOutside = isKeptOutside,
            CheckpointsWaiting = waiting.Count,
        };
    }

    private bool IsLate(DateTimeOffset? since, DateTimeOffset now) => now - since > options.SealWithin;
}
