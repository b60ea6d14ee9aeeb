using System.Security.Cryptography;
using Org.BouncyCastle.Asn1.GM;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Macs;
using Org.BouncyCastle.Crypto.Modes;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Pkcs;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.X509;
using YiXinWeiGong.Vault;

namespace YiXinWeiGong.Gm;

/// <summary>
/// The national algorithms (商用密码): SM4-GCM (GB/T 32907, RFC 8998), HMAC over SM3 (GB/T 32905) and SM2 signatures with the
/// default identity (GB/T 32918.2, GB/T 35276).
/// </summary>
internal sealed class GmSuite : ICryptoSuite
{
    private const int NonceSize = 12;
    private const int TagBits = 128;
    private const int TagSize = TagBits / 8;
    private const int SignatureSize = 64;

    private readonly SecureRandom _random = new();

    public string Id => "sm4-gcm";

    public int KeySize => 16;

    public byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> label)
    {
        Span<byte> nonce = stackalloc byte[NonceSize];
        RandomNumberGenerator.Fill(nonce);
        return [.. nonce, .. SealUnder(key, nonce, plain, label)];
    }

    /// <exception cref="CryptographicException">The box was changed, moved, or sealed under another key.</exception>
    public byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> box, ReadOnlySpan<byte> label)
    {
        if (box.Length < NonceSize + TagSize)
        {
            throw new CryptographicException("The box is too short.");
        }

        try
        {
            return Run(forEncryption: false, key, box[..NonceSize], box[NonceSize..], label);
        }
        catch (InvalidCipherTextException changed)
        {
            throw new CryptographicException("The box does not open.", changed);
        }
    }

    public byte[] Mac(ReadOnlySpan<byte> key, ReadOnlySpan<byte> data)
    {
        var mac = new HMac(new SM3Digest());
        mac.Init(new KeyParameter(key));
        mac.BlockUpdate(data);
        var result = new byte[mac.GetMacSize()];
        _ = mac.DoFinal(result, 0);
        return result;
    }

    public byte[] Hash(ReadOnlySpan<byte> data)
    {
        var digest = new SM3Digest();
        digest.BlockUpdate(data);
        var result = new byte[digest.GetDigestSize()];
        _ = digest.DoFinal(result, 0);
        return result;
    }

    public byte[] CreateSigningKey()
    {
        var generator = new ECKeyPairGenerator("EC");
        generator.Init(new ECKeyGenerationParameters(GMObjectIdentifiers.sm2p256v1, _random));
        return PrivateKeyInfoFactory.CreatePrivateKeyInfo(generator.GenerateKeyPair().Private).GetDerEncoded();
    }

    public byte[] PublicKeyOf(ReadOnlySpan<byte> signingKey)
    {
        var key = Private(signingKey);
        var point = key.Parameters.G.Multiply(key.D).Normalize();
        return SubjectPublicKeyInfoFactory.CreateSubjectPublicKeyInfo(
            new ECPublicKeyParameters("EC", point, GMObjectIdentifiers.sm2p256v1)).GetDerEncoded();
    }

    public byte[] Sign(ReadOnlySpan<byte> signingKey, ReadOnlySpan<byte> data)
    {
        var signer = Signer();
        signer.Init(forSigning: true, new ParametersWithRandom(Private(signingKey), _random));
        signer.BlockUpdate(data);
        return signer.GenerateSignature();
    }

    public bool Verify(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        if (signature.Length != SignatureSize)
        {
            return false;
        }

        try
        {
            if (PublicKeyFactory.CreateKey(publicKey.ToArray()) is not ECPublicKeyParameters key || !IsSm2(key))
            {
                return false;
            }

            var signer = Signer();
            signer.Init(forSigning: false, key);
            signer.BlockUpdate(data);
            return signer.VerifySignature(signature.ToArray());
        }
        catch (Exception notOne) when (notOne is ArgumentException or IOException or InvalidOperationException or SecurityUtilityException)
        {
            return false;
        }
    }

    /// <summary>What is sealed, and the tag after it; the test vectors state their nonce.</summary>
    internal static byte[] SealUnder(ReadOnlySpan<byte> key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> label) =>
        Run(forEncryption: true, key, nonce, plain, label);

    private static byte[] Run(bool forEncryption, ReadOnlySpan<byte> key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> input, ReadOnlySpan<byte> label)
    {
        var cipher = new GcmBlockCipher(new SM4Engine());
        cipher.Init(forEncryption, new AeadParameters(new KeyParameter(key), TagBits, nonce.ToArray(), label.ToArray()));
        var output = new byte[cipher.GetOutputSize(input.Length)];
        var written = cipher.ProcessBytes(input, output);
        _ = cipher.DoFinal(output.AsSpan(written));
        return output;
    }

    private static SM2Signer Signer() => new(PlainDsaEncoding.Instance, new SM3Digest());

    private static ECPrivateKeyParameters Private(ReadOnlySpan<byte> signingKey) =>
        PrivateKeyFactory.CreateKey(signingKey.ToArray()) is ECPrivateKeyParameters key && IsSm2(key)
            ? key
            : throw new CryptographicException("This is no key to sign with SM2.");

    private static bool IsSm2(ECKeyParameters key) => key.Parameters.Equals(new ECDomainParameters(GMNamedCurves.GetByOid(GMObjectIdentifiers.sm2p256v1)));
}
