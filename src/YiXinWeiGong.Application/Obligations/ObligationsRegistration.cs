using Microsoft.Extensions.DependencyInjection.Extensions;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Obligations;

internal static class ObligationsRegistration
{
    /// <summary>Those who may read the office's cases and hearings.</summary>
    private static readonly Post[] Readers = [Post.Procurator, Post.DepartmentHead, Post.DeputyChief, Post.ChiefProcurator];

    public static YiXinWeiGongBuilder AddObligations(this YiXinWeiGongBuilder builder)
    {
        builder.Services.TryAddScoped<ObligationRegister>();
        return builder
            .AddQuery<ListObligations, Page<ObligationView>, ListObligationsHandler, ListObligationsValidator>(may => may.Staff(Readers).Of(q => q.Office))
            .AddQuery<ListMyObligations, Page<ObligationView>, ListMyObligationsHandler, ListMyObligationsValidator>(may => may.StaffMember())
            .AddQuery<CountObligations, ObligationCounts, CountObligationsHandler, CountObligationsValidator>(may => may.Staff(Readers).Of(q => q.Office))
            .AddQuery<CountProvisionalObligations, ProvisionalCount, CountProvisionalObligationsHandler, CountProvisionalObligationsValidator>(
                may => may.System());
    }
}
