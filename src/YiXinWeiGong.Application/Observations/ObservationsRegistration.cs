using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Observations;

internal static class ObservationsRegistration
{
    private static readonly Post[] Readers = [Post.Procurator, Post.DepartmentHead, Post.DeputyChief, Post.ChiefProcurator];

    public static YiXinWeiGongBuilder AddObservations(this YiXinWeiGongBuilder builder) => builder
        .AddOwnerOf<Observation, ObservationId>(ObservationCodes.Unknown)
        .AddCommand<PlanObservation, Receipt<ObservationStatus>, PlanObservationHandler, PlanObservationValidator>(
            may => may.Staff(Post.Procurator).Of(c => c.Case))
        .AddCommand<RecordObservation, Receipt<ObservationStatus>, RecordObservationHandler, RecordObservationValidator>(
            may => may.AppointedVolunteer())
        .AddQuery<ListObservations, IReadOnlyList<ObservationView>, ListObservationsHandler, ListObservationsValidator>(
            may => may.Staff(Readers).Of(q => q.Case))
        .AddQuery<ListMyObservations, IReadOnlyList<MyObservation>, ListMyObservationsHandler, ListMyObservationsValidator>(may => may.Self());
}
