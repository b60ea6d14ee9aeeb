using Microsoft.Extensions.Options;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Evidence;

/// <summary>What pictures are decoded, and how copies are made of them.</summary>
public sealed class PictureOptions
{
    /// <summary>How many bytes an original has at most of which a copy is made; it is held in memory for that.</summary>
    public int MaxBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>How many pixels a picture says it has at most; one that says more is refused before it is decoded.</summary>
    public long MaxPixels { get; set; } = 120_000_000;

    /// <summary>How good a JPEG or WebP copy is, from 1 to 100.</summary>
    public int Quality { get; set; } = 90;

    /// <summary>How many pictures are decoded at once at most; each takes four bytes a pixel.</summary>
    public int MaxAtOnce { get; set; } = 2;
}

internal sealed class PictureOptionsCheck : IValidateOptions<PictureOptions>
{
    public ValidateOptionsResult Validate(string? name, PictureOptions options)
    {
        var wrong = new List<string>();
        Require(options.MaxBytes is >= 1 and <= 512 * 1024 * 1024, nameof(options.MaxBytes), "from 1 to 536870912");
        Require(options.MaxPixels is >= 1 and <= 500_000_000, nameof(options.MaxPixels), "from 1 to 500000000");
        Require(options.Quality is >= 1 and <= 100, nameof(options.Quality), "from 1 to 100");
        Require(options.MaxAtOnce is >= 1 and <= 64, nameof(options.MaxAtOnce), "from 1 to 64");
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);

        void Require(bool holds, string option, string range)
        {
            if (!holds)
            {
                wrong.Add($"{nameof(PictureOptions)}.{option} must be {range}.");
            }
        }
    }
}

/// <summary>Refuses to start with options that cannot be meant.</summary>
internal sealed class PicturePreparation(IOptions<PictureOptions> options) : IStorePreparation
{
    public Task PrepareAsync(CancellationToken cancellationToken)
    {
        _ = options.Value;
        return Task.CompletedTask;
    }
}
