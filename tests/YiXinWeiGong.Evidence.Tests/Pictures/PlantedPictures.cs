using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using SkiaSharp;

namespace YiXinWeiGong.Evidence.Pictures;

/// <summary>Pictures in which everything is planted that a camera or a program may leave there.</summary>
internal static class PlantedPictures
{
    /// <summary>None of these may be in a copy.</summary>
    public static readonly string[] Secrets =
    [
        "SERIAL-4711", "OWNER-WANG", "ARTIST-WANG", "LENS-0815", "MAKERNOTE-SECRET", "XMP-SECRET", "IPTC-SECRET", "COMMENT-SECRET", "TEXT-SECRET",
        "TRAILER-SECRET", "PROFILE-SECRET", "PlantedMake", "PlantedModel", "2026:03:09", "Exif", "http://ns.adobe.com", "Photoshop", "ICC_PROFILE", "xmpmeta",
    ];

    /// <summary>As a camera held in each of the eight ways would write it: the top left quarter of what was seen is red, the rest blue.</summary>
    public static byte[] Jpeg(ushort orientation = 1, bool isLocated = true)
    {
        var exif = Segment(0xE1, [.. "Exif\0\0"u8, .. Exif(orientation, isLocated)]);
        var xmp = Segment(0xE1, Encoding.UTF8.GetBytes("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x='adobe:ns:meta/'>XMP-SECRET</x:xmpmeta>"));
        var iptc = Segment(0xED, Encoding.UTF8.GetBytes("Photoshop 3.0\08BIM IPTC-SECRET"));
        var comment = Segment(0xFE, "COMMENT-SECRET"u8.ToArray());
        var bare = Encode(SKEncodedImageFormat.Jpeg, orientation);
        return [.. bare[..2], .. exif, .. xmp, .. iptc, .. comment, .. bare[2..], .. "TRAILER-SECRET"u8];
    }

    public static byte[] Png()
    {
        var bare = Encode(SKEncodedImageFormat.Png, 1);
        byte[][] planted =
        [
            Chunk("tEXt", "Author\0TEXT-SECRET"u8.ToArray()),
            Chunk("iTXt", "XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta>XMP-SECRET</x:xmpmeta>"u8.ToArray()),
            Chunk("zTXt", [.. "Comment\0\0"u8, .. Deflated("COMMENT-SECRET")]),
            Chunk("eXIf", Exif(1, isLocated: true)),
        ];
        return [.. bare[..33], .. planted.SelectMany(chunk => chunk), .. bare[33..], .. "TRAILER-SECRET"u8];
    }

    public static byte[] Webp()
    {
        var simple = Encode(SKEncodedImageFormat.Webp, 1);
        byte[] extended = [.. "VP8X"u8, 10, 0, 0, 0, 0x0C, 0, 0, 0, 39, 0, 0, 19, 0, 0];
        byte[] exif = RiffChunk("EXIF", Exif(1, isLocated: true)), xmp = RiffChunk("XMP ", "<x:xmpmeta>XMP-SECRET</x:xmpmeta>"u8.ToArray());
        var image = simple[12..];
        byte[] body = image.AsSpan().StartsWith("VP8X"u8) ? [.. "WEBP"u8, .. extended, .. image[18..], .. exif, .. xmp] : [.. "WEBP"u8, .. extended, .. image, .. exif, .. xmp];
        return [.. "RIFF"u8, .. Little(body.Length), .. body];
    }

    /// <summary>A PNG that says it is huge; its data says nothing.</summary>
    public static byte[] HugePng(int side) =>
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", [.. Big(side), .. Big(side), 8, 6, 0, 0, 0]), .. Chunk("IDAT", Deflated("x")), .. Chunk("IEND", [])];

    /// <summary>The picture as the sensor saw it, 40 by 20 upright; encoded lying as the orientation says.</summary>
    private static byte[] Encode(SKEncodedImageFormat format, ushort orientation)
    {
        var isOnItsSide = orientation >= 5;
        var (width, height) = isOnItsSide ? (20, 40) : (40, 20);
        using var bitmap = new SKBitmap(width, height);
        for (var x = 0; x < 40; x++)
        {
            for (var y = 0; y < 20; y++)
            {
                // By hand: where a pixel that is seen at (x, y) lies in the file, for each orientation of EXIF.
                var (fileX, fileY) = orientation switch
                {
                    1 => (x, y),
                    2 => (39 - x, y),
                    3 => (39 - x, 19 - y),
                    4 => (x, 19 - y),
                    5 => (y, x),
                    6 => (y, 39 - x),
                    7 => (19 - y, 39 - x),
                    _ => (19 - y, x),
                };
                bitmap.SetPixel(fileX, fileY, x < 20 && y < 10 ? SKColors.Red : SKColors.Blue);
            }
        }

        using var data = bitmap.Encode(format, 100);
        return data.ToArray();
    }

    private static byte[] Exif(ushort orientation, bool isLocated)
    {
        var detail = new Ifd()
            .Text(0x9003, "2026:03:09 14:30:05").Text(0x9011, "+08:00").Bytes(0x927C, "MAKERNOTE-SECRET"u8)
            .Text(0xA430, "OWNER-WANG").Text(0xA431, "SERIAL-4711").Text(0xA435, "LENS-0815");
        var gps = new Ifd()
            .Text(1, "N").Rationals(2, 28, 15, 18).Text(3, "E").Rationals(4, 112, 33, 9);
        var main = new Ifd()
            .Text(0x010F, "PlantedMake").Text(0x0110, "PlantedModel").Short(0x0112, orientation).Text(0x013B, "ARTIST-WANG").Text(0x8298, "PROFILE-SECRET");
        return main.Tiff(isLocated ? [(0x8769, detail), (0x8825, gps)] : [(0x8769, detail)]);
    }

    private static byte[] Segment(byte marker, byte[] body) => [0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];

    private static byte[] Chunk(string type, byte[] body)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(type), .. body];
        return [.. Big(body.Length), .. named, .. Big((int)Crc32(named))];
    }

    private static byte[] RiffChunk(string type, byte[] body) =>
        [.. Encoding.ASCII.GetBytes(type), .. Little(body.Length), .. body, .. body.Length % 2 == 1 ? new byte[1] : []];

    private static byte[] Deflated(string text)
    {
        using var all = new MemoryStream();
        using (var zlib = new ZLibStream(all, CompressionLevel.Fastest))
        {
            zlib.Write(Encoding.UTF8.GetBytes(text));
        }

        return all.ToArray();
    }

    private static uint Crc32(byte[] bytes)
    {
        var crc = 0xFFFF_FFFFu;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? 0xEDB8_8320u ^ (crc >> 1) : crc >> 1;
            }
        }

        return ~crc;
    }

    private static byte[] Big(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Little(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }

    /// <summary>One directory of a TIFF, little-endian.</summary>
    private sealed class Ifd
    {
        private readonly SortedDictionary<ushort, (ushort Type, int Count, byte[] Value)> _tags = [];

        public Ifd Text(ushort tag, string text) => Add(tag, 2, text.Length + 1, [.. Encoding.ASCII.GetBytes(text), 0]);

        public Ifd Bytes(ushort tag, ReadOnlySpan<byte> bytes) => Add(tag, 7, bytes.Length, bytes.ToArray());

        public Ifd Short(ushort tag, ushort value) => Add(tag, 3, 1, [(byte)value, (byte)(value >> 8), 0, 0]);

        public Ifd Rationals(ushort tag, params int[] values) => Add(tag, 5, values.Length, [.. values.SelectMany(value => Little(value).Concat(Little(1)))]);

        public byte[] Tiff((ushort Tag, Ifd Ifd)[] inner)
        {
            var at = 8;
            foreach (var (tag, _) in inner)
            {
                _tags[tag] = (4, 1, new byte[4]);
            }

            at += Size;
            var parts = new List<byte[]>();
            foreach (var (tag, ifd) in inner)
            {
                _tags[tag] = (4, 1, Little(at));
                parts.Add(ifd.Write(at));
                at += ifd.Size;
            }

            return [.. "II*\0"u8, 8, 0, 0, 0, .. Write(8), .. parts.SelectMany(part => part)];
        }

        private int Size => 2 + (12 * _tags.Count) + 4 + _tags.Values.Where(tag => tag.Value.Length > 4).Sum(tag => Even(tag.Value.Length));

        private byte[] Write(int at)
        {
            var beyond = at + 2 + (12 * _tags.Count) + 4;
            var (entries, values) = (new List<byte>(), new List<byte>());
            foreach (var (tag, (type, count, value)) in _tags)
            {
                entries.AddRange([(byte)tag, (byte)(tag >> 8), (byte)type, 0, .. Little(count)]);
                if (value.Length > 4)
                {
                    entries.AddRange(Little(beyond + values.Count));
                    values.AddRange([.. value, .. new byte[Even(value.Length) - value.Length]]);
                }
                else
                {
                    entries.AddRange([.. value, .. new byte[4 - value.Length]]);
                }
            }

            return [(byte)_tags.Count, 0, .. entries, 0, 0, 0, 0, .. values];
        }

        private static int Even(int length) => length + (length % 2);

        private Ifd Add(ushort tag, ushort type, int count, byte[] value)
        {
            _tags.Add(tag, (type, count, value));
            return this;
        }
    }
}
