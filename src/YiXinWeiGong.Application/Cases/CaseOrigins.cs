using YiXinWeiGong.Clues;
using YiXinWeiGong.Offices;
using YiXinWeiGong.Rules;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.Cases;

/// <summary>Finds what a proposed case comes from, and so the office that may propose it.</summary>
internal sealed class CaseOrigins(IStore<Clue, ClueId> clues, IStore<Case, CaseId> cases, IStore<Office, OfficeId> offices, Fields fields) : IOwnerOf<CaseOriginRef>
{
    public string UnknownCode => CaseCodes.Origin;

    public async Task<CaseOrigin> RequireAsync(CaseId id, CaseOriginRef origin, CancellationToken cancellationToken)
    {
        if (origin.Clue is { } clue)
        {
            return CaseOrigin.OfClue(await ClueAsync(clue, cancellationToken));
        }

        if (origin.LinkedTo is { } linked)
        {
            var other = await CaseAsync(linked, cancellationToken);
            return CaseOrigin.LinkedTo(other, other.Clue is { } opener ? await ClueAsync(opener, cancellationToken) : null);
        }

        // The new matter bears the case's id, so that no clue may bear it too.
        return await clues.FindAsync(new ClueId(id.Value), cancellationToken) is null
            ? CaseOrigin.OwnMotion(id, origin.Office!.Value, origin.Source!.Value, origin.Field!.Value, fields)
            : throw new RefusalException(CommonCodes.Conflict, ProblemKind.Conflict, nameof(ProposeCase.Id));
    }

    /// <summary>Where more than one is named the validator refuses; the permission looks at the first.</summary>
    async Task<Owner?> IOwnerOf<CaseOriginRef>.FindAsync(CaseOriginRef id, CancellationToken cancellationToken) => id switch
    {
        { Clue: { } clue } => await clues.FindAsync(clue, cancellationToken) is { } found ? Owner.Of(found) : null,
        { LinkedTo: { } linked } => await cases.FindAsync(linked, cancellationToken) is { } found ? Owner.Of(found) : null,
        { Office: { } office } => await offices.FindAsync(office, cancellationToken) is { } found ? Owner.Of(found) : null,
        _ => null,
    };

    private Task<Clue> ClueAsync(ClueId id, CancellationToken cancellationToken) =>
        clues.RequireAsync(id, ClueCodes.Unknown, nameof(ProposeCase.Clue), cancellationToken);

    private Task<Case> CaseAsync(CaseId id, CancellationToken cancellationToken) =>
        cases.RequireAsync(id, CaseCodes.Unknown, nameof(ProposeCase.LinkedTo), cancellationToken);
}
