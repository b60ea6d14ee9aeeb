using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using YiXinWeiGong.Storage;

namespace YiXinWeiGong.EntityFrameworkCore.Vault;

/// <summary>
/// Makes the installation's keys where there are none, and refuses to work on a vault with another master key: conflicts
/// would go unnoticed and reporters would lose their clues.
/// </summary>
internal sealed class VaultKeyCheck(Session session, VaultKeyRing ring)
{
    /// <exception cref="InvalidOperationException">The vault was sealed under another key.</exception>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        var rows = await FindAsync(cancellationToken);
        if (rows.Count < VaultKeyRing.InstallationIds.Count)
        {
            await MakeAsync(rows, cancellationToken);
            rows = await FindAsync(cancellationToken);
        }

        try
        {
            ring.Take(rows);
        }
        catch (Exception wrongKey) when (wrongKey is RefusalException or CryptographicException)
        {
            throw new InvalidOperationException(
                $"The identity vault of this database was sealed under another key, '{rows[0].Master}'; give the key it was made with.", wrongKey);
        }
    }

    private Task<List<VaultKeyRow>> FindAsync(CancellationToken cancellationToken) =>
        session.Rows<VaultKeyRow>().Where(row => row.Id == VaultKeyRing.BlindId || row.Id == VaultKeyRing.AnswersId).ToListAsync(cancellationToken);

    private async Task MakeAsync(List<VaultKeyRow> known, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var id in VaultKeyRing.InstallationIds.Where(id => !known.Exists(row => row.Id == id)))
            {
                var (key, row) = ring.Make(id);
                key.Dispose();
                session.Insert(row);
            }

            await session.SaveAsync(cancellationToken);
        }
        catch (StoreConflictException)
        {
            // Another host was first, maybe with another key.
        }
        finally
        {
            session.Discard();
        }
    }
}
