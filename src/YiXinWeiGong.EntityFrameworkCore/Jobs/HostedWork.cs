using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using YiXinWeiGong.Jobs;
using YiXinWeiGong.Outbox;

namespace YiXinWeiGong.EntityFrameworkCore.Jobs;

/// <summary>Does something over and over while the host runs, whatever goes wrong with it.</summary>
internal abstract class HostedWork(IServiceProvider services, TimeProvider time) : BackgroundService
{
    private readonly ILogger _logger = services.GetService<ILoggerFactory>()?.CreateLogger("YiXinWeiGong.Background") ?? NullLogger.Instance;

    protected IServiceProvider Services => services;

    protected abstract bool IsOn { get; }

    protected abstract TimeSpan PollEvery { get; }

    protected abstract Task WorkAsync(CancellationToken cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (string? wrong = null; IsOn && !stoppingToken.IsCancellationRequested;)
        {
            wrong = await TryAsync(wrong, stoppingToken);
            await Task.Delay(PollEvery, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Says once that something goes wrong, and once that it is over: a store that is down for an hour fills no log.</summary>
    private async Task<string?> TryAsync(string? before, CancellationToken stoppingToken)
    {
        try
        {
            await WorkAsync(stoppingToken);
            if (before is not null)
            {
                HostedWorkLog.GoesOn(_logger, GetType().Name);
            }

            return null;
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return before;
        }
        catch (Exception exception)
        {
            var wrong = exception.GetType().FullName!;
            if (wrong != before)
            {
                HostedWorkLog.Fails(_logger, GetType().Name, wrong);
            }

            return wrong;
        }
    }
}

/// <summary>Hands the outbox on while the host runs.</summary>
internal sealed class HostedRelay(IServiceProvider services, IOptions<OutboxOptions> options, TimeProvider time) : HostedWork(services, time)
{
    protected override bool IsOn => options.Value.RelayIsOn;

    protected override TimeSpan PollEvery => options.Value.PollEvery;

    protected override Task WorkAsync(CancellationToken cancellationToken) => Services.RelayOutboxAsync(cancellationToken);
}

/// <summary>Does the jobs of the background while the host runs.</summary>
internal sealed class HostedJobs(IServiceProvider services, IOptions<BackgroundWorkOptions> options, TimeProvider time) : HostedWork(services, time)
{
    protected override bool IsOn => options.Value.JobsAreOn;

    protected override TimeSpan PollEvery => options.Value.PollEvery;

    protected override Task WorkAsync(CancellationToken cancellationToken) => Services.RunDueJobsAsync(cancellationToken);
}

internal static partial class HostedWorkLog
{
    [LoggerMessage(EventId = 2101, Level = LogLevel.Error, Message = "{Work} fails and is tried again: {Problem}")]
    public static partial void Fails(ILogger logger, string work, string problem);

    [LoggerMessage(EventId = 2102, Level = LogLevel.Information, Message = "{Work} goes on")]
    public static partial void GoesOn(ILogger logger, string work);
}
