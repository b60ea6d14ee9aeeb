using YiXinWeiGong.Jobs;

namespace YiXinWeiGong.Vault;

/// <summary>Wraps the vault's keys anew after the master key was exchanged.</summary>
internal sealed class KeyRotation(IServiceProvider services, IVaultKeys keys) : IBackgroundJob
{
    public string Name => "vault-keys";

    public TimeSpan Interval => TimeSpan.FromMinutes(15);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // Asked first, so that a day without anything to do leaves nothing in the audit trail.
        if ((await keys.UsesAsync(cancellationToken)).Any(use => use is { IsCurrent: false, IsKnown: true, Wraps: > 0 }))
        {
            await services.RepeatAsync(new RewrapVaultKeys(), batch => batch.MayBeMore, cancellationToken);
        }
    }
}

/// <summary>Deletes what has been kept long enough.</summary>
internal sealed class RetentionPurge(IServiceProvider services) : IBackgroundJob
{
    public string Name => "retention-purge";

    public TimeSpan Interval => TimeSpan.FromHours(24);

    public Task RunAsync(CancellationToken cancellationToken) => services.RepeatAsync(new PurgeExpired(), batch => batch.MayBeMore, cancellationToken);
}
