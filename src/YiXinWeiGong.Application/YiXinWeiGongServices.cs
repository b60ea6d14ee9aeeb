using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using YiXinWeiGong.Approvals;
using YiXinWeiGong.Cases;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Consultations;
using YiXinWeiGong.Evaluations;
using YiXinWeiGong.Evidence;
using YiXinWeiGong.Hearings;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Obligations;
using YiXinWeiGong.Observations;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Recusals;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong;

/// <summary>Plugs the workflow into a host.</summary>
public static class YiXinWeiGongServices
{
    extension(IServiceCollection services)
    {
        /// <summary>
        /// Adds every use case of the workflow. Go on with an adapter, such as <c>.UseSqlite(…)</c>. May be called again
        /// without effect; a mediator of the host's own is kept.
        /// </summary>
        public YiXinWeiGongBuilder AddYiXinWeiGong()
        {
            ArgumentNullException.ThrowIfNull(services);
            services.AddMediatorWhereThereIsNone();
            services.TryAddSingleton(TimeProvider.System);
            services.TryAddSingleton(LocalPolicy.Default);
            services.TryAddSingleton<Clock>();
            services.TryAddScoped<CurrentRequest>();
            services.TryAddScoped<IActorAccessor>(provider => provider.GetRequiredService<CurrentRequest>());
            services.TryAddScoped<IRequestContext>(provider => provider.GetRequiredService<CurrentRequest>());
            services.TryAddScoped<StatedRequest>();
            services.TryAddScoped<UseCaseNotes>();
            services.TryAddScoped<MatterLocator>();
            services.TryAddScoped<IOwnerOf<MatterId>>(provider => provider.GetRequiredService<MatterLocator>());

            return new YiXinWeiGongBuilder(services)
                .AddRules()
                .AddOffices()
                .AddApprovals()
                .AddRecusals()
                .AddVolunteers()
                .AddClues()
                .AddCases()
                .AddEvidence()
                .AddEvaluations()
                .AddConsultations()
                .AddHearings()
                .AddObservations()
                .AddObligations();
        }

        /// <summary>The only lines that depend on MediatR's version (docs/adr/0001).</summary>
        private void AddMediatorWhereThereIsNone()
        {
#if MEDIATR_SERVICE_FACTORY
            services.TryAddScoped<ServiceFactory>(provider => provider.GetService!);
            services.TryAddScoped<IMediator>(provider => new Mediator(provider.GetRequiredService<ServiceFactory>()));
#else
            services.TryAddScoped<IMediator>(provider => new Mediator(provider));
#endif
        }
    }
}
