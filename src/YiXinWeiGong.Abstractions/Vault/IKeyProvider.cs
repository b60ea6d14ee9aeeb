namespace YiXinWeiGong.Vault;

/// <summary>
/// Host port: the vault's master keys. They wrap the keys under which each person's details are sealed, and never touch
/// the details themselves, so that a new master key costs no more than wrapping those keys anew.
/// </summary>
/// <remarks>
/// It is asked with every reading and writing of an identity and answers from memory. A key is exchanged in three steps:
/// every host can find the new one; it becomes the current one; and the old one goes when nothing is wrapped with it any
/// more (<c>GetVaultHealth</c>).
/// </remarks>
public interface IKeyProvider
{
    /// <summary>The name of the key that wraps from now on: at most 100 characters, and of no other key, ever.</summary>
    string CurrentId { get; }

    /// <summary>A master key of at least 32 bytes.</summary>
    /// <param name="id">Its name.</param>
    /// <returns>The key, or nothing where there is none of that name.</returns>
    ReadOnlyMemory<byte>? Find(string id);
}
