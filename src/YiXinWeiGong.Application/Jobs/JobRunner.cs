using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace YiXinWeiGong.Jobs;

/// <summary>Does the jobs that are due and nobody else's, one after another, each under a lease that is renewed while it runs.</summary>
internal sealed class JobRunner(IServiceProvider services, IServiceScopeFactory scopes, IOptions<BackgroundWorkOptions> options, TimeProvider time)
{
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(3);

    private readonly ILogger _logger = services.GetService<ILoggerFactory>()?.CreateLogger("YiXinWeiGong.Jobs") ?? NullLogger.Instance;

    private BackgroundWorkOptions Options => options.Value;

    /// <returns>The names of the jobs that were done here, in vain or not.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellationToken)
    {
        var done = new List<string>();
        foreach (var name in Names())
        {
            var now = time.GetUtcNow();
            var claim = new JobClaim { Job = name, Token = HostName.Token(now), Now = now, Until = now + Options.LeaseFor };
            if (!await WithLeasesAsync(leases => leases.TryTakeAsync(claim, cancellationToken)))
            {
                continue;
            }

            var report = await RunAsync(claim, cancellationToken);
            using var lastWords = cancellationToken.IsCancellationRequested ? new CancellationTokenSource(LastWords) : null;
            await WithLeasesAsync(async leases =>
            {
                await leases.FinishAsync(report, lastWords?.Token ?? cancellationToken);
                return true;
            });
            done.Add(name);
            cancellationToken.ThrowIfCancellationRequested();
        }

        return done;
    }

    private string[] Names()
    {
        using var scope = scopes.CreateScope();
        var names = scope.ServiceProvider.GetServices<IBackgroundJob>().Select(job => job.Name).ToArray();
        return names.Distinct(StringComparer.Ordinal).Count() == names.Length
            ? names
            : throw new InvalidOperationException("Two background jobs have one name.");
    }

    private async Task<JobReport> RunAsync(JobClaim claim, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var job = scope.ServiceProvider.GetServices<IBackgroundJob>().Single(job => job.Name == claim.Job);
        using var held = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var over = new CancellationTokenSource();
        var renewal = RenewAsync(claim, held, over.Token);
        string? problem = null;
        try
        {
            await job.RunAsync(held.Token);
        }
        catch (Exception wrong)
        {
            problem = HostName.Of(wrong);
            JobLog.Failed(_logger, claim.Job, problem);
        }

        await over.CancelAsync();
        await renewal;
        return ReportOf(claim, job.Interval, problem, cancellationToken.IsCancellationRequested);
    }

    private JobReport ReportOf(JobClaim claim, TimeSpan interval, string? problem, bool stopped)
    {
        var now = time.GetUtcNow();
        var retry = Options.RetryAfter < interval ? Options.RetryAfter : interval;
        return new JobReport
        {
            Job = claim.Job,
            Token = claim.Token,
            At = now,
            Problem = problem,
            NextDueAt = (problem, stopped) switch
            {
                (null, _) => claim.Now + interval,
                (_, true) => now,
                _ => now + retry,
            },
        };
    }

    /// <summary>A job whose lease is lost, or cannot be renewed, stops: another host may have begun it.</summary>
    private async Task RenewAsync(JobClaim claim, CancellationTokenSource held, CancellationToken over)
    {
        var third = Options.LeaseFor / 3;
        for (var until = claim.Until; ;)
        {
            try
            {
                await Task.Delay(third, time, over);
                var now = time.GetUtcNow();
                if (!await WithLeasesAsync(leases => leases.RenewAsync(claim with { Now = now, Until = now + Options.LeaseFor }, over)))
                {
                    await held.CancelAsync();
                    return;
                }

                until = now + Options.LeaseFor;
            }
            catch (OperationCanceledException) when (over.IsCancellationRequested)
            {
                return;
            }
            catch (Exception wrong)
            {
                JobLog.NotRenewed(_logger, claim.Job, HostName.Of(wrong));
                if (time.GetUtcNow() + third >= until)
                {
                    await held.CancelAsync();
                    return;
                }
            }
        }
    }

    private async Task<bool> WithLeasesAsync(Func<IJobLeases, Task<bool>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<IJobLeases>());
    }
}

/// <summary>What the runner logs: names and codes.</summary>
internal static partial class JobLog
{
    [LoggerMessage(EventId = 1201, Level = LogLevel.Error, Message = "Job {Job} failed: {Problem}")]
    public static partial void Failed(ILogger logger, string job, string problem);

    [LoggerMessage(EventId = 1202, Level = LogLevel.Warning, Message = "The lease of job {Job} was not renewed: {Problem}")]
    public static partial void NotRenewed(ILogger logger, string job, string problem);
}
