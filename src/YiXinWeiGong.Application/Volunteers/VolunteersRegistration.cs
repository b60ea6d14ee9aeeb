using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong.Volunteers;

internal static class VolunteersRegistration
{
    public static YiXinWeiGongBuilder AddVolunteers(this YiXinWeiGongBuilder builder) => builder
        .AddOwnerOf<Volunteer, VolunteerId>(VolunteerCodes.Unknown)
        .AddCommand<ApplyAsVolunteer, Receipt<VolunteerStatus>, ApplyAsVolunteerHandler, ApplyAsVolunteerValidator>(may => may.Self())
        .AddCommand<ReviewApplication, Receipt<VolunteerStatus>, ReviewApplicationHandler, ReviewApplicationValidator>(
            may => may.Staff(Post.LiaisonOfficer).Of(c => c.Volunteer))
        .AddCommand<AppointVolunteer, Receipt<VolunteerStatus>, AppointVolunteerHandler, AppointVolunteerValidator>(
            may => may.Staff(Post.ChiefProcurator).Of(c => c.Volunteer))
        .AddCommand<ReadIdentity, PersonalDetails, ReadIdentityHandler, ReadIdentityValidator>(
            may => may.Staff(Post.LiaisonOfficer).Of(c => c.Volunteer))
        .AddQuery<VerifyCertificate, CertificateView, VerifyCertificateHandler, VerifyCertificateValidator>(may => may.Anyone())
        .AddQuery<ListVolunteers, Page<VolunteerSummary>, ListVolunteersHandler, ListVolunteersValidator>(
            may => may.Staff(Post.LiaisonOfficer, Post.Procurator, Post.DepartmentHead, Post.ChiefProcurator).Of(q => q.Office));
}
