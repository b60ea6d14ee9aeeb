using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YiXinWeiGong.Clues;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong.EntityFrameworkCore.Vault;

/// <summary>
/// A key under which something is sealed, wrapped by a master key. Its id is blinded, so that the table tells nobody whose
/// it is; deleting the row is what makes an erasure final.
/// </summary>
internal sealed class VaultKeyRow
{
    public required string Id { get; init; }

    /// <summary>The suite for which the key was made.</summary>
    public required string Suite { get; init; }

    /// <summary>The key, sealed under the master key.</summary>
    public required byte[] Wrapped { get; init; }

    /// <summary>The suite under which it is wrapped.</summary>
    public required string WrapSuite { get; init; }

    /// <summary>The name of the master key; also the guard against two who wrap it anew.</summary>
    public required string Master { get; init; }
}

/// <summary>A person's details, sealed under the person's own key.</summary>
internal sealed class IdentityRow
{
    public required PersonKind Kind { get; init; }

    public required Guid Person { get; init; }

    public required string Key { get; init; }

    public required string Suite { get; init; }

    public required byte[] Sealed { get; init; }

    /// <summary>How often they were replaced or corrected; two who do so at once are told.</summary>
    public required int Version { get; init; }
}

/// <summary>Who reported a clue, sealed under a key of the link's own; and a keyed hash to answer with yes or no.</summary>
internal sealed class ReporterRow
{
    public required ClueId Clue { get; init; }

    public required ReporterPseudonym Pseudonym { get; init; }

    public required string Key { get; init; }

    public required string Suite { get; init; }

    public required byte[] Sealed { get; init; }

    public required string Check { get; init; }
}

/// <summary>
/// One clue that one person reported. The slot's name is a keyed hash of its number under the person's key: no two slots of
/// a person have anything in common, and rows are added and never changed.
/// </summary>
internal sealed class ReportedSlotRow
{
    public required string Slot { get; init; }

    public required string Suite { get; init; }

    public required byte[] Sealed { get; init; }
}

/// <summary>That a person's details were corrected; what they said before is sealed under the person's key.</summary>
internal sealed class CorrectionRow
{
    public required Guid Id { get; init; }

    public required PersonKind Kind { get; init; }

    public required Guid Person { get; init; }

    public required string Key { get; init; }

    public required string Suite { get; init; }

    public required byte[] Sealed { get; init; }
}

internal sealed class VaultKeyMapping : IEntityTypeConfiguration<VaultKeyRow>
{
    public void Configure(EntityTypeBuilder<VaultKeyRow> builder)
    {
        builder.ToTable("vault_keys");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).HasMaxLength(64);
        builder.Property(row => row.Suite).HasMaxLength(40);
        builder.Property(row => row.Wrapped).HasMaxLength(200);
        builder.Property(row => row.WrapSuite).HasMaxLength(40);
        builder.Property(row => row.Master).HasMaxLength(100).IsConcurrencyToken();
        builder.HasIndex(row => new { row.Master, row.Id });
    }
}

internal sealed class IdentityMapping : IEntityTypeConfiguration<IdentityRow>
{
    public void Configure(EntityTypeBuilder<IdentityRow> builder)
    {
        builder.ToTable("vault_identities");
        builder.HasKey(row => new { row.Kind, row.Person });
        builder.Property(row => row.Key).HasMaxLength(64);
        builder.Property(row => row.Suite).HasMaxLength(40);
        builder.Property(row => row.Sealed);
        builder.Property(row => row.Version).IsConcurrencyToken();
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
        builder.Property(row => row.Key).HasMaxLength(64);
        builder.Property(row => row.Suite).HasMaxLength(40);
        builder.Property(row => row.Sealed);
        builder.Property(row => row.Check).HasMaxLength(64);
    }
}

internal sealed class ReportedSlotMapping : IEntityTypeConfiguration<ReportedSlotRow>
{
    public void Configure(EntityTypeBuilder<ReportedSlotRow> builder)
    {
        builder.ToTable("vault_reported");
        builder.HasKey(row => row.Slot);
        builder.Property(row => row.Slot).HasMaxLength(64);
        builder.Property(row => row.Suite).HasMaxLength(40);
        builder.Property(row => row.Sealed);
    }
}

internal sealed class CorrectionMapping : IEntityTypeConfiguration<CorrectionRow>
{
    public void Configure(EntityTypeBuilder<CorrectionRow> builder)
    {
        builder.ToTable("vault_corrections");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Key).HasMaxLength(64);
        builder.Property(row => row.Suite).HasMaxLength(40);
        builder.Property(row => row.Sealed);
        builder.HasIndex(row => new { row.Kind, row.Person, row.Id });
    }
}
