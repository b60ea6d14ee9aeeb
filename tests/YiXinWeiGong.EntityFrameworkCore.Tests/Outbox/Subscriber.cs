using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using YiXinWeiGong.Outbox;

namespace YiXinWeiGong.EntityFrameworkCore.Outbox;

/// <summary>Another system, which remembers what it was told and what it acknowledged.</summary>
internal sealed class Subscriber(Func<IntegrationEvent, CancellationToken, Task>? answer = null) : IIntegrationEventPublisher
{
    private readonly ConcurrentQueue<IntegrationEvent> _told = new();
    private readonly ConcurrentDictionary<OutboxMessageId, IntegrationEvent> _acknowledged = new();

    /// <summary>Every event, as often as it was told.</summary>
    public IReadOnlyList<IntegrationEvent> Told => [.. _told];

    public IReadOnlyCollection<IntegrationEvent> Acknowledged => [.. _acknowledged.Values];

    /// <summary>What was told although the one before it of its subject was not acknowledged by anybody.</summary>
    public ConcurrentQueue<IntegrationEvent> TooEarly { get; } = new();

    public async Task PublishAsync(IntegrationEvent integrationEvent, CancellationToken cancellationToken)
    {
        var number = long.Parse(integrationEvent.Sequence[..10], System.Globalization.CultureInfo.InvariantCulture);
        if (_acknowledged.Values.Count(earlier => earlier.Subject == integrationEvent.Subject
            && string.CompareOrdinal(earlier.Sequence, integrationEvent.Sequence) < 0) < number - 1)
        {
            TooEarly.Enqueue(integrationEvent);
        }

        _told.Enqueue(integrationEvent);
        await (answer?.Invoke(integrationEvent, cancellationToken) ?? Task.CompletedTask);
        _acknowledged[integrationEvent.Id] = integrationEvent;
    }

    public void AddTo(IServiceCollection services) => services.AddSingleton<IIntegrationEventPublisher>(this);
}
