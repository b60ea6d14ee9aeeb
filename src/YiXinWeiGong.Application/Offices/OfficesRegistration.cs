using Microsoft.Extensions.DependencyInjection.Extensions;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Offices;

internal static class OfficesRegistration
{
    public static YiXinWeiGongBuilder AddOffices(this YiXinWeiGongBuilder builder)
    {
        builder.Services.TryAddScoped<IStaffDirectory, StaffDirectory>();
        builder.Services.TryAddScoped<OfficeRouting>();
        builder.Services.TryAddScoped<OfficeNumbers>();
        builder.Services.TryAddScoped<JurisdictionDesk>();
        return builder
            .AddOwnerOf<Office, OfficeId>(OfficeCodes.Unknown)
            .AddCommand<EstablishOffice, Receipt<OfficeStatus>, EstablishOfficeHandler, EstablishOfficeValidator>(may => may.System())
            .AddCommand<CoverDivision, Receipt<OfficeStatus>, CoverDivisionHandler, CoverDivisionValidator>(may => may.System())
            .AddCommand<UncoverDivision, Receipt<OfficeStatus>, UncoverDivisionHandler, UncoverDivisionValidator>(may => may.System())
            .AddCommand<SetOfficeOption, Receipt<OfficeStatus>, SetOfficeOptionHandler, SetOfficeOptionValidator>(
                may => may.Staff(Post.ChiefProcurator).Of(c => c.Office))
            .AddQuery<FindOfficeForPlace, OfficeView, FindOfficeForPlaceHandler, FindOfficeForPlaceValidator>(may => may.Anyone())
            .AddQuery<DecideJurisdiction, JurisdictionDecision, DecideJurisdictionHandler, DecideJurisdictionValidator>(may => may.AnyStaff())
            .AddQuery<ListOffices, IReadOnlyList<OfficeView>, ListOfficesHandler, ListOfficesValidator>(may => may.Anyone())
            .AddCommand<RegisterStaff, Receipt<StaffStatus>, RegisterStaffHandler, RegisterStaffValidator>(may => may.System())
            .AddCommand<AssignPost, Receipt<StaffStatus>, AssignPostHandler, AssignPostValidator>(may => may.System())
            .AddCommand<EndPost, Receipt<StaffStatus>, EndPostHandler, EndPostValidator>(may => may.System())
            .AddQuery<ListPosts, IReadOnlyList<HeldPost>, ListPostsHandler, ListPostsValidator>(may => may.AnyStaff());
    }
}

/// <summary>The default directory: the staff that the library keeps.</summary>
internal sealed class StaffDirectory(IStore<StaffMember, StaffId> members) : IStaffDirectory
{
    public async Task<IReadOnlyList<HeldPost>> PostsOnAsync(StaffId staff, DateOnly on, CancellationToken cancellationToken) =>
        (await members.FindAsync(staff, cancellationToken))?.PostsOn(on) ?? [];
}
