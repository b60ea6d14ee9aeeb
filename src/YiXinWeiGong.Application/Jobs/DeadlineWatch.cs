using Microsoft.Extensions.Options;
using YiXinWeiGong.Obligations;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Jobs;

/// <summary>Announces obligations that fell due or became overdue, each once.</summary>
internal sealed class DeadlineWatch(
    IServiceProvider services, IStore<Obligation, ObligationId> obligations, IOptions<BackgroundWorkOptions> options, Clock clock) : IBackgroundJob
{
    public string Name => "deadline-watch";

    public TimeSpan Interval => options.Value.DeadlineWatchEvery;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // Asked first, so that a day without anything to announce leaves nothing in the audit trail.
        var within = options.Value.DueWithinDays;
        var any = await obligations.ListAsync(new ObligationsToAnnounce(clock.Today, within, take: 1), cancellationToken);
        if (any.Count > 0)
        {
            await services.RepeatAsync(new AnnounceDeadlines { DaysAhead = within }, batch => batch.MayBeMore, cancellationToken);
        }
    }
}

/// <summary>What jobs share.</summary>
internal static class JobWork
{
    /// <summary>Sends a command that does its work in batches, as the host itself, until nothing is left.</summary>
    /// <exception cref="JobFailedException">It was refused.</exception>
    public static async Task RepeatAsync<T>(
        this IServiceProvider services, ICommand<T> command, Func<T, bool> mayBeMore, CancellationToken cancellationToken)
    {
        Outcome<T> outcome;
        do
        {
            outcome = await services.SendAsync(Actor.System, command, cancellationToken: cancellationToken);
            if (!outcome.Succeeded)
            {
                throw new JobFailedException(outcome.Problem!.Code);
            }
        }
        while (mayBeMore(outcome.Value));
    }
}
