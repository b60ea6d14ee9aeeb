namespace YiXinWeiGong.Jobs;

/// <summary>Which host does a job of the background when; with several hosts on one store, one of them.</summary>
public interface IJobLeases
{
    /// <summary>Takes a job that is due and nobody's; one that was never done is due at once.</summary>
    /// <param name="claim">Which, for whom and for how long.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Whether it is this claim's now.</returns>
    Task<bool> TryTakeAsync(JobClaim claim, CancellationToken cancellationToken);

    /// <summary>Keeps a job that was taken.</summary>
    /// <param name="claim">The claim, with its new end.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Whether it is still this claim's.</returns>
    Task<bool> RenewAsync(JobClaim claim, CancellationToken cancellationToken);

    /// <summary>Gives a job back; one that went to somebody else meanwhile is left alone.</summary>
    /// <param name="report">What came of it.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task FinishAsync(JobReport report, CancellationToken cancellationToken);

    /// <summary>Every job that was ever taken, by name.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<IReadOnlyList<JobState>> ListAsync(CancellationToken cancellationToken);
}

/// <summary>A wish to do a job.</summary>
public sealed record JobClaim
{
    /// <summary>The job's name.</summary>
    public required string Job { get; init; }

    /// <summary>Names this one claim and no other, at most 100 characters.</summary>
    public required string Token { get; init; }

    /// <summary>Now.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Until when the job is nobody else's.</summary>
    public required DateTimeOffset Until { get; init; }
}

/// <summary>What came of a job.</summary>
public sealed record JobReport
{
    /// <summary>The job's name.</summary>
    public required string Job { get; init; }

    /// <summary>The claim's token.</summary>
    public required string Token { get; init; }

    /// <summary>When it ended.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When it is due again.</summary>
    public required DateTimeOffset NextDueAt { get; init; }

    /// <summary>What went wrong: a code or the name of an exception's type, at most 200 characters; none where it went well.</summary>
    public string? Problem { get; init; }
}

/// <summary>Where a job of the background stands.</summary>
public sealed record JobState
{
    /// <summary>Its name.</summary>
    public required string Job { get; init; }

    /// <summary>When it is due next.</summary>
    public required DateTimeOffset NextDueAt { get; init; }

    /// <summary>When it was begun last.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended last.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Until when a host holds it; none where nobody does.</summary>
    public DateTimeOffset? HeldUntil { get; init; }

    /// <summary>What went wrong the last time: a code or the name of an exception's type.</summary>
    public string? Problem { get; init; }
}
