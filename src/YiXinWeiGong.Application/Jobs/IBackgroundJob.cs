namespace YiXinWeiGong.Jobs;

/// <summary>
/// Something that is done from time to time, by one host of those on the store. Registered as a scoped
/// <see cref="IBackgroundJob"/>; what it needs comes through its constructor.
/// </summary>
public interface IBackgroundJob
{
    /// <summary>Its name, which no other job has: kebab-case, at most 60 characters.</summary>
    string Name { get; }

    /// <summary>How long after it was begun it is due again.</summary>
    TimeSpan Interval { get; }

    /// <summary>Does it. It may be done again where a host crashed over it, so that doing it twice does no harm.</summary>
    /// <param name="cancellationToken">Cancelled when the host stops, and when the job is no longer this host's.</param>
    Task RunAsync(CancellationToken cancellationToken);
}
