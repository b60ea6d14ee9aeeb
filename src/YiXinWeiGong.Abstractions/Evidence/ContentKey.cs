using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Evidence;

/// <summary>Names a content in the evidence store: whose it is, and its SHA-256. Equal content of one office is kept once.</summary>
public sealed record ContentKey
{
    /// <summary>Names a content.</summary>
    /// <param name="office">The office that took it in.</param>
    /// <param name="sha256">Its SHA-256, 64 hexadecimal digits.</param>
    /// <exception cref="ArgumentException">That is no SHA-256; nothing else can be in a key, a path for instance.</exception>
    public ContentKey(OfficeId office, string sha256)
    {
        if (!IsSha256(sha256))
        {
            throw new ArgumentException("A SHA-256 has 64 hexadecimal digits.", nameof(sha256));
        }

        (Office, Sha256) = (office, sha256.ToLowerInvariant());
    }

    /// <summary>The office that took it in.</summary>
    public OfficeId Office { get; }

    /// <summary>Its SHA-256, 64 hexadecimal digits in lower case.</summary>
    public string Sha256 { get; }

    /// <summary>Is this a SHA-256, 64 hexadecimal digits?</summary>
    /// <param name="text">The text.</param>
    public static bool IsSha256(string? text) => text is { Length: 64 } && text.All(char.IsAsciiHexDigit);

    /// <inheritdoc/>
    public override string ToString() => $"{Office}/{Sha256}";
}

/// <summary>What is asked of a content before the store keeps it.</summary>
public sealed record ContentTerms
{
    /// <summary>The office that takes it in.</summary>
    public required OfficeId Office { get; init; }

    /// <summary>How many bytes at most.</summary>
    public required long MaxBytes { get; init; }

    /// <summary>The SHA-256 it must have, where one was declared.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The size it must have, where one was declared.</summary>
    public long? Bytes { get; init; }
}

/// <summary>A content that the store keeps.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Bytes">Its size.</param>
public sealed record KeptContent(ContentKey Key, long Bytes);

/// <summary>A content as a list of the store shows it.</summary>
/// <param name="Key">Its name.</param>
/// <param name="At">When it was last put.</param>
public sealed record ListedContent(ContentKey Key, DateTimeOffset At);

/// <summary>A content is not what it has to be; nothing of it was kept.</summary>
/// <param name="code">One of <see cref="EvidenceCodes"/>.</param>
/// <param name="innerException">What happened, if anything did.</param>
public sealed class ContentRefusedException(string code, Exception? innerException = null) : Exception(code, innerException)
{
    /// <summary>Why, as one of <see cref="EvidenceCodes"/>.</summary>
    public string Code { get; } = code;
}

/// <summary>What the store holds is not what was put there: it was changed, or cut off. Nothing that was read of it counts.</summary>
/// <param name="innerException">How it was noticed.</param>
public sealed class ContentDamagedException(Exception? innerException = null)
    : IOException("The stored content is not what its SHA-256 says.", innerException);
