using YiXinWeiGong.Approvals;
using YiXinWeiGong.Matters;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Recusals;

/// <summary>Asks, on behalf of permissions and of other features, whether somebody was recused from a matter.</summary>
internal sealed class RecusalDesk(IStore<Recusal, RecusalId> recusals, IStaffDirectory directory, Clock clock)
{
    public async Task<bool> MayStillActAsync(MatterId matter, StaffId staff, CancellationToken cancellationToken) =>
        (await OfMatterAsync(matter, cancellationToken)).MayStillAct(staff);

    /// <summary>The posts that the person challenged holds today; they say who decides.</summary>
    public async Task<IReadOnlyList<HeldPost>> PostsOfChallengedAsync(Recusal recusal, CancellationToken cancellationToken) =>
        recusal.Challenged.InDirectory() is { } known ? await directory.PostsOnAsync(known, clock.Today, cancellationToken) : [];

    /// <summary>Whose decision it was, or is today.</summary>
    public async Task<Decider> DeciderOfAsync(Recusal recusal, CancellationToken cancellationToken) =>
        recusal.Status is RecusalStatus.Applied or RecusalStatus.UnderReconsideration
            ? recusal.DeciderGiven(await PostsOfChallengedAsync(recusal, cancellationToken))
            : recusal.Decider;

    private async Task<MatterRecusals> OfMatterAsync(MatterId matter, CancellationToken cancellationToken) =>
        new(await recusals.ListAsync(new RecusalsOfMatter(matter), cancellationToken));

    /// <exception cref="RefusalException">A recusal was granted against them; names the property, where one names them.</exception>
    public async Task RequireMayStillActAsync(MatterId matter, StaffId staff, string? property, CancellationToken cancellationToken) =>
        (await OfMatterAsync(matter, cancellationToken)).RequireMayStillAct(staff, property);
}
