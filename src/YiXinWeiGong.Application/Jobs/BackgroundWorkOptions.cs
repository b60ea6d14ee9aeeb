using Microsoft.Extensions.Options;

namespace YiXinWeiGong.Jobs;

/// <summary>How the work of the background is done; checked when the host starts.</summary>
public sealed class BackgroundWorkOptions
{
    /// <summary>Does this process do jobs? Others on the same store may where this one does not.</summary>
    public bool JobsAreOn { get; set; } = true;

    /// <summary>How long it waits before it looks again whether a job is due.</summary>
    public TimeSpan PollEvery { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>For how long a job is this process's without renewal; with <see cref="PollEvery"/> at most 30 seconds.</summary>
    public TimeSpan LeaseFor { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long after a vain run a job is tried again, if its interval is not shorter.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often it is looked whether obligations fell due or became overdue.</summary>
    public TimeSpan DeadlineWatchEvery { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How many days before its last day an obligation is announced as due, from 0 to 366.</summary>
    public int DueWithinDays { get; set; } = 7;

    /// <summary>How often it is looked whether invitations have expired.</summary>
    public TimeSpan InvitationExpiryEvery { get; set; } = TimeSpan.FromHours(1);

    /// <summary>
    /// How long a volunteer who was invited to evaluate, or asked as an expert, may take to answer; never too long where it
    /// is nothing. The law sets no time: this is the host's service level.
    /// </summary>
    public TimeSpan? InvitationsExpireAfter { get; set; } = TimeSpan.FromDays(30);
}

internal sealed class BackgroundWorkOptionsCheck : IValidateOptions<BackgroundWorkOptions>
{
    private static readonly TimeSpan LongestStandstill = TimeSpan.FromSeconds(30);

    public ValidateOptionsResult Validate(string? name, BackgroundWorkOptions options)
    {
        var wrong = Wrong(options).ToArray();
        return wrong.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Wrong(BackgroundWorkOptions its)
    {
        if (new[] { its.PollEvery, its.LeaseFor, its.RetryAfter, its.DeadlineWatchEvery, its.InvitationExpiryEvery }.Any(span => span <= TimeSpan.Zero))
        {
            yield return "BackgroundWorkOptions: PollEvery, LeaseFor, RetryAfter and every interval must be more than nothing.";
        }

        if (its.LeaseFor + its.PollEvery > LongestStandstill)
        {
            yield return "BackgroundWorkOptions: LeaseFor and PollEvery together may be 30 seconds at most.";
        }

        if (its.DueWithinDays is < 0 or > 366)
        {
            yield return "BackgroundWorkOptions: DueWithinDays is from 0 to 366.";
        }

        if (its.InvitationsExpireAfter < TimeSpan.FromDays(1))
        {
            yield return "BackgroundWorkOptions: InvitationsExpireAfter is nothing or a day at least.";
        }
    }
}
