using FluentValidation;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Clues;

/// <summary>Sends a clue to the competent office of the same level, which must accept it (移送案件线索通知书, BG 26(1)).</summary>
[Label("移送线索", "Transfer a clue")]
public sealed record TransferClue : ICommand<Receipt<ClueStatus>>
{
    /// <summary>The clue.</summary>
    public required ClueId Clue { get; init; }

    /// <summary>The competent office.</summary>
    public required OfficeId To { get; init; }

    /// <summary>Why it is competent, at most 500 characters.</summary>
    public required string Reason { get; init; }

    /// <summary>Names the clue and the office only.</summary>
    public override string ToString() => $"{nameof(TransferClue)} {Clue} {To}";
}

internal sealed class TransferClueValidator : AbstractValidator<TransferClue>
{
    public TransferClueValidator()
    {
        RuleFor(c => c.Clue).Id();
        RuleFor(c => c.To).Id();
        RuleFor(c => c.Reason).Text(500);
    }
}

internal sealed class TransferClueHandler(IStore<Clue, ClueId> clues, IStore<Office, OfficeId> offices, Clock clock)
    : IUseCaseHandler<TransferClue, Receipt<ClueStatus>>
{
    public async Task<Outcome<Receipt<ClueStatus>>> HandleAsync(TransferClue request, Actor actor, CancellationToken cancellationToken)
    {
        var clue = await clues.RequireAsync(request.Clue, ClueCodes.Unknown, nameof(request.Clue), cancellationToken);
        var from = await offices.RequireAsync(clue.Office, OfficeCodes.Unknown, nameof(request.Clue), cancellationToken);
        var to = await offices.RequireAsync(request.To, OfficeCodes.Unknown, nameof(request.To), cancellationToken);
        clue.Transfer(from, to, request.Reason, clock.Now);
        return clue.ToReceipt(clue.Number);
    }
}
