using YiXinWeiGong.Approvals;
using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Hearings;

internal static class HearingsRegistration
{
    /// <summary>Who may handle and preside (TZ 13).</summary>
    private static readonly Post[] Presiders = [Post.Procurator, Post.DepartmentHead, Post.DeputyChief, Post.ChiefProcurator];

    public static YiXinWeiGongBuilder AddHearings(this YiXinWeiGongBuilder builder) => builder
        .AddOwnerOf<Hearing, HearingId>(HearingCodes.Unknown)
        .AddApprovable<Hearing, HearingId>(ApprovalMatters.HoldHearing, ApprovalMatters.WaiveOfficerConflict, ApprovalMatters.DepartFromMajority)
        .AddCommand<PlanHearing, Receipt<HearingStatus>, PlanHearingHandler, PlanHearingValidator>(
            may => may.Staff(Post.Procurator).Of(c => c.Matter))
        .AddCommand<InviteHearingOfficers, Receipt<HearingStatus>, InviteHearingOfficersHandler, InviteHearingOfficersValidator>(
            may => may.Staff(Post.Procurator).Of(c => c.Hearing))
        .AddCommand<RemoveHearingOfficer, Receipt<HearingStatus>, RemoveHearingOfficerHandler, RemoveHearingOfficerValidator>(
            may => may.Staff(Post.Procurator).Of(c => c.Hearing))
        .AddCommand<ScheduleHearing, Receipt<HearingStatus>, ScheduleHearingHandler, ScheduleHearingValidator>(
            may => may.Staff(Post.Procurator).Of(c => c.Hearing))
        .AddCommand<GiveHearingNotice, Receipt<HearingStatus>, GiveHearingNoticeHandler, GiveHearingNoticeValidator>(
            may => may.Staff(Post.Procurator).Of(c => c.Hearing))
        .AddCommand<AnnounceHearing, Receipt<HearingStatus>, AnnounceHearingHandler, AnnounceHearingValidator>(
            may => may.Staff(Post.Procurator).Of(c => c.Hearing))
        .AddCommand<HoldHearing, Receipt<HearingStatus>, HoldHearingHandler, HoldHearingValidator>(
            may => may.Staff(Presiders).Of(c => c.Hearing))
        .AddCommand<TakeHearingStep, Receipt<HearingStatus>, TakeHearingStepHandler, TakeHearingStepValidator>(
            may => may.Staff(Presiders).Of(c => c.Hearing))
        .AddCommand<RecordOfficersOpinion, Receipt<HearingStatus>, RecordOfficersOpinionHandler, RecordOfficersOpinionValidator>(
            may => may.Staff(Presiders).Of(c => c.Hearing))
        .AddCommand<DecideHearing, Receipt<HearingStatus>, DecideHearingHandler, DecideHearingValidator>(
            may => may.Staff(Post.Procurator).Of(c => c.Hearing))
        .AddCommand<TellHearingOfficers, Receipt<HearingStatus>, TellHearingOfficersHandler, TellHearingOfficersValidator>(
            may => may.Staff(Post.Procurator).Of(c => c.Hearing))
        .AddCommand<CancelHearing, Receipt<HearingStatus>, CancelHearingHandler, CancelHearingValidator>(
            may => may.Staff(Post.Procurator).Of(c => c.Hearing))
        .AddQuery<GetHearing, HearingView, GetHearingHandler, GetHearingValidator>(may => may.Staff(Presiders).Of(q => q.Hearing))
        .AddQuery<ListMyHearings, IReadOnlyList<MyHearing>, ListMyHearingsHandler, ListMyHearingsValidator>(may => may.Self());
}
