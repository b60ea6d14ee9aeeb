using YiXinWeiGong.Approvals;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Clues;

internal static class CluesRegistration
{
    private static readonly Post[] Readers = [Post.IntakeOfficer, Post.Procurator, Post.DepartmentHead, Post.DeputyChief, Post.ChiefProcurator];

    public static YiXinWeiGongBuilder AddClues(this YiXinWeiGongBuilder builder) => builder
        .AddOwnerOf<Clue, ClueId>(ClueCodes.Unknown)
        .AddApprovable<Clue, ClueId>(ApprovalMatters.DeclineClue, ApprovalMatters.ResolveClue)
        .AddCommand<SubmitClue, Receipt<ClueStatus>, SubmitClueHandler, SubmitClueValidator>(may => may.AppointedVolunteer())
        .AddCommand<RegisterClue, Receipt<ClueStatus>, RegisterClueHandler, RegisterClueValidator>(
            may => may.Staff(Post.IntakeOfficer, Post.Procurator).Of(c => c.Office))
        .AddCommand<ReceiveClue, Receipt<ClueStatus>, ReceiveClueHandler, ReceiveClueValidator>(
            may => may.Staff(Post.IntakeOfficer).Of(c => c.Clue))
        .AddCommand<DeclineClue, Receipt<ClueStatus>, DeclineClueHandler, DeclineClueValidator>(
            may => may.Staff(Post.Procurator).Of(c => c.Clue))
        .AddCommand<ResolveClueOnTheSpot, Receipt<ClueStatus>, ResolveClueOnTheSpotHandler, ResolveClueOnTheSpotValidator>(
            may => may.Staff(Post.Procurator).Of(c => c.Clue))
        .AddCommand<TransferClue, Receipt<ClueStatus>, TransferClueHandler, TransferClueValidator>(
            may => may.Staff(Post.Procurator).Of(c => c.Clue))
        .AddQuery<GetClue, ClueView, GetClueHandler, GetClueValidator>(may => may.Staff(Readers).Of(q => q.Clue))
        .AddQuery<ListClues, Page<ClueSummary>, ListCluesHandler, ListCluesValidator>(may => may.Staff(Readers).Of(q => q.Office))
        .AddQuery<ListMyClues, IReadOnlyList<MyClue>, ListMyCluesHandler, ListMyCluesValidator>(may => may.Self());
}
