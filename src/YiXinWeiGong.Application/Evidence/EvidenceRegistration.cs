using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Evidence;

internal static class EvidenceRegistration
{
    public static YiXinWeiGongBuilder AddEvidence(this YiXinWeiGongBuilder builder) => builder
        .AddCommand<RecordEvidence, Receipt<EvidenceStatus>, RecordEvidenceHandler, RecordEvidenceValidator>(
            may => may.Staff(Post.Procurator).Of(c => c.Matter))
        .AddQuery<ListEvidence, IReadOnlyList<EvidenceView>, ListEvidenceHandler, ListEvidenceValidator>(
            may => may.Staff(Post.Procurator, Post.DepartmentHead, Post.DeputyChief, Post.ChiefProcurator).Of(q => q.Matter));
}
