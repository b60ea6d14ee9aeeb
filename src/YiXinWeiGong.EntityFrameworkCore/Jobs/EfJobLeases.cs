using Microsoft.EntityFrameworkCore;
using YiXinWeiGong.Jobs;

namespace YiXinWeiGong.EntityFrameworkCore.Jobs;

/// <summary>One conditional update decides whose a job is; databases differ in nothing here.</summary>
internal sealed class EfJobLeases(YiXinWeiGongContext context, IStoreErrors errors) : IJobLeases
{
    private IQueryable<JobRow> Rows => context.Set<JobRow>().AsNoTracking();

    public Task<bool> TryTakeAsync(JobClaim claim, CancellationToken cancellationToken) => errors.GuardAsync(async () =>
    {
        var row = await Rows.SingleOrDefaultAsync(row => row.Job == claim.Job, cancellationToken);
        if (row is null)
        {
            return await TakeFirstAsync(claim, cancellationToken);
        }

        // Looking needs no lock: most of the time nothing is due.
        return row.NextDueAt <= claim.Now
            && (row.LeasedUntil is null || row.LeasedUntil <= claim.Now)
            && await Rows
                .Where(row => row.Job == claim.Job && row.NextDueAt <= claim.Now && (row.LeasedUntil == null || row.LeasedUntil <= claim.Now))
                .ExecuteUpdateAsync(
                    set => set.SetProperty(row => row.Claim, claim.Token)
                        .SetProperty(row => row.LeasedUntil, claim.Until)
                        .SetProperty(row => row.StartedAt, claim.Now),
                    cancellationToken) == 1;
    });

    public Task<bool> RenewAsync(JobClaim claim, CancellationToken cancellationToken) => errors.GuardAsync(async () =>
        await Rows.Where(row => row.Job == claim.Job && row.Claim == claim.Token)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LeasedUntil, claim.Until), cancellationToken) == 1);

    public Task FinishAsync(JobReport report, CancellationToken cancellationToken) => errors.GuardAsync(() =>
        Rows.Where(row => row.Job == report.Job && row.Claim == report.Token).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Claim, (string?)null)
                .SetProperty(row => row.LeasedUntil, (DateTimeOffset?)null)
                .SetProperty(row => row.EndedAt, report.At)
                .SetProperty(row => row.NextDueAt, report.NextDueAt)
                .SetProperty(row => row.Problem, report.Problem),
            cancellationToken));

    public Task<IReadOnlyList<JobState>> ListAsync(CancellationToken cancellationToken) => errors.GuardAsync(async () =>
    {
        var rows = await Rows.OrderBy(row => row.Job).ToListAsync(cancellationToken);
        return (IReadOnlyList<JobState>)[.. rows.OrderBy(row => row.Job, StringComparer.Ordinal).Select(row => new JobState
        {
            Job = row.Job,
            NextDueAt = row.NextDueAt,
            StartedAt = row.StartedAt,
            EndedAt = row.EndedAt,
            HeldUntil = row.LeasedUntil,
            Problem = row.Problem,
        })];
    });

    /// <summary>Whoever makes the row has the job; another that makes it at the same moment does not.</summary>
    private async Task<bool> TakeFirstAsync(JobClaim claim, CancellationToken cancellationToken)
    {
        context.Add(new JobRow { Job = claim.Job, NextDueAt = claim.Now, Claim = claim.Token, LeasedUntil = claim.Until, StartedAt = claim.Now });
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException duplicate) when (errors.IsDuplicate(duplicate))
        {
            return false;
        }
        finally
        {
            context.ChangeTracker.Clear();
        }
    }
}
