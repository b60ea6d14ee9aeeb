using Microsoft.Extensions.DependencyInjection.Extensions;
using YiXinWeiGong.Approvals;
using YiXinWeiGong.Cases;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Consultations;
using YiXinWeiGong.EntityFrameworkCore.Vault;
using YiXinWeiGong.Evaluations;
using YiXinWeiGong.Evidence;
using YiXinWeiGong.Hearings;
using YiXinWeiGong.Observations;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Vault;
using YiXinWeiGong.Volunteers;

namespace YiXinWeiGong.EntityFrameworkCore;

/// <summary>What the providers' packages share.</summary>
internal static class EntityFrameworkCoreRegistration
{
    public static YiXinWeiGongBuilder AddEntityFrameworkStores(this YiXinWeiGongBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton<VaultCipher>();
        services.TryAddScoped<IUnitOfWork, EfUnitOfWork>();
        services.TryAddScoped<INumberSeries, EfNumberSeries>();
        services.TryAddScoped<IIdentityVault, EfIdentityVault>();
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

    private static YiXinWeiGongBuilder AddStore<T, TId>(this YiXinWeiGongBuilder builder)
        where T : AggregateRoot
        where TId : struct
    {
        builder.Services.TryAddScoped<IStore<T, TId>, EfStore<T, TId>>();
        return builder;
    }
}
