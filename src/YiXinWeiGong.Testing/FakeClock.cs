namespace YiXinWeiGong.Testing;

/// <summary>A clock that stands still until it is told otherwise.</summary>
/// <param name="now">What it shows at first.</param>
public sealed class FakeClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset _now = now;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _now.ToUniversalTime();

    /// <summary>Sets what it shows.</summary>
    /// <param name="now">The instant.</param>
    public void SetUtcNow(DateTimeOffset now) => _now = now;

    /// <summary>Moves it on.</summary>
    /// <param name="by">By how much.</param>
    public void Advance(TimeSpan by) => _now += by;
}
