namespace YiXinWeiGong;

/// <summary>What was left unanswered for too long and has expired.</summary>
public sealed record Expiry : IRememberedAnswer
{
    /// <summary>In how many evaluations, or how many consultations.</summary>
    public required int Count { get; init; }

    /// <summary>May there be more?</summary>
    public required bool MayBeMore { get; init; }
}
