using Microsoft.Extensions.Options;

namespace YiXinWeiGong.Outbox;

/// <summary>How events are handed on to other systems; checked when the host starts.</summary>
public sealed class OutboxOptions
{
    /// <summary>How long after a crash the events that a host had taken may lie still, at most.</summary>
    internal static readonly TimeSpan LongestStandstill = TimeSpan.FromSeconds(30);

    /// <summary>Does this process hand events on? Others on the same store may where this one does not.</summary>
    public bool RelayIsOn { get; set; } = true;

    /// <summary>How long it waits before it looks again where nothing is to do.</summary>
    public TimeSpan PollEvery { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How many subjects' events are taken at a time, from 1 to 1,000.</summary>
    public int BatchSize { get; set; } = 64;

    /// <summary>How many events, of different subjects, are handed on at once, from 1 to 64.</summary>
    public int Concurrency { get; set; } = 4;

    /// <summary>For how long events that were taken are this process's; with <see cref="PollEvery"/> at most 30 seconds.</summary>
    public TimeSpan LeaseFor { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long handing on one event may take; shorter than <see cref="LeaseFor"/>.</summary>
    public TimeSpan PublishTimeout { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>How often an event is tried before it is parked, from 1 to 100.</summary>
    public int MaxAttempts { get; set; } = 10;

    /// <summary>How long it waits after the first vain try; twice as long after each further one.</summary>
    public TimeSpan FirstRetryAfter { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long it waits between two tries, at most.</summary>
    public TimeSpan LongestRetryAfter { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How old the oldest waiting event may be while all is well.</summary>
    public TimeSpan HealthyLag { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>What stands before an office's id in the <c>source</c> of its events: a URI reference.</summary>
    public string SourcePrefix { get; set; } = "urn:yixinweigong:office:";

    /// <summary>What stands before an event's type in its <c>dataschema</c>: an absolute URI.</summary>
    public string SchemaPrefix { get; set; } = "urn:yixinweigong:event:";

    /// <summary>How long it waits after the last of so many vain tries.</summary>
    internal TimeSpan RetryAfter(int attempts)
    {
        var doubled = FirstRetryAfter * Math.Pow(2, Math.Min(attempts - 1, 40));
        return doubled < LongestRetryAfter ? doubled : LongestRetryAfter;
    }
}

internal sealed class OutboxOptionsCheck : IValidateOptions<OutboxOptions>
{
    public ValidateOptionsResult Validate(string? name, OutboxOptions options)
    {
        var wrong = Wrong(options).ToArray();
        return wrong.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Wrong(OutboxOptions its)
    {
        if (its.PollEvery <= TimeSpan.Zero || its.PublishTimeout <= TimeSpan.Zero || its.FirstRetryAfter <= TimeSpan.Zero || its.HealthyLag <= TimeSpan.Zero)
        {
            yield return "OutboxOptions: PollEvery, PublishTimeout, FirstRetryAfter and HealthyLag must be more than nothing.";
        }

        if (its.LeaseFor + its.PollEvery > OutboxOptions.LongestStandstill)
        {
            yield return "OutboxOptions: LeaseFor and PollEvery together may be 30 seconds at most.";
        }

        if (its.PublishTimeout >= its.LeaseFor)
        {
            yield return "OutboxOptions: PublishTimeout must be shorter than LeaseFor.";
        }

        if (its.LongestRetryAfter < its.FirstRetryAfter)
        {
            yield return "OutboxOptions: LongestRetryAfter may not be shorter than FirstRetryAfter.";
        }

        if (its.BatchSize is < 1 or > 1000 || its.Concurrency is < 1 or > 64 || its.MaxAttempts is < 1 or > 100)
        {
            yield return "OutboxOptions: BatchSize is from 1 to 1,000, Concurrency from 1 to 64, MaxAttempts from 1 to 100.";
        }

        if (!Uri.TryCreate(its.SourcePrefix + Guid.Empty, UriKind.RelativeOrAbsolute, out _) || string.IsNullOrWhiteSpace(its.SourcePrefix))
        {
            yield return "OutboxOptions: SourcePrefix must begin a URI reference.";
        }

        if (!Uri.TryCreate(its.SchemaPrefix + "type", UriKind.Absolute, out _))
        {
            yield return "OutboxOptions: SchemaPrefix must begin an absolute URI.";
        }
    }
}
