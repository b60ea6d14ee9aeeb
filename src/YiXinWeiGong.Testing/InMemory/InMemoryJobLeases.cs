using YiXinWeiGong.Jobs;

namespace YiXinWeiGong.Testing.InMemory;

internal sealed class InMemoryJobLeases(InMemoryDatabase database) : IJobLeases
{
    public Task<bool> TryTakeAsync(JobClaim claim, CancellationToken cancellationToken) => Locked(() =>
    {
        var state = database.Jobs.GetValueOrDefault(claim.Job).State ?? new JobState { Job = claim.Job, NextDueAt = claim.Now };
        if (state.NextDueAt > claim.Now || state.HeldUntil > claim.Now)
        {
            return false;
        }

        database.Jobs[claim.Job] = (claim.Token, state with { StartedAt = claim.Now, HeldUntil = claim.Until });
        return true;
    });

    public Task<bool> RenewAsync(JobClaim claim, CancellationToken cancellationToken) =>
        Locked(() => Change(claim.Job, claim.Token, state => (claim.Token, state with { HeldUntil = claim.Until })));

    public Task FinishAsync(JobReport report, CancellationToken cancellationToken) => Locked(() => Change(
        report.Job,
        report.Token,
        state => (null, state with { HeldUntil = null, EndedAt = report.At, NextDueAt = report.NextDueAt, Problem = report.Problem })));

    public Task<IReadOnlyList<JobState>> ListAsync(CancellationToken cancellationToken) => Locked<IReadOnlyList<JobState>>(
        () => [.. database.Jobs.Values.Select(job => job.State).OrderBy(state => state.Job, StringComparer.Ordinal)]);

    private bool Change(string job, string token, Func<JobState, (string? Token, JobState State)> change)
    {
        var its = database.Jobs.TryGetValue(job, out var found) && found.Token == token;
        if (its)
        {
            database.Jobs[job] = change(found.State);
        }

        return its;
    }

    private Task<T> Locked<T>(Func<T> work)
    {
        lock (database.Gate)
        {
            return Task.FromResult(work());
        }
    }
}
