using System.Buffers.Binary;

namespace YiXinWeiGong.Evidence;

/// <summary>Tells from the first bytes of a content what it is. A file's name is never asked.</summary>
internal static class ContentType
{
    public const string Zip = "application/zip";
    public const string Pdf = "application/pdf";

    /// <summary>How many of the first bytes tell.</summary>
    public const int HeadSize = 4096;

    private static readonly (byte[] Start, string Type)[] Starts =
    [
        ([0xFF, 0xD8, 0xFF], "image/jpeg"),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "image/png"),
        ([.. "GIF87a"u8], "image/gif"),
        ([.. "GIF89a"u8], "image/gif"),
        ([.. "%PDF-"u8], Pdf),
        ([0x50, 0x4B, 0x03, 0x04], Zip),
        ([.. "ID3"u8], "audio/mpeg"),
        ([0xFF, 0xFB], "audio/mpeg"),
        ([0xFF, 0xF3], "audio/mpeg"),
        ([0xFF, 0xF2], "audio/mpeg"),
        ([.. "#!AMR"u8], "audio/amr"),
        ([.. "OggS"u8], "audio/ogg"),
    ];

    /// <summary>Brands of ISO base media files.</summary>
    private static readonly Dictionary<string, string> Brands = new(StringComparer.Ordinal)
    {
        ["heic"] = "image/heic",
        ["heix"] = "image/heic",
        ["heim"] = "image/heic",
        ["heis"] = "image/heic",
        ["hevc"] = "image/heic",
        ["mif1"] = "image/heic",
        ["msf1"] = "image/heic",
        ["isom"] = "video/mp4",
        ["iso2"] = "video/mp4",
        ["iso5"] = "video/mp4",
        ["iso6"] = "video/mp4",
        ["mp41"] = "video/mp4",
        ["mp42"] = "video/mp4",
        ["avc1"] = "video/mp4",
        ["M4V "] = "video/mp4",
        ["3gp4"] = "video/mp4",
        ["3gp5"] = "video/mp4",
        ["3gp6"] = "video/mp4",
        ["qt  "] = "video/quicktime",
        ["M4A "] = "audio/mp4",
        ["M4B "] = "audio/mp4",
    };

    /// <summary>Other names that devices give to the same thing, or that only the whole file could tell apart.</summary>
    private static readonly Dictionary<string, string> Families = new(StringComparer.OrdinalIgnoreCase)
    {
        ["image/jpg"] = "image/jpeg",
        ["image/pjpeg"] = "image/jpeg",
        ["image/heif"] = "image/heic",
        ["audio/mp3"] = "audio/mpeg",
        ["audio/x-wav"] = "audio/wav",
        ["audio/wave"] = "audio/wav",
        ["audio/vnd.wave"] = "audio/wav",
        ["audio/m4a"] = "video/mp4",
        ["audio/x-m4a"] = "video/mp4",
        ["audio/mp4"] = "video/mp4",
        ["video/quicktime"] = "video/mp4",
        ["video/3gpp"] = "video/mp4",
        ["video/x-m4v"] = "video/mp4",
    };

    public static IReadOnlyCollection<string> Known { get; } =
        [.. Starts.Select(start => start.Type).Concat(Brands.Values).Append("image/webp").Append("audio/wav").Distinct().Order(StringComparer.Ordinal)];

    /// <summary>What the first bytes say, or nothing.</summary>
    public static string? Of(ReadOnlySpan<byte> head)
    {
        foreach (var (start, type) in Starts)
        {
            if (head.StartsWith(start))
            {
                return type;
            }
        }

        if (head.Length < 12)
        {
            return null;
        }

        if (head.StartsWith("RIFF"u8))
        {
            return head[8..12].SequenceEqual("WEBP"u8) ? "image/webp" : head[8..12].SequenceEqual("WAVE"u8) ? "audio/wav" : null;
        }

        return head[4..8].SequenceEqual("ftyp"u8) ? Brands.GetValueOrDefault(System.Text.Encoding.Latin1.GetString(head[8..12])) : null;
    }

    /// <summary>Do two names mean the same type?</summary>
    public static bool Same(string declared, string found) =>
        string.Equals(Families.GetValueOrDefault(declared, declared), Families.GetValueOrDefault(found, found), StringComparison.OrdinalIgnoreCase);

    /// <summary>Is something of another type hidden at the beginning, which a careless reader would take it for?</summary>
    public static bool HidesAtTheBeginning(string type, ReadOnlySpan<byte> head)
    {
        var first = head[..Math.Min(head.Length, 1024)];
        return type != Pdf && (first.IndexOf("%PDF-"u8) >= 0 || Contains(first, "<html") || Contains(first, "<script") || Contains(first, "<!doctype html"));
    }

    /// <summary>Does an archive end here? Its directory stands before its end, and whatever comes first, programs will open it.</summary>
    /// <param name="type">What it is by its beginning.</param>
    /// <param name="tail">The last bytes.</param>
    /// <param name="length">How many there are in all.</param>
    public static bool HidesAnArchive(string type, ReadOnlySpan<byte> tail, long length)
    {
        const int EndSize = 22;
        for (var from = 0; type != Zip && from + EndSize <= tail.Length;)
        {
            var at = tail[from..].IndexOf("PK\u0005\u0006"u8);
            if (at < 0 || from + at + EndSize > tail.Length)
            {
                return false;
            }

            var end = tail.Slice(from + at, EndSize);
            var directory = (long)BinaryPrimitives.ReadUInt32LittleEndian(end[12..]) + BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
            if (BinaryPrimitives.ReadUInt16LittleEndian(end[4..]) == 0 && BinaryPrimitives.ReadUInt16LittleEndian(end[10..]) > 0
                && directory <= length - tail.Length + from + at)
            {
                return true;
            }

            from += at + 1;
        }

        return false;
    }

    private static bool Contains(ReadOnlySpan<byte> bytes, string text)
    {
        Span<char> chars = stackalloc char[bytes.Length];
        System.Text.Encoding.Latin1.GetChars(bytes, chars);
        return chars.Contains(text, StringComparison.OrdinalIgnoreCase);
    }
}
