using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using YiXinWeiGong.Audit;

namespace YiXinWeiGong.Jobs;

/// <summary>Seals the audit entries that wait.</summary>
/// <remarks>The sealer is asked for when it is needed: a host without a key to sign with still does its other jobs.</remarks>
internal sealed class AuditSealing(IServiceProvider services, IOptions<BackgroundWorkOptions> options) : IBackgroundJob
{
    public string Name => "audit-sealing";

    public TimeSpan Interval => options.Value.AuditSealingEvery;

    public Task RunAsync(CancellationToken cancellationToken) => services.GetRequiredService<AuditSealer>().SealAsync(cancellationToken);
}
