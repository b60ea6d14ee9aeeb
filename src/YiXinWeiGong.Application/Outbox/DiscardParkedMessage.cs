using FluentValidation;

namespace YiXinWeiGong.Outbox;

/// <summary>
/// Takes a parked event out of the queue, so that later events of its subject go on without it; it stays in the history,
/// and the reason stands in the audit trail.
/// </summary>
[Label("丢弃搁置消息", "Discard a parked message")]
public sealed record DiscardParkedMessage : ICommand<ParkedDecision>
{
    /// <summary>The message.</summary>
    public required OutboxMessageId Message { get; init; }

    /// <summary>Why.</summary>
    public required DiscardReason Reason { get; init; }
}

internal sealed class DiscardParkedMessageValidator : AbstractValidator<DiscardParkedMessage>
{
    public DiscardParkedMessageValidator()
    {
        RuleFor(c => c.Message).Id();
        RuleFor(c => c.Reason).Choice();
    }
}

internal sealed class DiscardParkedMessageHandler(IOutbox outbox, UseCaseNotes notes) : IUseCaseHandler<DiscardParkedMessage, ParkedDecision>
{
    public async Task<Outcome<ParkedDecision>> HandleAsync(DiscardParkedMessage request, Actor actor, CancellationToken cancellationToken)
    {
        var parked = await outbox.RequireParkedAsync(request.Message, nameof(request.Message), cancellationToken);
        outbox.Discard(parked);
        return parked.Decided(notes, request.Reason);
    }
}
