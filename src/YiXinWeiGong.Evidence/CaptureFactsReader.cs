using System.Buffers.Binary;
using System.Globalization;
using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.IO;

namespace YiXinWeiGong.Evidence;

/// <summary>Reads when, where and with what a picture says it was taken. What it says wrongly, or not at all, is left out.</summary>
internal static class CaptureFactsReader
{
    public const string Heic = "image/heic";

    private const string Png = "image/png";

    // EXIF 2.31, which the reader has no names for.
    private const int OffsetTime = 0x9010;
    private const int OffsetTimeOriginal = 0x9011;

    public static CaptureFacts Read(byte[] original, string mediaType)
    {
        try
        {
            return Facts(mediaType == Png ? OfPng(original) : ImageMetadataReader.ReadMetadata(new MemoryStream(original, writable: false)));
        }
        catch (Exception unreadable) when (unreadable is ImageProcessingException or MetadataException or IOException or FormatException
            or ArgumentException or InvalidOperationException or IndexOutOfRangeException or OverflowException or NotSupportedException)
        {
            return new CaptureFacts();
        }
    }

    /// <summary>Of a PNG, the EXIF alone: its texts are compressed, and could be made to grow without end.</summary>
    private static IReadOnlyList<MetadataExtractor.Directory> OfPng(byte[] png)
    {
        for (var at = 8; at + 12 <= png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (length < 0 || length > png.Length - at - 12)
            {
                break;
            }

            if (png.AsSpan(at + 4, 4).SequenceEqual("eXIf"u8))
            {
                return new ExifReader().Extract(new ByteArrayReader(png.AsSpan(at + 8, length).ToArray()));
            }

            at += length + 12;
        }

        return [];
    }

    private static CaptureFacts Facts(IReadOnlyList<MetadataExtractor.Directory> directories)
    {
        var main = directories.OfType<ExifIfd0Directory>().FirstOrDefault();
        var detail = directories.OfType<ExifSubIfdDirectory>().FirstOrDefault();
        var gps = directories.OfType<GpsDirectory>().FirstOrDefault();
        var taken = TimeOf(detail?.GetString(ExifDirectoryBase.TagDateTimeOriginal)) ?? TimeOf(main?.GetString(ExifDirectoryBase.TagDateTime));
        return new CaptureFacts
        {
            Day = taken is { } day ? new DateOnly(day.Year, day.Month, day.Day) : null,
            Time = taken is { } time ? new TimeOnly(time.Hour, time.Minute, time.Second) : null,
            At = InstantOf(taken, detail?.GetString(OffsetTimeOriginal) ?? detail?.GetString(OffsetTime)) ?? SatelliteTime(gps),
            Place = PlaceOf(gps),
            Device = DeviceOf(main),
        };
    }

    private static DateTime? TimeOf(string? text) =>
        DateTime.TryParseExact(text, "yyyy:MM:dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static DateTimeOffset? InstantOf(DateTime? taken, string? offset) =>
        taken is { } time && offset is { Length: 6 } && offset[0] is '+' or '-'
        && TimeSpan.TryParseExact(offset.AsSpan(1), @"hh\:mm", CultureInfo.InvariantCulture, out var by) && by <= TimeSpan.FromHours(14)
            ? new DateTimeOffset(taken.Value, offset[0] == '-' ? -by : by).ToUniversalTime()
            : null;

    private static DateTimeOffset? SatelliteTime(GpsDirectory? gps) =>
        gps is not null && gps.TryGetGpsDate(out var date) ? new DateTimeOffset(date.Ticks, TimeSpan.Zero) : null;

    private static GeoPoint? PlaceOf(GpsDirectory? gps) =>
        gps?.GetGeoLocation() is { IsZero: false } place && new GeoPoint(place.Latitude, place.Longitude) is { IsOnEarth: true } point ? point : null;

    private static string? DeviceOf(ExifIfd0Directory? main)
    {
        var device = $"{Clean(main?.GetString(ExifDirectoryBase.TagMake))} {Clean(main?.GetString(ExifDirectoryBase.TagModel))}".Trim();
        return device.Length == 0 ? null : device;
    }

    /// <summary>Whoever made the picture wrote this.</summary>
    private static string Clean(string? text) =>
        new([.. (text ?? "").Where(c => c is >= ' ' and <= '~').Take(60)]);
}
