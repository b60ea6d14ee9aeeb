using System.Text;
using Microsoft.Extensions.Options;
using SkiaSharp;

namespace YiXinWeiGong.Evidence.Pictures;

public sealed class PictureCleanerTests : IDisposable
{
    private readonly PictureOptions _options = new();
    private PictureCleaner? _cleaner;

    public static TheoryData<string> Types => ["image/jpeg", "image/png", "image/webp"];

    private PictureCleaner Cleaner => _cleaner ??= new PictureCleaner(Options.Create(_options));

    public void Dispose() => _cleaner?.Dispose();

    [Theory]
    [MemberData(nameof(Types))]
    public async Task A_copy_holds_nothing_of_what_was_planted(string type)
    {
        var original = Planted(type);
        Found(original).Should().NotBeEmpty("the original has what the copy must not have");

        var copy = await CleanAsync(original, type);

        Found(copy).Should().BeEmpty();
        (await Cleaner.ReadFactsAsync(new MemoryStream(copy), type, default)).Should().Be(new CaptureFacts());
    }

    [Fact]
    public async Task A_jpeg_copy_has_no_segment_but_those_that_make_the_picture()
    {
        var segments = Segments(await CleanAsync(PlantedPictures.Jpeg(), "image/jpeg"));

        // By hand: JFIF, tables, frame, scan. No application segment that could carry anything else, no comment.
        segments.Should().OnlyContain(marker => marker == 0xE0 || marker == 0xDB || marker == 0xC0 || marker == 0xC4 || marker == 0xDA || marker == 0xDD);
    }

    [Fact]
    public async Task A_png_copy_has_no_chunk_but_those_that_make_the_picture() =>
        Chunks(await CleanAsync(PlantedPictures.Png(), "image/png")).Distinct().Should().OnlyContain(type => type == "IHDR" || type == "IDAT" || type == "IEND" || type == "sBIT");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task A_copy_is_upright_however_the_camera_was_held(ushort orientation)
    {
        using var copy = SKBitmap.Decode(await CleanAsync(PlantedPictures.Jpeg(orientation), "image/jpeg"));

        (copy.Width, copy.Height).Should().Be((40, 20));
        Colour(copy, 5, 4).Should().Be("red");
        Colour(copy, 34, 4).Should().Be("blue");
        Colour(copy, 5, 15).Should().Be("blue");
        Colour(copy, 34, 15).Should().Be("blue");
    }

    [Fact]
    public async Task An_original_says_when_where_and_with_what_it_was_taken()
    {
        var facts = await Cleaner.ReadFactsAsync(new MemoryStream(PlantedPictures.Jpeg()), "image/jpeg", default);

        (facts.Day, facts.Time, facts.At, facts.Device).Should().Be(
            (new DateOnly(2026, 3, 9), new TimeOnly(14, 30, 5), new DateTimeOffset(2026, 3, 9, 6, 30, 5, TimeSpan.Zero), "PlantedMake PlantedModel"));
        facts.Place!.Value.Latitude.Should().BeApproximately(28.255, 1e-6);
        facts.Place!.Value.Longitude.Should().BeApproximately(112.5525, 1e-6);
        facts.ToString().Should().Be("[capture facts]");
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("image/webp")]
    public async Task Other_kinds_say_so_too(string type) =>
        (await Cleaner.ReadFactsAsync(new MemoryStream(Planted(type)), type, default)).Should().BeEquivalentTo(new { Day = new DateOnly(2026, 3, 9), Device = "PlantedMake PlantedModel" });

    [Fact]
    public async Task What_does_not_say_where_it_was_taken_was_taken_nowhere_in_particular() =>
        (await Cleaner.ReadFactsAsync(new MemoryStream(PlantedPictures.Jpeg(isLocated: false)), "image/jpeg", default)).Place.Should().BeNull();

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Facts_of_broken_files_are_fewer_and_no_failure(string type)
    {
        var original = Planted(type);
        for (var length = 0; length < original.Length; length += 37)
        {
            (await Cleaner.ReadFactsAsync(new MemoryStream(original, 0, length), type, default)).Should().NotBeNull();
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task A_picture_that_is_cut_off_is_refused(string type)
    {
        var original = Planted(type);
        var end = type == "image/webp" ? 0 : original.AsSpan().LastIndexOf("TRAILER-SECRET"u8);
        foreach (var length in type == "image/webp" ? [0, 1, 11, 40, 60] : (int[])[0, 1, 11, end / 4, end / 2])
        {
            await ShouldRefuseAsync(EvidenceCodes.Unreadable, original[..length], type);
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task What_is_no_picture_of_its_kind_is_refused(string type)
    {
        await ShouldRefuseAsync(EvidenceCodes.Unreadable, new byte[5000], type);
        await ShouldRefuseAsync(EvidenceCodes.Unreadable, Planted(type == "image/png" ? "image/jpeg" : "image/png"), type);
    }

    [Theory]
    [InlineData(50_000)]
    [InlineData(1_000_000)]
    public async Task A_picture_that_says_it_is_huge_is_refused_before_it_takes_the_memory(int side)
    {
        var before = GC.GetTotalAllocatedBytes();

        var refused = await FluentActions.Awaiting(() => CleanAsync(PlantedPictures.HugePng(side), "image/png")).Should().ThrowAsync<ContentRefusedException>();

        refused.Which.Code.Should().BeOneOf(EvidenceCodes.TooManyPixels, EvidenceCodes.Unreadable);
        (GC.GetTotalAllocatedBytes() - before).Should().BeLessThan(50_000_000);
    }

    [Fact]
    public async Task The_pixels_permitted_are_an_option()
    {
        _options.MaxPixels = 799;

        await ShouldRefuseAsync(EvidenceCodes.TooManyPixels, PlantedPictures.Jpeg(), "image/jpeg");
    }

    [Fact]
    public async Task The_bytes_permitted_are_an_option()
    {
        _options.MaxBytes = 100;

        await ShouldRefuseAsync(EvidenceCodes.TooLarge, PlantedPictures.Jpeg(), "image/jpeg");
    }

    [Fact]
    public async Task Of_a_heic_picture_there_is_no_copy()
    {
        Cleaner.Cleans("image/heic").Should().BeTrue("its facts can be read");
        (await Cleaner.CleanAsync(new MemoryStream([1]), "image/heic", default)).Should().BeNull();
        Cleaner.Cleans("video/mp4").Should().BeFalse();
    }

    [Fact]
    public void Options_that_cannot_be_meant_are_refused()
    {
        var check = new PictureOptionsCheck();

        check.Validate(null, new PictureOptions()).Succeeded.Should().BeTrue();
        check.Validate(null, new PictureOptions { MaxBytes = 0, MaxPixels = 0, Quality = 101, MaxAtOnce = 0 }).Failures.Should().HaveCount(4);
    }

    private static byte[] Planted(string type) => type switch
    {
        "image/jpeg" => PlantedPictures.Jpeg(),
        "image/png" => PlantedPictures.Png(),
        _ => PlantedPictures.Webp(),
    };

    private static IEnumerable<string> Found(byte[] content) => PlantedPictures.Secrets.Where(secret => content.AsSpan().IndexOf(Encoding.ASCII.GetBytes(secret)) >= 0);

    private static string Colour(SKBitmap bitmap, int x, int y) => bitmap.GetPixel(x, y) switch
    {
        { Red: > 150, Blue: < 100 } => "red",
        { Red: < 100, Blue: > 150 } => "blue",
        var other => other.ToString(),
    };

    private static List<byte> Segments(byte[] jpeg)
    {
        var found = new List<byte>();
        for (var at = 2; jpeg[at] == 0xFF;)
        {
            found.Add(jpeg[at + 1]);
            if (jpeg[at + 1] == 0xDA)
            {
                break;
            }

            at += 2 + (jpeg[at + 2] << 8) + jpeg[at + 3];
        }

        return found;
    }

    private static IEnumerable<string> Chunks(byte[] png)
    {
        for (var at = 8; at < png.Length;)
        {
            yield return Encoding.ASCII.GetString(png, at + 4, 4);
            at += 12 + (png[at] << 24) + (png[at + 1] << 16) + (png[at + 2] << 8) + png[at + 3];
        }
    }

    private async Task<byte[]> CleanAsync(byte[] original, string type)
    {
        using var copy = (await Cleaner.CleanAsync(new MemoryStream(original), type, default))!;
        copy.MediaType.Should().Be(type);
        using var all = new MemoryStream();
        await copy.Content.CopyToAsync(all);
        return all.ToArray();
    }

    private async Task ShouldRefuseAsync(string code, byte[] original, string type) =>
        (await FluentActions.Awaiting(() => CleanAsync(original, type)).Should().ThrowAsync<ContentRefusedException>()).Which.Code.Should().Be(code);
}
