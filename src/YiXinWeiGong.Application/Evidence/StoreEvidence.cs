using FluentValidation;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Evidence;

/// <summary>
/// Stores the content of evidence that a matter has declared by its SHA-256, in a clue or in an item of evidence. Sending it
/// again stores it once.
/// </summary>
[Label("存入证据文件", "Store the content of evidence")]
public sealed record StoreEvidence : ICommand<Receipt<EvidenceFileStatus>>
{
    /// <summary>The matter.</summary>
    public required MatterId Matter { get; init; }

    /// <summary>The declared SHA-256, 64 hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The content.</summary>
    public required EvidenceUpload Content { get; init; }

    /// <summary>Names the matter only.</summary>
    public override string ToString() => $"{nameof(StoreEvidence)} {Matter}";
}

internal sealed class StoreEvidenceValidator : AbstractValidator<StoreEvidence>
{
    public StoreEvidenceValidator()
    {
        RuleFor(c => c.Matter).Id();
        RuleFor(c => c.Sha256).Sha256();
        RuleFor(c => c.Content).Sent();
    }
}

internal sealed class StoreEvidenceHandler(EvidenceDesk desk, IStore<EvidenceItem, EvidenceId> evidence, MatterLocator matters)
    : IUseCaseHandler<StoreEvidence, Receipt<EvidenceFileStatus>>
{
    public async Task<Outcome<Receipt<EvidenceFileStatus>>> HandleAsync(StoreEvidence request, Actor actor, CancellationToken cancellationToken)
    {
        var matter = await matters.RequireAsync(request.Matter, nameof(request.Matter), cancellationToken);
        var declared = matter.Clue?.Declares(request.Sha256)
            ?? await OfItemsAsync(request, cancellationToken)
            ?? throw new RefusalException(EvidenceCodes.NotDeclared, property: nameof(request.Sha256));
        return await desk.TakeInAsync(request.Matter, matter.Office, declared, request.Content, nameof(request.Content), cancellationToken);
    }

    private async Task<DeclaredContent?> OfItemsAsync(StoreEvidence request, CancellationToken cancellationToken)
    {
        var items = await evidence.ListAsync(new EvidenceOfMatter(request.Matter), cancellationToken);
        return items.Any(item => string.Equals(item.Sha256, request.Sha256, StringComparison.OrdinalIgnoreCase)) ? new DeclaredContent(request.Sha256) : null;
    }
}

/// <summary>What the use cases of evidence share.</summary>
internal static class EvidenceRequests
{
    public static IRuleBuilderOptions<T, string> Sha256<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(ContentKey.IsSha256).WithErrorCode(EvidenceCodes.Sha256);

    public static IRuleBuilderOptions<T, string?> OptionalSha256<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(hash => hash is null || ContentKey.IsSha256(hash)).WithErrorCode(EvidenceCodes.Sha256);

    public static IRuleBuilderOptions<T, EvidenceUpload> Sent<T>(this IRuleBuilder<T, EvidenceUpload> rule) =>
        rule.NotNull().WithErrorCode(EvidenceCodes.ContentMissing);

    /// <summary>What a clue declares of a content, if it does.</summary>
    public static DeclaredContent? Declares(this Clue clue, string sha256) =>
        clue.Evidence.FirstOrDefault(item => string.Equals(item.Sha256, sha256, StringComparison.OrdinalIgnoreCase)) is { } item
            ? new DeclaredContent(sha256, item.Bytes, item.MediaType)
            : null;
}
