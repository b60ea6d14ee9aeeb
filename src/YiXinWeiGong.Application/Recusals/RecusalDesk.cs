using YiXinWeiGong.Matters;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Recusals;

/// <summary>Asks, on behalf of permissions and of other features, whether somebody was recused from a matter.</summary>
internal sealed class RecusalDesk(IStore<Recusal, RecusalId> recusals)
{
    public async Task<bool> MayStillActAsync(MatterId matter, StaffId staff, CancellationToken cancellationToken) =>
        (await OfMatterAsync(matter, cancellationToken)).MayStillAct(staff);

    private async Task<MatterRecusals> OfMatterAsync(MatterId matter, CancellationToken cancellationToken) =>
        new(await recusals.ListAsync(new RecusalsOfMatter(matter), cancellationToken));

    /// <exception cref="RefusalException">A recusal was granted against them; names the property, where one names them.</exception>
    public async Task RequireMayStillActAsync(MatterId matter, StaffId staff, string? property, CancellationToken cancellationToken) =>
        (await OfMatterAsync(matter, cancellationToken)).RequireMayStillAct(staff, property);
}
