using Microsoft.Extensions.Options;
using SkiaSharp;

namespace YiXinWeiGong.Evidence;

/// <summary>
/// Decodes a picture and encodes it anew: nothing of the original's file but its pixels goes into the copy, so that what hides in
/// metadata, thumbnails or behind the picture's end stays behind, whatever it is called.
/// </summary>
internal sealed class PictureCleaner(IOptions<PictureOptions> options) : IEvidenceCleaner, IDisposable
{
    private static readonly Dictionary<string, SKEncodedImageFormat> Formats = new(StringComparer.Ordinal)
    {
        ["image/jpeg"] = SKEncodedImageFormat.Jpeg,
        ["image/png"] = SKEncodedImageFormat.Png,
        ["image/webp"] = SKEncodedImageFormat.Webp,
    };

    private readonly SemaphoreSlim _atOnce = new(options.Value.MaxAtOnce);

    public bool Cleans(string mediaType) => Formats.ContainsKey(mediaType) || mediaType == CaptureFactsReader.Heic;

    public async Task<CleanCopy?> CleanAsync(Stream original, string mediaType, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(original);
        if (!Formats.TryGetValue(mediaType, out var format))
        {
            return null;
        }

        await _atOnce.WaitAsync(cancellationToken);
        try
        {
            var bytes = await TakeAsync(original, cancellationToken);
            return new CleanCopy(await Task.Run(() => Clean(bytes, format), cancellationToken), mediaType);
        }
        finally
        {
            _ = _atOnce.Release();
        }
    }

    public async Task<CaptureFacts> ReadFactsAsync(Stream original, string mediaType, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(original);
        return CaptureFactsReader.Read(await TakeAsync(original, cancellationToken), mediaType);
    }

    public void Dispose() => _atOnce.Dispose();

    private async Task<byte[]> TakeAsync(Stream original, CancellationToken cancellationToken)
    {
        using var taken = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = await original.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (taken.Length + read > options.Value.MaxBytes)
            {
                throw new ContentRefusedException(EvidenceCodes.TooLarge);
            }

            taken.Write(buffer, 0, read);
        }

        return taken.ToArray();
    }

    private MemoryStream Clean(byte[] original, SKEncodedImageFormat format)
    {
        using var data = SKData.CreateCopy(original);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.EncodedFormat != format)
        {
            throw new ContentRefusedException(EvidenceCodes.Unreadable);
        }

        if ((long)codec.Info.Width * codec.Info.Height > options.Value.MaxPixels)
        {
            throw new ContentRefusedException(EvidenceCodes.TooManyPixels);
        }

        using var decoded = Decode(codec);
        using var upright = Turn(decoded, codec.EncodedOrigin);
        return Encode(upright ?? decoded, format);
    }

    private static SKBitmap Decode(SKCodec codec)
    {
        // Colours become sRGB, so that no profile of a device has to come along.
        using var srgb = SKColorSpace.CreateSrgb();
        var bitmap = new SKBitmap();
        try
        {
            if (!bitmap.TryAllocPixels(new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, AlphaOf(codec), srgb))
                || codec.GetPixels(bitmap.Info, bitmap.GetPixels()) != SKCodecResult.Success)
            {
                throw new ContentRefusedException(EvidenceCodes.Unreadable);
            }

            return bitmap;
        }
        catch
        {
            bitmap.Dispose();
            throw;
        }
    }

    private static SKAlphaType AlphaOf(SKCodec codec) => codec.Info.AlphaType == SKAlphaType.Opaque ? SKAlphaType.Opaque : SKAlphaType.Premul;

    private static MemoryStream AsStream(SKData data)
    {
        var copy = new MemoryStream();
        data.SaveTo(copy);
        copy.Position = 0;
        return copy;
    }

    private MemoryStream Encode(SKBitmap bitmap, SKEncodedImageFormat format)
    {
        // Without a colour space, so that no profile is written either.
        using var bare = new SKPixmap(
            new SKImageInfo(bitmap.Width, bitmap.Height, bitmap.ColorType, bitmap.AlphaType), bitmap.GetPixels(), bitmap.RowBytes);
        using var data = bare.Encode(format, options.Value.Quality) ?? throw new ContentRefusedException(EvidenceCodes.Unreadable);
        return AsStream(data);
    }

    /// <summary>The picture as it is to be looked at, or nothing where it is upright already.</summary>
    private static SKBitmap? Turn(SKBitmap bitmap, SKEncodedOrigin origin)
    {
        if (origin is SKEncodedOrigin.TopLeft or SKEncodedOrigin.Default)
        {
            return null;
        }

        var isOnItsSide = origin >= SKEncodedOrigin.LeftTop;
        var (width, height) = (bitmap.Width, bitmap.Height);
        var upright = new SKBitmap(bitmap.Info.WithSize(isOnItsSide ? height : width, isOnItsSide ? width : height));
        using var canvas = new SKCanvas(upright);
        canvas.SetMatrix(origin switch
        {
            SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new SKMatrix(0, -1, height, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, height, -1, 0, width, 0, 0, 1),
            _ => new SKMatrix(0, 1, 0, -1, 0, width, 0, 0, 1),
        });
        canvas.DrawBitmap(bitmap, 0, 0);
        canvas.Flush();
        return upright;
    }
}
