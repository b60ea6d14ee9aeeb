using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.EntityFrameworkCore.Vault;

/// <summary>Something sealed under the vault's key, by which a wrong key is noticed before it does harm.</summary>
internal sealed class VaultSeal
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    public required byte[] Sealed { get; init; }
}

internal sealed class VaultSealMapping : IEntityTypeConfiguration<VaultSeal>
{
    public void Configure(EntityTypeBuilder<VaultSeal> builder)
    {
        builder.ToTable("vault_seal");
        builder.HasKey(seal => seal.Id);
        builder.Property(seal => seal.Id).ValueGeneratedNever();
        builder.Property(seal => seal.Sealed);
    }
}

/// <summary>Refuses to work on a vault with another key: conflicts would go unnoticed and reporters would lose their clues.</summary>
internal sealed class VaultKeyCheck(Session session, VaultCipher cipher)
{
    private const string Label = "vault-seal";

    /// <exception cref="InvalidOperationException">The vault was sealed under another key.</exception>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        var seal = await FindAsync(cancellationToken) ?? await SealAsync(cancellationToken);

        try
        {
            _ = cipher.Open(Label, seal.Sealed);
        }
        catch (CryptographicException wrongKey)
        {
            throw new InvalidOperationException("The identity vault of this database was sealed under another key; give the key it was made with.", wrongKey);
        }
    }

    private Task<VaultSeal?> FindAsync(CancellationToken cancellationToken) =>
        session.Rows<VaultSeal>().SingleOrDefaultAsync(cancellationToken);

    private async Task<VaultSeal> SealAsync(CancellationToken cancellationToken)
    {
        var seal = new VaultSeal { Sealed = cipher.Seal(Label, Label) };
        try
        {
            session.Insert(seal);
            await session.SaveAsync(cancellationToken);
            return seal;
        }
        catch (StoreConflictException)
        {
            // Another host was first, maybe with another key.
            return (await FindAsync(cancellationToken))!;
        }
        finally
        {
            session.Discard();
        }
    }
}
