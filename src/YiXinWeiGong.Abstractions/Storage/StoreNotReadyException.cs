namespace YiXinWeiGong.Storage;

/// <summary>The store cannot be used as it is; somebody has to do something first, and nothing was changed.</summary>
/// <param name="code">Why, one of <see cref="StorageCodes"/>.</param>
/// <param name="message">What was found, and what to do.</param>
public sealed class StoreNotReadyException(string code, string message) : Exception(message)
{
    /// <summary>Why, one of <see cref="StorageCodes"/>.</summary>
    public string Code { get; } = code;
}
