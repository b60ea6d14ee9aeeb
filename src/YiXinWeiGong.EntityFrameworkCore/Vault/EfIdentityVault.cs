using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong.EntityFrameworkCore.Vault;

/// <summary>The vault in tables: every person and every link from a clue to a person under a key of its own.</summary>
internal sealed class EfIdentityVault(Session session, VaultKeyRing ring, ReportedSlots slots, IStoreErrors errors) : IIdentityVault
{
    private const int PseudonymBytes = 10;
    private const int Batch = 500;

    public async Task<ReporterPseudonym> PseudonymForAsync(PersonKey reporter, ClueId clue, CancellationToken cancellationToken)
    {
        // Random, not a hash of the person: after an erasure nobody can make it anew, whatever keys they hold.
        var pseudonym = new ReporterPseudonym($"r-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(PseudonymBytes))}");
        using var person = await RequireKeyAsync(reporter, cancellationToken);
        var (link, row) = ring.Make(LinkId(clue));
        using (link)
        {
            session.Insert(row);
            session.Insert(new ReporterRow
            {
                Clue = clue,
                Pseudonym = pseudonym,
                Key = link.Id,
                Suite = link.Suite,
                Sealed = link.Seal($"reporter|{clue}", Text(reporter)),
                Check = link.Blind("reporter", Text(reporter)),
            });
        }

        await slots.AddAsync(person, clue, cancellationToken);
        return pseudonym;
    }

    public async Task<IReadOnlyList<ClueId>> CluesReportedByAsync(PersonKey reporter, CancellationToken cancellationToken)
    {
        if (await FindKeyAsync(reporter, cancellationToken) is not { } row)
        {
            return [];
        }

        using var person = ring.Open(row);
        return [.. (await slots.OfAsync(person, cancellationToken)).Select(slot => slot.Clue).Order()];
    }

    public async Task<Verdict> ConflictAsync(PersonKey person, ClueId clue, CancellationToken cancellationToken)
    {
        var found = await errors.GuardAsync(() => session.Rows<ReporterRow>().Where(row => row.Clue == clue)
            .Join(session.Rows<VaultKeyRow>(), row => row.Key, key => key.Id, (row, key) => new { row.Check, Key = key })
            .SingleOrDefaultAsync(cancellationToken));
        if (found is null)
        {
            return Verdict.Free;
        }

        using var link = ring.Open(found.Key);
        return CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(link.Blind("reporter", Text(person))), Encoding.ASCII.GetBytes(found.Check))
            ? Verdict.Conflicted
            : Verdict.Free;
    }

    public async Task KeepAsync(PersonKey person, PersonalDetails details, CancellationToken cancellationToken)
    {
        using var key = await RequireKeyAsync(person, cancellationToken);
        Write(person, key, details, await FindAsync(person, cancellationToken));
    }

    public async Task<PersonalDetails?> ReadAsync(PersonKey person, CancellationToken cancellationToken)
    {
        if (await FindAsync(person, cancellationToken) is not { } found || await FindKeyAsync(person, cancellationToken) is not { } row)
        {
            return null;
        }

        using var key = ring.Open(row);
        return DetailsOf(found, key);
    }

    public async Task<bool> CorrectAsync(PersonKey person, IdentityCorrection correction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(correction);
        if (await FindAsync(person, cancellationToken) is not { } found || await FindKeyAsync(person, cancellationToken) is not { } row)
        {
            return false;
        }

        using var key = ring.Open(row);
        var details = DetailsOf(found, key);
        Write(person, key, details.With(correction.Field, correction.Value), found);
        session.Insert(new CorrectionRow
        {
            Id = correction.Id,
            Kind = person.Kind,
            Person = person.Id,
            Key = key.Id,
            Suite = key.Suite,
            Sealed = key.Seal(
                $"correction|{correction.Id}",
                JsonSerializer.Serialize(correction with { Was = details.Of(correction.Field) }, JsonParts.Options)),
        });
        return true;
    }

    public async Task<IReadOnlyList<IdentityCorrection>> CorrectionsAsync(PersonKey person, CancellationToken cancellationToken)
    {
        if (await FindKeyAsync(person, cancellationToken) is not { } row)
        {
            return [];
        }

        using var key = ring.Open(row);
        return [.. (await CorrectionRowsAsync(person, cancellationToken))
            .Select(found => JsonSerializer.Deserialize<IdentityCorrection>(key.Open(found.Suite, $"correction|{found.Id}", found.Sealed), JsonParts.Options)!)
            .OrderBy(correction => correction.At).ThenBy(correction => correction.Id)];
    }

    public async Task<bool> EraseAsync(PersonKey person, CancellationToken cancellationToken)
    {
        if (await FindKeyAsync(person, cancellationToken) is not { } row)
        {
            return false;
        }

        using (var key = ring.Open(row))
        {
            var reported = await slots.OfAsync(key, cancellationToken);
            foreach (var links in reported.Select(slot => LinkId(slot.Clue)).Chunk(Batch).Select(ids => ids.ToList()))
            {
                var keys = await errors.GuardAsync(() => session.Rows<VaultKeyRow>().Where(link => links.Contains(link.Id)).ToListAsync(cancellationToken));
                keys.ForEach(session.Delete);
            }

            foreach (var (slot, _) in reported)
            {
                session.Delete(slot);
            }
        }

        foreach (var correction in await CorrectionRowsAsync(person, cancellationToken))
        {
            session.Delete(correction);
        }

        if (await FindAsync(person, cancellationToken) is { } identity)
        {
            session.Delete(identity);
        }

        session.Delete(row);
        return true;
    }

    private void Write(PersonKey person, DataKey key, PersonalDetails details, IdentityRow? read)
    {
        var row = new IdentityRow
        {
            Kind = person.Kind,
            Person = person.Id,
            Key = key.Id,
            Suite = key.Suite,
            Sealed = key.Seal(Text(person), JsonSerializer.Serialize(details, JsonParts.Options)),
            Version = (read?.Version ?? 0) + 1,
        };
        if (read is null)
        {
            session.Insert(row);
        }
        else if (session.PendingRows<IdentityRow>().Contains(read))
        {
            session.Upsert(row);
        }
        else
        {
            session.Update(row, read);
        }
    }

    private static PersonalDetails DetailsOf(IdentityRow row, DataKey key) => JsonSerializer.Deserialize<PersonalDetails>(
        key.Open(row.Suite, Text(new PersonKey(row.Kind, row.Person)), row.Sealed), JsonParts.Options)!;

    private async Task<IdentityRow?> FindAsync(PersonKey person, CancellationToken cancellationToken) =>
        session.PendingRows<IdentityRow>().FirstOrDefault(row => row.Kind == person.Kind && row.Person == person.Id)
        ?? await errors.GuardAsync(() =>
            session.Rows<IdentityRow>().SingleOrDefaultAsync(row => row.Kind == person.Kind && row.Person == person.Id, cancellationToken));

    private Task<List<CorrectionRow>> CorrectionRowsAsync(PersonKey person, CancellationToken cancellationToken) => errors.GuardAsync(() =>
        session.Rows<CorrectionRow>().Where(row => row.Kind == person.Kind && row.Person == person.Id).OrderBy(row => row.Id).ToListAsync(cancellationToken));

    /// <summary>The person's key, made where there is none; two commands that make it at once are told by the table.</summary>
    private async Task<DataKey> RequireKeyAsync(PersonKey person, CancellationToken cancellationToken)
    {
        if (await FindKeyAsync(person, cancellationToken) is { } known)
        {
            return ring.Open(known);
        }

        var (key, row) = ring.Make(PersonId(person));
        session.Insert(row);
        return key;
    }

    private async Task<VaultKeyRow?> FindKeyAsync(PersonKey person, CancellationToken cancellationToken)
    {
        var id = PersonId(person);
        return session.PendingRows<VaultKeyRow>().FirstOrDefault(row => row.Id == id)
            ?? await errors.GuardAsync(() => session.Rows<VaultKeyRow>().SingleOrDefaultAsync(row => row.Id == id, cancellationToken));
    }

    private string PersonId(PersonKey person) => ring.Blind.Blind("person-key", Text(person));

    private string LinkId(ClueId clue) => ring.Blind.Blind("link-key", clue.ToString());

    private static string Text(PersonKey person) => $"{person.Kind}|{person.Id}";
}
