using FluentValidation;
using Microsoft.Extensions.Options;

namespace YiXinWeiGong.Jobs;

/// <summary>Is the work of the background done in time? A host's health check asks it.</summary>
[Label("检查后台任务", "Check the background jobs")]
public sealed record GetJobHealth : IQuery<JobHealth>;

/// <summary>Whether the work of the background is done in time.</summary>
public sealed record JobHealth
{
    /// <summary>Did every job go well the last time, and is none late?</summary>
    public bool IsHealthy => Late.Count == 0 && Jobs.All(job => job.Problem is null);

    /// <summary>The jobs that should have been begun, or ended or renewed, for longer than a crash of a host explains.</summary>
    public required IReadOnlyList<string> Late { get; init; }

    /// <summary>Every job that was ever done, by name.</summary>
    public required IReadOnlyList<JobState> Jobs { get; init; }
}

internal sealed class GetJobHealthValidator : AbstractValidator<GetJobHealth>;

internal sealed class GetJobHealthHandler(IJobLeases leases, IOptions<BackgroundWorkOptions> options, Clock clock) : IUseCaseHandler<GetJobHealth, JobHealth>
{
    public async Task<Outcome<JobHealth>> HandleAsync(GetJobHealth request, Actor actor, CancellationToken cancellationToken)
    {
        var jobs = await leases.ListAsync(cancellationToken);
        var latest = clock.Now - (2 * (options.Value.LeaseFor + options.Value.PollEvery));
        return new JobHealth
        {
            Jobs = jobs,
            Late = [.. jobs.Where(job => job.NextDueAt < latest && (job.HeldUntil is null || job.HeldUntil < latest)).Select(job => job.Job)],
        };
    }
}
