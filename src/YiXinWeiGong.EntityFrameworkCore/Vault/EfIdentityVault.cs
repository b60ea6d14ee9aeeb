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

/// <summary>Who reported a clue: the person sealed, and blinded for exact match.</summary>
internal sealed class ReporterRow
{
    public required ClueId Clue { get; init; }

    public required ReporterPseudonym Pseudonym { get; init; }

    public required string Blind { get; init; }

    public required byte[] Sealed { get; init; }
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
        builder.HasIndex(row => row.Blind);
    }
}

internal sealed class EfIdentityVault(YiXinWeiGongContext context, VaultCipher cipher, IStoreErrors errors) : IIdentityVault
{
    public Task<ReporterPseudonym> PseudonymForAsync(PersonKey reporter, ClueId clue, CancellationToken cancellationToken)
    {
        var pseudonym = new ReporterPseudonym($"r-{cipher.Blind("pseudonym", $"{Text(reporter)}|{clue}")[..20]}");
        context.Add(new ReporterRow
        {
            Clue = clue,
            Pseudonym = pseudonym,
            Blind = BlindOf(reporter),
            Sealed = cipher.Seal($"reporter|{clue}", Text(reporter)),
        });
        return Task.FromResult(pseudonym);
    }

    public Task<IReadOnlyList<ClueId>> CluesReportedByAsync(PersonKey reporter, CancellationToken cancellationToken)
    {
        var blind = BlindOf(reporter);
        return errors.GuardAsync<IReadOnlyList<ClueId>>(async () => await context.Set<ReporterRow>()
            .Where(row => row.Blind == blind).OrderBy(row => row.Clue).Select(row => row.Clue).ToListAsync(cancellationToken));
    }

    public async Task<Verdict> ConflictAsync(PersonKey person, ClueId clue, CancellationToken cancellationToken)
    {
        var blind = BlindOf(person);
        var conflicted = await errors.GuardAsync(() =>
            context.Set<ReporterRow>().AnyAsync(row => row.Clue == clue && row.Blind == blind, cancellationToken));
        return conflicted ? Verdict.Conflicted : Verdict.Free;
    }

    public async Task KeepAsync(PersonKey person, PersonalDetails details, CancellationToken cancellationToken)
    {
        var box = cipher.Seal(Text(person), JsonSerializer.Serialize(details, JsonParts.Options));
        if (await FindAsync(person, cancellationToken) is { } row)
        {
            row.Sealed = box;
        }
        else
        {
            context.Add(new IdentityRow { Kind = person.Kind, Person = person.Id, Sealed = box });
        }
    }

    public async Task<PersonalDetails?> ReadAsync(PersonKey person, CancellationToken cancellationToken) =>
        await FindAsync(person, cancellationToken) is { } row
            ? JsonSerializer.Deserialize<PersonalDetails>(cipher.Open(Text(person), row.Sealed), JsonParts.Options)
            : null;

    private Task<IdentityRow?> FindAsync(PersonKey person, CancellationToken cancellationToken) =>
        errors.GuardAsync(async () => await context.Set<IdentityRow>().FindAsync([person.Kind, person.Id], cancellationToken));

    private string BlindOf(PersonKey person) => cipher.Blind("person", Text(person));

    private static string Text(PersonKey person) => $"{person.Kind}|{person.Id}";
}
