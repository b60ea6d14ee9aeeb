using FluentValidation;

namespace YiXinWeiGong.Outbox;

/// <summary>Lets a parked event be tried again, from the first attempt; the reason stands in the audit trail.</summary>
[Label("重试搁置消息", "Release a parked message")]
public sealed record ReleaseParkedMessage : ICommand<ParkedDecision>
{
    /// <summary>The message.</summary>
    public required OutboxMessageId Message { get; init; }

    /// <summary>Why.</summary>
    public required ReleaseReason Reason { get; init; }
}

/// <summary>What was decided on a parked message.</summary>
public sealed record ParkedDecision : IRememberedAnswer
{
    /// <summary>The message.</summary>
    public required OutboxMessageId Message { get; init; }

    /// <summary>The event's name.</summary>
    public required string Event { get; init; }

    /// <summary>To what it happened.</summary>
    public required SubjectRef Subject { get; init; }
}

internal sealed class ReleaseParkedMessageValidator : AbstractValidator<ReleaseParkedMessage>
{
    public ReleaseParkedMessageValidator()
    {
        RuleFor(c => c.Message).Id();
        RuleFor(c => c.Reason).Choice();
    }
}

internal sealed class ReleaseParkedMessageHandler(IOutbox outbox, UseCaseNotes notes, Clock clock) : IUseCaseHandler<ReleaseParkedMessage, ParkedDecision>
{
    public async Task<Outcome<ParkedDecision>> HandleAsync(ReleaseParkedMessage request, Actor actor, CancellationToken cancellationToken)
    {
        var parked = await outbox.RequireParkedAsync(request.Message, nameof(request.Message), cancellationToken);
        outbox.Release(parked, clock.Now);
        return parked.Decided(notes, request.Reason);
    }
}

/// <summary>What the decisions on parked messages share.</summary>
internal static class Parked
{
    /// <exception cref="RefusalException">No such message is parked.</exception>
    public static async Task<ParkedMessage> RequireParkedAsync(
        this IOutbox outbox, OutboxMessageId id, string property, CancellationToken cancellationToken) =>
        await outbox.FindParkedAsync(id, cancellationToken) ?? throw new RefusalException(OutboxCodes.NotParked, ProblemKind.NotFound, property);

    /// <summary>Notes for the audit trail what it was about and why.</summary>
    public static ParkedDecision Decided<TReason>(this ParkedMessage parked, UseCaseNotes notes, TReason reason)
        where TReason : struct, Enum
    {
        (notes.Subject, notes.Purpose) = (parked.Id.Value, reason.ToString());
        return new ParkedDecision { Message = parked.Id, Event = parked.Event, Subject = parked.Subject };
    }
}
