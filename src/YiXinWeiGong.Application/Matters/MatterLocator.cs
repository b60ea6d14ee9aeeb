using YiXinWeiGong.Cases;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Matters;

/// <summary>A matter as other features see it.</summary>
/// <param name="Office">The office that owns it.</param>
/// <param name="Clue">The clue that opened it, where one did.</param>
internal sealed record LocatedMatter(OfficeId Office, Clue? Clue);

/// <summary>
/// Finds a matter (事项) by its id: the clue that opened it, or the cases of the office's own motion (docs/adr/0008).
/// </summary>
internal sealed class MatterLocator(IStore<Clue, ClueId> clues, IStore<Case, CaseId> cases) : IOwnerOf<MatterId>
{
    public string UnknownCode => CommonCodes.MatterUnknown;

    public async Task<LocatedMatter?> LocateAsync(MatterId matter, CancellationToken cancellationToken)
    {
        if (await clues.FindAsync(new ClueId(matter.Value), cancellationToken) is { } clue)
        {
            return new LocatedMatter(clue.Office, clue);
        }

        return await cases.FindAsync(new CaseId(matter.Value), cancellationToken) is { } first && first.Matter == matter
            ? new LocatedMatter(first.Office, null)
            : null;
    }

    public async Task<LocatedMatter> RequireAsync(MatterId matter, string property, CancellationToken cancellationToken) =>
        await LocateAsync(matter, cancellationToken) ?? throw new RefusalException(UnknownCode, ProblemKind.NotFound, property);

    /// <summary>A clue opens a matter by its own id, so no case's matter may bear that id already.</summary>
    public Task RequireFreeAsync(ClueId clue, string property, CancellationToken cancellationToken) =>
        cases.RequireFreeAsync(new CaseId(clue.Value), property, cancellationToken);

    /// <summary>Tells the reporter, where somebody reported the matter.</summary>
    public async Task TellReporterAsync(MatterId matter, FeedbackMilestone milestone, DateTimeOffset at, string? note, CancellationToken cancellationToken)
    {
        if (await LocateAsync(matter, cancellationToken) is { Clue: { } clue })
        {
            clue.Tell(milestone, at, note);
        }
    }

    async Task<Owner?> IOwnerOf<MatterId>.FindAsync(MatterId id, CancellationToken cancellationToken) =>
        await LocateAsync(id, cancellationToken) is { } matter ? new Owner(matter.Office, id) : null;
}
