using YiXinWeiGong.Clues;

namespace YiXinWeiGong.Vault;

/// <summary>
/// Keeps who people are, apart from everything else. What it is given is written with the unit
/// of work's commit, in the same transaction, and dropped with its discard.
/// </summary>
public interface IIdentityVault
{
    /// <summary>The reporter's pseudonym for one clue; links the two with the next commit.</summary>
    /// <param name="reporter">Who reports.</param>
    /// <param name="clue">The clue, to which alone the pseudonym belongs.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<ReporterPseudonym> PseudonymForAsync(PersonKey reporter, ClueId clue, CancellationToken cancellationToken);

    /// <summary>The clues a person reported, found without reading anybody's identity.</summary>
    /// <param name="reporter">The person, who must be the one that asks.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<IReadOnlyList<ClueId>> CluesReportedByAsync(PersonKey reporter, CancellationToken cancellationToken);

    /// <summary>Is a person in conflict with a clue because of who reported it? Answers yes or no, never why.</summary>
    /// <param name="person">The person to be given a part in the matter.</param>
    /// <param name="clue">The clue.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<Verdict> ConflictAsync(PersonKey person, ClueId clue, CancellationToken cancellationToken);

    /// <summary>Keeps a person's details with the next commit, in place of any it kept before.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="details">The details.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task KeepAsync(PersonKey person, PersonalDetails details, CancellationToken cancellationToken);

    /// <summary>Reads a person's details. Callers make sure of purpose and permission first and leave an audit entry.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The details, or nothing where the vault keeps none.</returns>
    Task<PersonalDetails?> ReadAsync(PersonKey person, CancellationToken cancellationToken);
}
