using System.Text.Json;
using System.Text.Json.Serialization;

namespace YiXinWeiGong.Evidence;

/// <summary>
/// Content that is sent with a command. In JSON it is the bytes in base64, for small things; printing or comparing a command
/// never reads it. The caller disposes of the stream.
/// </summary>
/// <param name="content">The bytes, from where the stream stands.</param>
[JsonConverter(typeof(EvidenceUploadConverter))]
public sealed class EvidenceUpload(Stream content)
{
    private readonly long? _start = content is { CanSeek: true } ? content.Position : null;
    private bool _begun;

    /// <summary>What came of it, so that a repeated attempt of the same command does not read it again.</summary>
    internal TakenContent? Taken { get; set; }

    /// <summary>The bytes from their beginning.</summary>
    /// <exception cref="ContentRefusedException">They were read before, and cannot be again.</exception>
    internal Stream Begin()
    {
        if (_begun)
        {
            content.Position = _start ?? throw new ContentRefusedException(EvidenceCodes.BrokenOff);
        }

        _begun = true;
        return content;
    }
}

/// <summary>Content that the store keeps and that was recognized.</summary>
internal sealed record TakenContent(KeptContent Kept, string MediaType);

/// <summary>Reads base64; writes nothing of the content, which its SHA-256 names.</summary>
internal sealed class EvidenceUploadConverter : JsonConverter<EvidenceUpload>
{
    public override EvidenceUpload Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(new MemoryStream(reader.GetBytesFromBase64(), writable: false));

    public override void Write(Utf8JsonWriter writer, EvidenceUpload value, JsonSerializerOptions options) => writer.WriteStringValue("");
}
