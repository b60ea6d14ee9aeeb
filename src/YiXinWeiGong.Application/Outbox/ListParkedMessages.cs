using FluentValidation;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Outbox;

/// <summary>The events that were tried too often in vain and wait for a decision, with what went wrong.</summary>
[Label("搁置消息台账", "List parked messages")]
public sealed record ListParkedMessages : IQuery<Page<ParkedMessage>>
{
    /// <summary>The last message of the page before.</summary>
    public OutboxMessageId? After { get; init; }

    /// <summary>How many at most, from 1 to 200.</summary>
    public int Take { get; init; } = 50;
}

internal sealed class ListParkedMessagesValidator : AbstractValidator<ListParkedMessages>
{
    public ListParkedMessagesValidator() => RuleFor(q => q.Take).PageSize();
}

internal sealed class ListParkedMessagesHandler(IOutbox outbox) : IUseCaseHandler<ListParkedMessages, Page<ParkedMessage>>
{
    public async Task<Outcome<Page<ParkedMessage>>> HandleAsync(ListParkedMessages request, Actor actor, CancellationToken cancellationToken)
    {
        var found = await outbox.ListParkedAsync(request.After, request.Take, cancellationToken);
        return new Page<ParkedMessage>(found, found.Count == request.Take ? found[^1].Id.Value : null);
    }
}
