using Microsoft.Extensions.DependencyInjection;

namespace YiXinWeiGong.Outbox;

/// <summary>Gives events to the handlers of the host's own process, one after another and each in a scope of its own.</summary>
internal sealed class InProcessPublisher(IServiceScopeFactory scopes) : IIntegrationEventPublisher
{
    public async Task PublishAsync(IntegrationEvent integrationEvent, CancellationToken cancellationToken)
    {
        for (var which = 0; ; which++)
        {
            await using var scope = scopes.CreateAsyncScope();
            if (scope.ServiceProvider.GetServices<IIntegrationEventHandler>().ElementAtOrDefault(which) is not { } handler)
            {
                return;
            }

            await handler.HandleAsync(integrationEvent, cancellationToken);
        }
    }
}
