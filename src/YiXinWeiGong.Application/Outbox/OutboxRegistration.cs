using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Outbox;

internal static class OutboxRegistration
{
    public static YiXinWeiGongBuilder AddOutbox(this YiXinWeiGongBuilder builder)
    {
        var services = builder.Services;
        services.AddCheckedOptions<OutboxOptions, OutboxOptionsCheck>();
        services.TryAddSingleton<CloudEvents>();
        services.TryAddSingleton<OutboxRelay>();
        services.TryAddSingleton<IIntegrationEventPublisher, InProcessPublisher>();
        return builder
            .AddQuery<GetOutboxHealth, OutboxHealth, GetOutboxHealthHandler, GetOutboxHealthValidator>(may => may.AnyStaff())
            .AddQuery<ListParkedMessages, Page<ParkedMessage>, ListParkedMessagesHandler, ListParkedMessagesValidator>(may => may.System())
            .AddCommand<ReleaseParkedMessage, ParkedDecision, ReleaseParkedMessageHandler, ReleaseParkedMessageValidator>(may => may.System())
            .AddCommand<DiscardParkedMessage, ParkedDecision, DiscardParkedMessageHandler, DiscardParkedMessageValidator>(may => may.System());
    }

    /// <summary>Options that are checked when the host starts; once, however often it is called.</summary>
    public static void AddCheckedOptions<TOptions, TCheck>(this IServiceCollection services)
        where TOptions : class
        where TCheck : class, IValidateOptions<TOptions>, new()
    {
        if (!services.Any(service => service.ImplementationInstance is TCheck))
        {
            services.AddSingleton<IValidateOptions<TOptions>>(new TCheck());
            services.AddOptions<TOptions>().ValidateOnStart();
        }
    }
}
