using Microsoft.EntityFrameworkCore;
using YiXinWeiGong.Jobs;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.EntityFrameworkCore.Jobs;

/// <summary>One conditional update decides whose a job is; databases differ in nothing here.</summary>
internal sealed class EfJobLeases(Session session, IStoreErrors errors) : IJobLeases
{
    private IQueryable<JobRow> Rows => session.Rows<JobRow>();

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
            && await session.WriteAsync(() => TakeAsync(claim, cancellationToken), cancellationToken) == 1;
    });

    public async Task<bool> RenewAsync(JobClaim claim, CancellationToken cancellationToken) => await session.WriteAsync(
        () => Rows.Where(row => row.Job == claim.Job && row.Claim == claim.Token)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LeasedUntil, claim.Until), cancellationToken),
        cancellationToken) == 1;

    public Task FinishAsync(JobReport report, CancellationToken cancellationToken) => session.WriteAsync(
        () => Rows.Where(row => row.Job == report.Job && row.Claim == report.Token).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Claim, (string?)null)
                .SetProperty(row => row.LeasedUntil, (DateTimeOffset?)null)
                .SetProperty(row => row.EndedAt, report.At)
                .SetProperty(row => row.NextDueAt, report.NextDueAt)
                .SetProperty(row => row.Problem, report.Problem),
            cancellationToken),
        cancellationToken);

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

    private Task<int> TakeAsync(JobClaim claim, CancellationToken cancellationToken) => Rows
        .Where(row => row.Job == claim.Job && row.NextDueAt <= claim.Now && (row.LeasedUntil == null || row.LeasedUntil <= claim.Now))
        .ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Claim, claim.Token)
                .SetProperty(row => row.LeasedUntil, claim.Until)
                .SetProperty(row => row.StartedAt, claim.Now),
            cancellationToken);

    /// <summary>Whoever makes the row has the job; another that makes it at the same moment does not.</summary>
    private async Task<bool> TakeFirstAsync(JobClaim claim, CancellationToken cancellationToken)
    {
        session.Insert(new JobRow { Job = claim.Job, NextDueAt = claim.Now, Claim = claim.Token, LeasedUntil = claim.Until, StartedAt = claim.Now });
        try
        {
            await session.SaveAsync(cancellationToken);
            return true;
        }
        catch (StoreConflictException)
        {
            session.Discard();
            return false;
        }
    }
}
