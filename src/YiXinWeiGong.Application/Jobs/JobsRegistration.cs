using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using YiXinWeiGong.Outbox;

namespace YiXinWeiGong.Jobs;

/// <summary>Registers the work of the background.</summary>
public static class JobsRegistration
{
    extension(YiXinWeiGongBuilder builder)
    {
        /// <summary>Adds a job; adding it again changes nothing.</summary>
        /// <typeparam name="TJob">The job.</typeparam>
        public YiXinWeiGongBuilder AddJob<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TJob>()
            where TJob : class, IBackgroundJob
        {
            ArgumentNullException.ThrowIfNull(builder);
            builder.Services.TryAddEnumerable(ServiceDescriptor.Scoped<IBackgroundJob, TJob>());
            return builder;
        }

        internal YiXinWeiGongBuilder AddJobs()
        {
            builder.Services.AddCheckedOptions<BackgroundWorkOptions, BackgroundWorkOptionsCheck>();
            builder.Services.TryAddSingleton<JobRunner>();
            return builder
                .AddJob<DeadlineWatch>()
                .AddJob<InvitationExpiry>()
                .AddQuery<GetJobHealth, JobHealth, GetJobHealthHandler, GetJobHealthValidator>(may => may.AnyStaff());
        }
    }
}
