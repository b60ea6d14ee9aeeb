using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using YiXinWeiGong.Storage;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong.EntityFrameworkCore.Vault;

/// <summary>
/// Seals anew, under keys of their own, the rows of versions that sealed everything under one key made from the master key.
/// The migration leaves them with an empty key; a run that breaks off is taken up by the next, and two hosts at it do no harm.
/// </summary>
internal sealed class VaultUpgrade(Session session, VaultKeyRing ring, EfIdentityVault vault, IKeyProvider masters)
{
    private const int Batch = 50;

    /// <exception cref="InvalidOperationException">The rows were sealed under another key.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var seal = new Lazy<byte[]>(FormerKey);
        while (await session.Rows<IdentityRow>().Where(row => row.Key == "").OrderBy(row => row.Person).Take(Batch).ToListAsync(cancellationToken) is { Count: > 0 } people)
        {
            await BatchAsync(people, row => vault.ReplaceAsync(row, Open(seal.Value, EfIdentityVault.Text(new PersonKey(row.Kind, row.Person)), row.Sealed), cancellationToken), cancellationToken);
        }

        while (await session.Rows<ReporterRow>().Where(row => row.Key == "").OrderBy(row => row.Clue).Take(Batch).ToListAsync(cancellationToken) is { Count: > 0 } links)
        {
            await BatchAsync(links, row => vault.ReplaceAsync(row, Open(seal.Value, $"reporter|{row.Clue}", row.Sealed), cancellationToken), cancellationToken);
        }
    }

    private async Task BatchAsync<TRow>(List<TRow> rows, Func<TRow, Task> replace, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var row in rows)
            {
                await replace(row);
            }

            await session.SaveAsync(cancellationToken);
        }
        catch (StoreConflictException)
        {
            // Another host does the same; what it left is read anew.
        }
        finally
        {
            session.Discard();
        }
    }

    private byte[] FormerKey() => masters.Find(ring.CurrentMaster) is { } key
        ? HKDF.DeriveKey(HashAlgorithmName.SHA256, key.ToArray(), 32, info: "yxwg/vault/seal/1"u8.ToArray())
        : throw new RefusalException(VaultCodes.KeyUnavailable, ProblemKind.Unavailable);

    private static string Open(byte[] key, string label, byte[] box)
    {
        try
        {
            return Encoding.UTF8.GetString(new AesSuite().Open(key, box, Encoding.UTF8.GetBytes(label)));
        }
        catch (CryptographicException wrongKey)
        {
            throw new InvalidOperationException("The identity vault of this database was sealed under another key; give the key it was made with.", wrongKey);
        }
    }
}
