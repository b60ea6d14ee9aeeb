namespace YiXinWeiGong.Vault;

/// <summary>
/// Port: the algorithms that belong together. What is sealed carries the id of its suite, so that several may be in use in
/// one database. Implementations keep no state and serve many threads at once.
/// </summary>
public interface ICryptoSuite
{
    /// <summary>The suite's name, at most 40 characters; what it stands for never changes.</summary>
    string Id { get; }

    /// <summary>The length of a key for <see cref="Seal"/>, in bytes.</summary>
    int KeySize { get; }

    /// <summary>Seals (AEAD), under a fresh nonce each time.</summary>
    /// <param name="key">The key.</param>
    /// <param name="plain">What is sealed.</param>
    /// <param name="label">What it opens under, and nothing else; not part of the box.</param>
    /// <returns>The nonce, what is sealed and the tag, one after another.</returns>
    byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> label);

    /// <summary>Opens.</summary>
    /// <param name="key">The key.</param>
    /// <param name="box">What <see cref="Seal"/> gave.</param>
    /// <param name="label">The label it was sealed under.</param>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The box was changed, moved, or sealed under another key.</exception>
    byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> box, ReadOnlySpan<byte> label);

    /// <summary>A keyed hash of 32 bytes.</summary>
    /// <param name="key">The key.</param>
    /// <param name="data">What is hashed.</param>
    byte[] Mac(ReadOnlySpan<byte> key, ReadOnlySpan<byte> data);

    /// <summary>A hash of 32 bytes.</summary>
    /// <param name="data">What is hashed.</param>
    byte[] Hash(ReadOnlySpan<byte> data);

    /// <summary>Makes a key to sign with (PKCS #8).</summary>
    byte[] CreateSigningKey();

    /// <summary>The public part of a key to sign with (SubjectPublicKeyInfo).</summary>
    /// <param name="signingKey">The key (PKCS #8).</param>
    byte[] PublicKeyOf(ReadOnlySpan<byte> signingKey);

    /// <summary>Signs.</summary>
    /// <param name="signingKey">The key (PKCS #8).</param>
    /// <param name="data">What is signed; it is hashed by the suite's own rule first.</param>
    /// <returns>r and s side by side, 64 bytes.</returns>
    byte[] Sign(ReadOnlySpan<byte> signingKey, ReadOnlySpan<byte> data);

    /// <summary>Was this signed with the key?</summary>
    /// <param name="publicKey">The public part (SubjectPublicKeyInfo).</param>
    /// <param name="data">What was signed.</param>
    /// <param name="signature">What <see cref="Sign"/> gave; anything else is answered with no.</param>
    bool Verify(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature);
}
