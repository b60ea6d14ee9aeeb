using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using YiXinWeiGong.Approvals;
using YiXinWeiGong.Cases;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Consultations;
using YiXinWeiGong.Evaluations;
using YiXinWeiGong.Evidence;
using YiXinWeiGong.Hearings;
using YiXinWeiGong.Observations;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Testing.InMemory;
using YiXinWeiGong.Vault;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.Testing;

/// <summary>Keeps the workflow in memory, for tests.</summary>
public static class InMemoryRegistration
{
    extension(YiXinWeiGongBuilder builder)
    {
        /// <summary>Keeps everything in memory for as long as the service provider lives; same answers as a database.</summary>
        public YiXinWeiGongBuilder UseInMemory()
        {
            ArgumentNullException.ThrowIfNull(builder);
            var services = builder.Services;
            services.TryAddSingleton<InMemoryDatabase>();
            services.TryAddScoped<InMemorySession>();
            services.TryAddScoped<IUnitOfWork>(provider => provider.GetRequiredService<InMemorySession>());
            services.TryAddScoped<INumberSeries, InMemoryNumberSeries>();
            services.TryAddScoped<IIdentityVault, InMemoryVault>();
            return builder
                .AddStore<Office, OfficeId>()
                .AddStore<StaffMember, StaffId>()
                .AddStore<Approval, ApprovalId>()
                .AddStore<Volunteer, VolunteerId>()
                .AddStore<Clue, ClueId>()
                .AddStore<Case, CaseId>()
                .AddStore<EvidenceItem, EvidenceId>()
                .AddStore<Evaluation, EvaluationId>()
                .AddStore<Consultation, ConsultationId>()
                .AddStore<Hearing, HearingId>()
                .AddStore<Observation, ObservationId>();
        }
    }

    private static YiXinWeiGongBuilder AddStore<T, TId>(this YiXinWeiGongBuilder builder)
        where T : AggregateRoot
        where TId : struct, ITypedId<TId>
    {
        builder.Services.TryAddScoped<IStore<T, TId>, InMemoryStore<T, TId>>();
        return builder;
    }
}
