using System.Text.Json.Serialization;

namespace YiXinWeiGong.Evidence;

/// <summary>
/// Evidence opened for reading. Read <see cref="Content"/> to its end before you trust it: a content that was tampered with ends in
/// a <see cref="ContentDamagedException"/>. Dispose of it.
/// </summary>
public sealed record OpenedEvidence : IAsyncDisposable
{
    private readonly Stream? _content;

    /// <summary>Evidence without content.</summary>
    public OpenedEvidence()
    {
    }

    internal OpenedEvidence(Stream content) => _content = content;

    /// <summary>The bytes, read once; not part of its JSON.</summary>
    [JsonIgnore]
    public Stream Content => _content ?? Stream.Null;

    /// <summary>What the bytes are. Serve it with <c>X-Content-Type-Options: nosniff</c>.</summary>
    public required string MediaType { get; init; }

    /// <summary>How many bytes there are.</summary>
    public required long Bytes { get; init; }

    /// <summary>Their SHA-256.</summary>
    public required string Sha256 { get; init; }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Content.DisposeAsync();
}
