using FluentValidation;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Clues;

/// <summary>The intake officer receives a clue and numbers it (受理、登记备案, BG 25(1)).</summary>
[Label("受理线索", "Receive a clue")]
public sealed record ReceiveClue : ICommand<Receipt<ClueStatus>>
{
    /// <summary>The clue.</summary>
    public required ClueId Clue { get; init; }
}

internal sealed class ReceiveClueValidator : AbstractValidator<ReceiveClue>
{
    public ReceiveClueValidator() => RuleFor(c => c.Clue).Id();
}

internal sealed class ReceiveClueHandler(IStore<Clue, ClueId> clues, OfficeNumbers numbers, Clock clock)
    : IUseCaseHandler<ReceiveClue, Receipt<ClueStatus>>
{
    public async Task<Outcome<Receipt<ClueStatus>>> HandleAsync(ReceiveClue request, Actor actor, CancellationToken cancellationToken)
    {
        var clue = await clues.RequireAsync(request.Clue, ClueCodes.Unknown, nameof(request.Clue), cancellationToken);
        clue.Receive(await numbers.NextAsync(clue.Office, DocumentNumbers.Clue, cancellationToken), clock.Now);
        return clue.ToReceipt(clue.Number);
    }
}
