using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Audit;

/// <summary>Registers what seals, checks and shows the audit trail.</summary>
public static class AuditRegistration
{
    private static readonly Post[] Supervisors = [Post.DepartmentHead, Post.DeputyChief, Post.ChiefProcurator];

    extension(YiXinWeiGongBuilder builder)
    {
        /// <summary>Appends every audit checkpoint to a file; put it where whoever can write to the database cannot.</summary>
        /// <param name="path">The file's path.</param>
        public YiXinWeiGongBuilder KeepAuditCheckpointsIn(string path)
        {
            ArgumentNullException.ThrowIfNull(builder);
            builder.Services.AddSingleton<IAuditCheckpointSink>(new AuditCheckpointFile(path));
            return builder;
        }

        internal YiXinWeiGongBuilder AddAudit()
        {
            var services = builder.Services;
            services.TryAddSingleton(new AuditOptions());
            services.TryAddSingleton<RefusalWatch>();
            services.TryAddScoped(provider => new AuditSealer(
                provider.GetRequiredService<IAuditLog>(),
                provider.GetRequiredService<IAuditSigner>(),
                provider.GetServices<IAuditCheckpointSink>(),
                provider.GetRequiredService<AuditOptions>(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetService<ILoggerFactory>()));
            services.TryAddScoped<AuditVerifier>();
            return builder
                .AddCommand<EraseAuditEntry, ErasedAuditEntry, EraseAuditEntryHandler, EraseAuditEntryValidator>(may => may.System())
                .AddQuery<GetAuditTrail, Storage.Page<AuditEntry>, GetAuditTrailHandler, GetAuditTrailValidator>(
                    may => may.Staff(Supervisors).Of(q => q.Office))
                .AddQuery<GetAuditHealth, AuditHealth, GetAuditHealthHandler, GetAuditHealthValidator>(may => may.AnyStaff());
        }
    }
}
