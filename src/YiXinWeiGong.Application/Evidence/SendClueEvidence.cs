using FluentValidation;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong.Evidence;

/// <summary>Sends the content of evidence that the signed-in person's own clue declared. Sending it again stores it once.</summary>
[Label("上传线索证据", "Send the evidence of my clue")]
public sealed record SendClueEvidence : ICommand<Receipt<EvidenceFileStatus>>
{
    /// <summary>The clue.</summary>
    public required ClueId Clue { get; init; }

    /// <summary>The declared SHA-256, 64 hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The content.</summary>
    public required EvidenceUpload Content { get; init; }

    /// <summary>Names the clue only.</summary>
    public override string ToString() => $"{nameof(SendClueEvidence)} {Clue}";
}

internal sealed class SendClueEvidenceValidator : AbstractValidator<SendClueEvidence>
{
    public SendClueEvidenceValidator()
    {
        RuleFor(c => c.Clue).Id();
        RuleFor(c => c.Sha256).Sha256();
        RuleFor(c => c.Content).Sent();
    }
}

internal sealed class SendClueEvidenceHandler(EvidenceDesk desk, IStore<Clue, ClueId> clues, IIdentityVault vault, UseCaseNotes notes)
    : IUseCaseHandler<SendClueEvidence, Receipt<EvidenceFileStatus>>
{
    public async Task<Outcome<Receipt<EvidenceFileStatus>>> HandleAsync(SendClueEvidence request, Actor actor, CancellationToken cancellationToken)
    {
        // Somebody else's clue is answered like none.
        var mine = await vault.CluesReportedByAsync(new PersonKey(PersonKind.Volunteer, actor.Id), cancellationToken);
        var clue = mine.Contains(request.Clue) ? await clues.FindAsync(request.Clue, cancellationToken) : null;
        if (clue is not { Reporter: { } reporter })
        {
            throw new RefusalException(ClueCodes.Unknown, ProblemKind.NotFound, nameof(request.Clue));
        }

        notes.ActedBy = reporter.Value;
        var declared = clue.Declares(request.Sha256) ?? throw new RefusalException(EvidenceCodes.NotDeclared, property: nameof(request.Sha256));
        return await desk.TakeInAsync(clue.Matter, clue.Office, declared, request.Content, nameof(request.Content), cancellationToken);
    }
}
