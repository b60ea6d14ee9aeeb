using Microsoft.Extensions.DependencyInjection.Extensions;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Vault;

internal static class VaultRegistration
{
    public static YiXinWeiGongBuilder AddVault(this YiXinWeiGongBuilder builder)
    {
        builder.Services.TryAddSingleton(RetentionClasses.Embedded);
        builder.Services.TryAddScoped<HoldDesk>();
        builder.Services.TryAddScoped<Erasure>();
        return builder
            .AddOwnerOf<LegalHold, LegalHoldId>(LegalHoldCodes.Unknown)
            .AddOwnerOf<RetentionRecord, RetentionRecordId>(RetentionRecordCodes.Unknown)
            .AddCommand<CorrectIdentity, IdentityReceipt, CorrectIdentityHandler, CorrectIdentityValidator>(
                may => may.Staff(Post.LiaisonOfficer).Of(c => c.Volunteer))
            .AddCommand<ReadCorrections, IReadOnlyList<IdentityCorrection>, ReadCorrectionsHandler, ReadCorrectionsValidator>(
                may => may.Staff(Post.LiaisonOfficer).Of(c => c.Volunteer))
            .AddCommand<EraseIdentity, IdentityReceipt, EraseIdentityHandler, EraseIdentityValidator>(
                may => may.Staff(Post.ChiefProcurator).Of(c => c.Volunteer))
            .AddCommand<SetLegalHold, Receipt<LegalHoldStatus>, SetLegalHoldHandler, SetLegalHoldValidator>(
                may => may.Staff(Post.DepartmentHead, Post.DeputyChief, Post.ChiefProcurator).Of(c => c.Office))
            .AddCommand<LiftLegalHold, Receipt<LegalHoldStatus>, LiftLegalHoldHandler, LiftLegalHoldValidator>(
                may => may.Staff(Post.DepartmentHead, Post.DeputyChief, Post.ChiefProcurator).Of(c => c.Hold))
            .AddQuery<ListLegalHolds, Page<LegalHoldView>, ListLegalHoldsHandler, ListLegalHoldsValidator>(
                may => may.Staff(Post.DepartmentHead, Post.DeputyChief, Post.ChiefProcurator).Of(q => q.Office))
            .AddCommand<RecordImpactAssessment, Receipt<RetentionRecordStatus>, RecordImpactAssessmentHandler, RecordImpactAssessmentValidator>(
                may => may.Staff(Post.DepartmentHead, Post.DeputyChief, Post.ChiefProcurator).Of(c => c.Office))
            .AddCommand<RecordDisclosure, Receipt<RetentionRecordStatus>, RecordDisclosureHandler, RecordDisclosureValidator>(
                may => may.Staff(Post.LiaisonOfficer, Post.DepartmentHead, Post.DeputyChief, Post.ChiefProcurator).Of(c => c.Office))
            .AddQuery<ListRetentionRecords, Page<RetentionRecordView>, ListRetentionRecordsHandler, ListRetentionRecordsValidator>(
                may => may.Staff(Post.DepartmentHead, Post.DeputyChief, Post.ChiefProcurator).Of(q => q.Office))
            .AddCommand<PurgeExpired, PurgeBatch, PurgeExpiredHandler, PurgeExpiredValidator>(may => may.System())
            .AddCommand<RewrapVaultKeys, RewrapBatch, RewrapVaultKeysHandler, RewrapVaultKeysValidator>(may => may.System())
            .AddQuery<GetVaultHealth, VaultHealth, GetVaultHealthHandler, GetVaultHealthValidator>(may => may.System());
    }
}
