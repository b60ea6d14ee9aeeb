using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace YiXinWeiGong.Outbox;

/// <summary>
/// Hands the outbox on: takes messages on a lease, publishes them while no transaction is open, then says what became of
/// them. At least once: who crashes in between leaves a lease that runs out, and another hands the same ids on again.
/// </summary>
internal sealed class OutboxRelay(IServiceProvider services, IServiceScopeFactory scopes, CloudEvents events, IOptions<OutboxOptions> options, TimeProvider time)
{
    /// <summary>How long a host that stops takes to say what became of what it had taken.</summary>
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(3);

    private readonly ILogger _logger = services.GetService<ILoggerFactory>()?.CreateLogger("YiXinWeiGong.Outbox") ?? NullLogger.Instance;

    private OutboxOptions Options => options.Value;

    /// <summary>Hands on what is due, until nothing is left that is.</summary>
    /// <returns>How many events were acknowledged.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var delivered = 0;
        while (!cancellationToken.IsCancellationRequested)
        {
            await using var scope = scopes.CreateAsyncScope();
            var outbox = scope.ServiceProvider.GetRequiredService<IOutbox>();
            var now = time.GetUtcNow();
            var claim = new OutboxClaim { Token = HostName.Token(now), Now = now, Until = now + Options.LeaseFor, Take = Options.BatchSize };
            var messages = await outbox.ClaimAsync(claim, cancellationToken);
            if (messages.Count == 0)
            {
                break;
            }

            var report = await PublishAsync(claim, messages, cancellationToken);
            using var lastWords = cancellationToken.IsCancellationRequested ? new CancellationTokenSource(LastWords) : null;
            await outbox.SettleAsync(report, lastWords?.Token ?? cancellationToken);
            delivered += report.Delivered.Count;
        }

        return delivered;
    }

    /// <summary>Each is of another subject, so that they may go at once.</summary>
    private async Task<OutboxReport> PublishAsync(OutboxClaim claim, IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken)
    {
        var (delivered, failed, untried) = (new ConcurrentQueue<OutboxMessageId>(), new ConcurrentQueue<OutboxFailure>(), new ConcurrentQueue<OutboxMessageId>());
        await Parallel.ForEachAsync(
            messages,
            new ParallelOptions { MaxDegreeOfParallelism = Options.Concurrency, CancellationToken = CancellationToken.None },
            async (message, _) =>
            {
                // One begun late could still be under way when its lease, and with it the next event of its subject, is somebody else's.
                if (cancellationToken.IsCancellationRequested || time.GetUtcNow() + Options.PublishTimeout > claim.Until)
                {
                    untried.Enqueue(message.Id);
                }
                else if (await TryAsync(message, cancellationToken) is not { } problem)
                {
                    delivered.Enqueue(message.Id);
                }
                else if (cancellationToken.IsCancellationRequested)
                {
                    untried.Enqueue(message.Id);
                }
                else
                {
                    failed.Enqueue(FailureOf(message, problem));
                }
            });
        return new OutboxReport { Token = claim.Token, Delivered = [.. delivered], Failed = [.. failed], Untried = [.. untried] };
    }

    /// <returns>What went wrong, or nothing.</returns>
    private async Task<string?> TryAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        if (events.Of(message) is not { } integrationEvent)
        {
            return OutboxCodes.EventUnknown;
        }

        using var timeout = new CancellationTokenSource(Options.PublishTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IIntegrationEventPublisher>()
                .PublishAsync(integrationEvent, either.Token).WaitAsync(either.Token);
            return null;
        }
        catch (Exception) when (timeout.IsCancellationRequested)
        {
            return OutboxCodes.TimedOut;
        }
        catch (Exception wrong)
        {
            return HostName.Of(wrong);
        }
    }

    private OutboxFailure FailureOf(OutboxMessage message, string problem)
    {
        var now = time.GetUtcNow();
        var attempts = message.Attempts + 1;
        var parked = attempts >= Options.MaxAttempts;
        if (parked)
        {
            OutboxLog.Parked(_logger, message.Id, message.Name, attempts, problem);
        }
        else
        {
            OutboxLog.Failed(_logger, message.Id, message.Name, attempts, problem);
        }

        return new OutboxFailure
        {
            Message = message.Id,
            Attempts = attempts,
            DueAt = now + Options.RetryAfter(attempts),
            ParkedAt = parked ? now : null,
            Problem = problem,
        };
    }
}

/// <summary>What the relay logs: ids, names and codes, nothing of what an exception says.</summary>
internal static partial class OutboxLog
{
    [LoggerMessage(EventId = 1101, Level = LogLevel.Warning, Message = "Event {Message} ({Event}) was not handed on at attempt {Attempt}: {Problem}")]
    public static partial void Failed(ILogger logger, OutboxMessageId message, string @event, int attempt, string problem);

    [LoggerMessage(EventId = 1102, Level = LogLevel.Error, Message = "Event {Message} ({Event}) is parked after attempt {Attempt}: {Problem}; its subject waits")]
    public static partial void Parked(ILogger logger, OutboxMessageId message, string @event, int attempt, string problem);
}
