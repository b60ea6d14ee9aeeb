using System.Security.Cryptography;
using Org.BouncyCastle.Asn1.GM;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.X509;

namespace YiXinWeiGong.Gm;

/// <summary>The examples that the standards print.</summary>
public sealed class GmVectorTests
{
    private static readonly GmSuite Gm = new();

    /// <summary>GB/T 32905-2016, appendix A.</summary>
    [Theory]
    [InlineData("616263", "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0")]
    [InlineData(
        "61626364616263646162636461626364616263646162636461626364616263646162636461626364616263646162636461626364616263646162636461626364",
        "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732")]
    public void Sm3_hashes(string text, string hash) => Hex(Gm.Hash(Convert.FromHexString(text))).Should().Be(hash);

    /// <summary>GB/T 32907-2016, appendix A: once, and a million times over.</summary>
    [Theory]
    [InlineData(1, "681edf34d206965e86b3e94f536e4246")]
    [InlineData(1_000_000, "595298c7c6fd271f0402f804c33d3f66")]
    public void Sm4_encrypts(int times, string expected)
    {
        var key = Convert.FromHexString("0123456789abcdeffedcba9876543210");
        var engine = new SM4Engine();
        engine.Init(forEncryption: true, new KeyParameter(key));
        var block = key.ToArray();
        for (var i = 0; i < times; i++)
        {
            _ = engine.ProcessBlock(block, 0, block, 0);
        }

        Hex(block).Should().Be(expected);
    }

    /// <summary>RFC 8998, appendix A.1.</summary>
    [Fact]
    public void Sm4_gcm_seals_and_opens()
    {
        var (key, nonce) = (Convert.FromHexString("0123456789abcdeffedcba9876543210"), Convert.FromHexString("00001234567800000000abcd"));
        var plain = Convert.FromHexString(
            "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccddddddddddddddddeeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa");
        var label = Convert.FromHexString("feedfacedeadbeeffeedfacedeadbeefabaddad2");

        var box = GmSuite.SealUnder(key, nonce, plain, label);

        Hex(box[..^16]).Should().Be(
            "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d");
        Hex(box[^16..]).Should().Be("83de3541e4c2b58177e065a9bf7b62ec");
        Gm.Open(key, [.. nonce, .. box], label).Should().Equal(plain);
    }

    /// <summary>GB/T 32918.5-2017, appendix A.2: "message digest", signed by 1234567812345678.</summary>
    [Fact]
    public void Sm2_verifies()
    {
        var curve = GMNamedCurves.GetByOid(GMObjectIdentifiers.sm2p256v1);
        var point = curve.Curve.CreatePoint(
            new BigInteger("09f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020", 16),
            new BigInteger("ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13", 16));
        var key = SubjectPublicKeyInfoFactory.CreateSubjectPublicKeyInfo(new ECPublicKeyParameters("EC", point, GMObjectIdentifiers.sm2p256v1)).GetDerEncoded();
        var signature = Convert.FromHexString(
            "f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa");

        Gm.Verify(key, "message digest"u8, signature).Should().BeTrue();
        Gm.Verify(key, "message Digest"u8, signature).Should().BeFalse();
        for (var i = 0; i < signature.Length; i++)
        {
            var broken = signature.ToArray();
            broken[i] ^= 1;
            Gm.Verify(key, "message digest"u8, broken).Should().BeFalse();
        }
    }

    /// <summary>RFC 2104 over SM3, written out by hand.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(65)]
    public void Hmac_is_what_its_definition_says(int keySize)
    {
        byte[] key = [.. Enumerable.Range(1, keySize).Select(i => (byte)i)], data = [.. Enumerable.Range(0, 100).Select(i => (byte)i)];
        var block = new byte[64];
        (keySize > 64 ? Gm.Hash(key) : key).CopyTo(block, 0);
        var inner = Gm.Hash([.. block.Select(b => (byte)(b ^ 0x36)), .. data]);

        Gm.Mac(key, data).Should().Equal(Gm.Hash([.. block.Select(b => (byte)(b ^ 0x5c)), .. inner]));
    }

    [Fact]
    public void What_is_sealed_opens_under_its_key_and_label_alone()
    {
        var (key, other) = (RandomNumberGenerator.GetBytes(Gm.KeySize), RandomNumberGenerator.GetBytes(Gm.KeySize));
        var box = Gm.Seal(key, "王翠花"u8, "label"u8);

        Gm.Open(key, box, "label"u8).Should().Equal("王翠花"u8.ToArray());
        Gm.Seal(key, "王翠花"u8, "label"u8).Should().NotEqual(box);
        FluentActions.Invoking(() => Gm.Open(other, box, "label"u8)).Should().Throw<CryptographicException>();
        FluentActions.Invoking(() => Gm.Open(key, box, "another"u8)).Should().Throw<CryptographicException>();
        for (var i = 0; i < box.Length; i++)
        {
            var broken = box.ToArray();
            broken[i] ^= 1;
            FluentActions.Invoking(() => Gm.Open(key, broken, "label"u8)).Should().Throw<CryptographicException>();
            FluentActions.Invoking(() => Gm.Open(key, box.AsSpan(0, i), "label"u8)).Should().Throw<CryptographicException>();
        }
    }

    [Fact]
    public void A_signature_holds_for_its_key_and_its_text_alone()
    {
        var (key, other) = (Gm.CreateSigningKey(), Gm.CreateSigningKey());
        var signature = Gm.Sign(key, "检查点"u8);

        signature.Should().HaveCount(64);
        Gm.Verify(Gm.PublicKeyOf(key), "检查点"u8, signature).Should().BeTrue();
        Gm.Verify(Gm.PublicKeyOf(other), "检查点"u8, signature).Should().BeFalse();
        Gm.Verify(Gm.PublicKeyOf(key), "检查"u8, signature).Should().BeFalse();
        Gm.Verify(Gm.PublicKeyOf(key), "检查点"u8, signature.AsSpan(1)).Should().BeFalse();
        Gm.Verify("no key"u8, "检查点"u8, signature).Should().BeFalse();
        using var p256 = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Gm.Verify(p256.ExportSubjectPublicKeyInfo(), "检查点"u8, signature).Should().BeFalse();
        FluentActions.Invoking(() => Gm.Sign(p256.ExportPkcs8PrivateKey(), "检查点"u8)).Should().Throw<CryptographicException>();
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
