using Microsoft.Extensions.Options;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Evidence;

/// <summary>What content of evidence is taken in. Set it with <c>services.Configure&lt;EvidenceOptions&gt;(…)</c>; checked when the store is prepared.</summary>
public sealed class EvidenceOptions
{
    /// <summary>The largest file that may ever be permitted: what a clue can declare.</summary>
    public const long MaxBytesCeiling = 2L * 1024 * 1024 * 1024;

    /// <summary>How many bytes a file has at most.</summary>
    public long MaxBytes { get; set; } = 200L * 1024 * 1024;

    /// <summary>The media types that are taken in, by what the bytes say; all are among <see cref="KnownTypes"/>.</summary>
    public ISet<string> PermittedTypes { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "image/jpeg", "image/png", "image/webp", "image/heic", "video/mp4", "video/quicktime",
        "audio/mpeg", "audio/mp4", "audio/wav", "audio/amr", "application/pdf",
    };

    /// <summary>For how long content that nothing refers to is kept, since its command may be about to commit.</summary>
    public TimeSpan OrphanGrace { get; set; } = TimeSpan.FromHours(24);

    /// <summary>The media types that can be told from the bytes.</summary>
    public static IReadOnlyCollection<string> KnownTypes => ContentType.Known;
}

internal sealed class EvidenceOptionsCheck : IValidateOptions<EvidenceOptions>
{
    private static readonly TimeSpan LeastGrace = TimeSpan.FromHours(1);

    public ValidateOptionsResult Validate(string? name, EvidenceOptions options)
    {
        var wrong = new List<string>();
        if (options.MaxBytes is < 1 or > EvidenceOptions.MaxBytesCeiling)
        {
            wrong.Add($"{nameof(EvidenceOptions)}.{nameof(options.MaxBytes)} must be from 1 to {EvidenceOptions.MaxBytesCeiling}.");
        }

        if (options.PermittedTypes.Count == 0 || !options.PermittedTypes.All(type => ContentType.Known.Contains(type)))
        {
            wrong.Add($"{nameof(EvidenceOptions)}.{nameof(options.PermittedTypes)} must name one or more of {string.Join(", ", ContentType.Known)}.");
        }

        if (options.OrphanGrace < LeastGrace)
        {
            wrong.Add($"{nameof(EvidenceOptions)}.{nameof(options.OrphanGrace)} must be an hour at least: a command that is still running may commit.");
        }

        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }
}

/// <summary>Refuses to start with options that cannot be meant.</summary>
internal sealed class EvidencePreparation(IOptions<EvidenceOptions> options) : IStorePreparation
{
    public Task PrepareAsync(CancellationToken cancellationToken)
    {
        _ = options.Value;
        return Task.CompletedTask;
    }
}
