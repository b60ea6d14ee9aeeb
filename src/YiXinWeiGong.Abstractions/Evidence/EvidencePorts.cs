namespace YiXinWeiGong.Evidence;

/// <summary>
/// Host port: looks for harm in what was handed in, such as a virus scanner. A host that registers none says that it looks
/// elsewhere. Several may be registered; the worst finding counts.
/// </summary>
public interface IEvidenceScanner
{
    /// <summary>Looks through a content, which comes decrypted from the store.</summary>
    /// <param name="content">Its bytes, read once.</param>
    /// <param name="mediaType">What its bytes say it is.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>What was found; an exception counts as <see cref="ScanFinding.Unavailable"/>.</returns>
    Task<ScanFinding> ScanAsync(Stream content, string mediaType, CancellationToken cancellationToken);
}

/// <summary>What a scan of a content found.</summary>
public enum ScanFinding
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>No scanner is registered.</summary>
    [Label("未扫描", "not scanned")]
    NotScanned = 1,

    /// <summary>Nothing was found.</summary>
    [Label("未发现问题", "clean")]
    Clean = 2,

    /// <summary>The scanner gave no answer; the content waits for one.</summary>
    [Label("扫描未完成", "no answer")]
    Unavailable = 3,

    /// <summary>Something was found; the content is quarantined.</summary>
    [Label("可疑", "suspicious")]
    Suspicious = 4,
}

/// <summary>
/// Makes, of an original that shows more than its picture, a copy that shows the picture alone: no place, no device, no owner.
/// <c>YiXinWeiGong.Evidence</c> has one for images.
/// </summary>
public interface IEvidenceCleaner
{
    /// <summary>Does it know this kind?</summary>
    /// <param name="mediaType">What the original's bytes say it is.</param>
    bool Cleans(string mediaType);

    /// <summary>Makes the copy.</summary>
    /// <param name="original">The original's bytes, read once.</param>
    /// <param name="mediaType">What they say they are.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The copy, of which to dispose; nothing where it can only read what an original of this kind says.</returns>
    /// <exception cref="ContentRefusedException">The original cannot be read, or its picture is too large.</exception>
    Task<CleanCopy?> CleanAsync(Stream original, string mediaType, CancellationToken cancellationToken);

    /// <summary>Reads when, where and with what an original was taken, as far as it says.</summary>
    /// <param name="original">The original's bytes, read once.</param>
    /// <param name="mediaType">What they say they are.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<CaptureFacts> ReadFactsAsync(Stream original, string mediaType, CancellationToken cancellationToken);
}

/// <summary>A copy without anything but the picture.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="MediaType">What it is.</param>
public sealed record CleanCopy(Stream Content, string MediaType) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose() => Content.Dispose();
}

/// <summary>
/// What an original says of how it was taken: the device's claim, no proof. Who is shown a copy is not shown this.
/// </summary>
public sealed record CaptureFacts
{
    /// <summary>The day by the device's clock.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The time of day by the device's clock.</summary>
    public TimeOnly? Time { get; init; }

    /// <summary>The instant, where the device says its time zone or a satellite's time.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Where it was taken.</summary>
    public GeoPoint? Place { get; init; }

    /// <summary>Make and model of the device; never its serial number.</summary>
    public string? Device { get; init; }

    /// <summary>Says nothing, so that printing it shows no place.</summary>
    public override string ToString() => "[capture facts]";
}
