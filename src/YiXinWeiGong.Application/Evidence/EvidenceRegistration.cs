using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Evidence;

internal static class EvidenceRegistration
{
    private static readonly Post[] CaseWorkers = [Post.Procurator, Post.DepartmentHead, Post.DeputyChief, Post.ChiefProcurator];
    private static readonly Post[] Readers = [Post.IntakeOfficer, .. CaseWorkers];
    private static readonly Post[] Releasers = [Post.DeputyChief, Post.ChiefProcurator];

    public static YiXinWeiGongBuilder AddEvidence(this YiXinWeiGongBuilder builder)
    {
        builder.Services.AddOptions();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<EvidenceOptions>, EvidenceOptionsCheck>());
        builder.Services.TryAddEnumerable(ServiceDescriptor.Scoped<IStorePreparation, EvidencePreparation>());
        builder.Services.TryAddScoped<EvidenceDesk>();
        builder.Services.TryAddScoped<IOwnerOf<EvidenceFileId>, OwnerOfEvidenceFile>();
        return builder
            .AddCommand<RecordEvidence, Receipt<EvidenceStatus>, RecordEvidenceHandler, RecordEvidenceValidator>(
                may => may.Staff(Post.Procurator).Of(c => c.Matter))
            .AddQuery<ListEvidence, IReadOnlyList<EvidenceView>, ListEvidenceHandler, ListEvidenceValidator>(
                may => may.Staff(CaseWorkers).Of(q => q.Matter))
            .AddCommand<StoreEvidence, Receipt<EvidenceFileStatus>, StoreEvidenceHandler, StoreEvidenceValidator>(
                may => may.Staff(Post.IntakeOfficer, Post.Procurator).Of(c => c.Matter))
            .AddCommand<SendClueEvidence, Receipt<EvidenceFileStatus>, SendClueEvidenceHandler, SendClueEvidenceValidator>(may => may.Self())
            .AddQuery<ListEvidenceFiles, IReadOnlyList<EvidenceFileView>, ListEvidenceFilesHandler, ListEvidenceFilesValidator>(
                may => may.Staff(Readers).Of(q => q.Matter))
            .AddQuery<OpenEvidenceCopy, OpenedEvidence, OpenEvidenceCopyHandler, OpenEvidenceCopyValidator>(
                may => may.Staff(Readers).Of(q => q.File))
            .AddQuery<OpenEvidenceToEvaluate, OpenedEvidence, OpenEvidenceToEvaluateHandler, OpenEvidenceToEvaluateValidator>(
                may => may.AppointedVolunteer())
            .AddCommand<OpenOriginal, OpenedEvidence, OpenOriginalHandler, OpenOriginalValidator>(
                may => may.Staff(CaseWorkers).Of(c => c.File))
            .AddCommand<ReadCaptureFacts, CaptureFacts, ReadCaptureFactsHandler, ReadCaptureFactsValidator>(
                may => may.Staff(CaseWorkers).Of(c => c.File))
            .AddCommand<InspectQuarantined, OpenedEvidence, InspectQuarantinedHandler, InspectQuarantinedValidator>(
                may => may.Staff(Releasers).Of(c => c.File))
            .AddCommand<ReleaseQuarantined, Receipt<EvidenceFileStatus>, ReleaseQuarantinedHandler, ReleaseQuarantinedValidator>(
                may => may.Staff(Releasers).Of(c => c.File))
            .AddCommand<RescanEvidence, Rescan, RescanEvidenceHandler, RescanEvidenceValidator>(may => may.System())
            .AddCommand<CollectEvidence, CollectedEvidence, CollectEvidenceHandler, CollectEvidenceValidator>(may => may.System());
    }
}
