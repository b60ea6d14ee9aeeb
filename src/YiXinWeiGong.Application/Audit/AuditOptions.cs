namespace YiXinWeiGong.Audit;

/// <summary>How the audit trail is sealed and watched; a host registers its own as a singleton before it adds the library.</summary>
public sealed record AuditOptions
{
    /// <summary>How many entries are sealed in one step.</summary>
    public int BatchSize { get; init; } = 500;

    /// <summary>How long an entry may wait to be sealed before <see cref="GetAuditHealth"/> is unhealthy.</summary>
    public TimeSpan SealWithin { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>So many commands a minute that do nothing are warned of in the log, once a minute: each of them is a row.</summary>
    public int RefusalsWarnedOf { get; init; } = 600;
}
