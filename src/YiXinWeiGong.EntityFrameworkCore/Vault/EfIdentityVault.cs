using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong.EntityFrameworkCore.Vault;

/// <summary>A person's details, sealed.</summary>
internal sealed class IdentityRow
{
    public required PersonKind Kind { get; init; }

    public required Guid Person { get; init; }

    public required byte[] Sealed { get; set; }
}

/// <summary>Who reported a clue: the person sealed, and blinded for this clue alone, so that two clues of one person look unlike.</summary>
internal sealed class ReporterRow
{
    public required ClueId Clue { get; init; }

    public required ReporterPseudonym Pseudonym { get; init; }

    public required string Blind { get; init; }

    public required byte[] Sealed { get; init; }
}

/// <summary>What a person reported: the person blinded, the clues sealed.</summary>
internal sealed class ReportedRow
{
    public required string Person { get; init; }

    public required byte[] Clues { get; set; }

    public int Version { get; set; }
}

internal sealed class IdentityMapping : IEntityTypeConfiguration<IdentityRow>
{
    public void Configure(EntityTypeBuilder<IdentityRow> builder)
    {
        builder.ToTable("vault_identities");
        builder.HasKey(row => new { row.Kind, row.Person });
        builder.Property(row => row.Sealed);
    }
}

internal sealed class ReporterMapping : IEntityTypeConfiguration<ReporterRow>
{
    public void Configure(EntityTypeBuilder<ReporterRow> builder)
    {
        builder.ToTable("vault_reporters");
        builder.HasKey(row => row.Clue);
        builder.Property(row => row.Clue).ValueGeneratedNever();
        builder.Property(row => row.Pseudonym);
        builder.Property(row => row.Blind).HasMaxLength(64);
        builder.Property(row => row.Sealed);
    }
}

internal sealed class ReportedMapping : IEntityTypeConfiguration<ReportedRow>
{
    public void Configure(EntityTypeBuilder<ReportedRow> builder)
    {
        builder.ToTable("vault_reported");
        builder.HasKey(row => row.Person);
        builder.Property(row => row.Person).HasMaxLength(64);
        builder.Property(row => row.Clues);
        builder.Property(row => row.Version).IsConcurrencyToken();
    }
}

internal sealed class EfIdentityVault(Session session, VaultCipher cipher, IStoreErrors errors) : IIdentityVault
{
    public async Task<ReporterPseudonym> PseudonymForAsync(PersonKey reporter, ClueId clue, CancellationToken cancellationToken)
    {
        var pseudonym = new ReporterPseudonym($"r-{cipher.Blind("pseudonym", $"{Text(reporter)}|{clue}")[..20]}");
        session.Insert(new ReporterRow
        {
            Clue = clue,
            Pseudonym = pseudonym,
            Blind = BlindOf(reporter, clue),
            Sealed = cipher.Seal($"reporter|{clue}", Text(reporter)),
        });
        await RememberAsync(reporter, clue, cancellationToken);
        return pseudonym;
    }

    public async Task<IReadOnlyList<ClueId>> CluesReportedByAsync(PersonKey reporter, CancellationToken cancellationToken) =>
        await FindReportedAsync(reporter, cancellationToken) is { } row ? [.. CluesOf(row).Order()] : [];

    public async Task<Verdict> ConflictAsync(PersonKey person, ClueId clue, CancellationToken cancellationToken)
    {
        var blind = BlindOf(person, clue);
        var conflicted = await errors.GuardAsync(() =>
            session.Rows<ReporterRow>().AnyAsync(row => row.Clue == clue && row.Blind == blind, cancellationToken));
        return conflicted ? Verdict.Conflicted : Verdict.Free;
    }

    public Task KeepAsync(PersonKey person, PersonalDetails details, CancellationToken cancellationToken)
    {
        var box = cipher.Seal(Text(person), JsonSerializer.Serialize(details, JsonParts.Options));
        session.Upsert(new IdentityRow { Kind = person.Kind, Person = person.Id, Sealed = box });
        return Task.CompletedTask;
    }

    public async Task<PersonalDetails?> ReadAsync(PersonKey person, CancellationToken cancellationToken) =>
        await FindAsync(person, cancellationToken) is { } row
            ? JsonSerializer.Deserialize<PersonalDetails>(cipher.Open(Text(person), row.Sealed), JsonParts.Options)
            : null;

    private async Task<IdentityRow?> FindAsync(PersonKey person, CancellationToken cancellationToken) =>
        session.PendingRows<IdentityRow>().FirstOrDefault(row => row.Kind == person.Kind && row.Person == person.Id)
        ?? await errors.GuardAsync(() =>
            session.Rows<IdentityRow>().SingleOrDefaultAsync(row => row.Kind == person.Kind && row.Person == person.Id, cancellationToken));

    private async Task RememberAsync(PersonKey reporter, ClueId clue, CancellationToken cancellationToken)
    {
        if (await FindReportedAsync(reporter, cancellationToken) is { } row)
        {
            session.Update(new ReportedRow { Person = row.Person, Clues = Sealed(row.Person, [.. CluesOf(row), clue]), Version = row.Version + 1 }, row);
            return;
        }

        var person = cipher.Blind("person", Text(reporter));
        session.Insert(new ReportedRow { Person = person, Clues = Sealed(person, [clue]) });
    }

    private async Task<ReportedRow?> FindReportedAsync(PersonKey reporter, CancellationToken cancellationToken)
    {
        var person = cipher.Blind("person", Text(reporter));
        return session.PendingRows<ReportedRow>().FirstOrDefault(row => row.Person == person)
            ?? await errors.GuardAsync(() => session.Rows<ReportedRow>().SingleOrDefaultAsync(row => row.Person == person, cancellationToken));
    }

    private byte[] Sealed(string person, IReadOnlyList<ClueId> clues) => cipher.Seal($"reported|{person}", JsonSerializer.Serialize(clues, JsonParts.Options));

    private IReadOnlyList<ClueId> CluesOf(ReportedRow row) =>
        JsonSerializer.Deserialize<IReadOnlyList<ClueId>>(cipher.Open($"reported|{row.Person}", row.Clues), JsonParts.Options)!;

    private string BlindOf(PersonKey person, ClueId clue) => cipher.Blind("reporter", $"{Text(person)}|{clue}");

    private static string Text(PersonKey person) => $"{person.Kind}|{person.Id}";
}
