using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using YiXinWeiGong.EntityFrameworkCore.Vault;

namespace YiXinWeiGong.EntityFrameworkCore;

/// <summary>One key, and what it seals and blinds.</summary>
public sealed class VaultCipherTests : IDisposable
{
    private static readonly AesSuite Aes = new();

    private readonly DataKey _key = KeyOf(1);

    public void Dispose() => _key.Dispose();

    [Fact]
    public void What_is_sealed_opens_under_its_label_alone_and_never_looks_the_same_twice()
    {
        var (one, two) = (_key.Seal("label", "王翠花"), _key.Seal("label", "王翠花"));

        (Open("label", one), Open("label", two)).Should().Be(("王翠花", "王翠花"));
        one.Should().NotEqual(two);
        FluentActions.Invoking(() => Open("another", one)).Should().Throw<CryptographicException>();
        for (var i = 0; i < one.Length; i++)
        {
            var broken = one.ToArray();
            broken[i] ^= 1;
            FluentActions.Invoking(() => Open("label", broken)).Should().Throw<CryptographicException>();
            FluentActions.Invoking(() => Open("label", one[..i])).Should().Throw<CryptographicException>();
        }
    }

    [Fact]
    public void It_serves_many_at_once() =>
        Parallel.For(0, 2000, i =>
        {
            var text = i.ToString(CultureInfo.InvariantCulture);
            if (Open("label", _key.Seal("label", text)) != text)
            {
                throw new InvalidOperationException("Another text came out.");
            }
        });

    [Fact]
    public void A_blinded_text_matches_itself_for_one_purpose_and_one_key()
    {
        using var other = KeyOf(2);

        _key.Blind("person", "1").Should().Be(_key.Blind("person", "1")).And.HaveLength(64)
            .And.NotBe(_key.Blind("person", "2")).And.NotBe(_key.Blind("pseudonym", "1")).And.NotBe(other.Blind("person", "1"));
    }

    [Fact]
    public void The_suite_hashes_and_macs_as_its_standards_say()
    {
        // FIPS 180-2, example 1; RFC 4231, test case 2.
        Hex(Aes.Hash("abc"u8)).Should().Be("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        Hex(Aes.Mac("Jefe"u8, "what do ya want for nothing?"u8)).Should().Be("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    [Fact]
    public void Aes_gcm_opens_the_vector_of_its_specification()
    {
        // McGrew and Viega, test case 16: AES-256 with associated data.
        var box = Convert.FromHexString(
            "cafebabefacedbaddecaf888522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b");
        var plain = Aes.Open(
            Convert.FromHexString("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308"), box,
            Convert.FromHexString("feedfacedeadbeeffeedfacedeadbeefabaddad2"));

        Hex(plain).Should().Be("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39");
    }

    [Fact]
    public void A_signature_holds_for_its_key_and_its_text_alone()
    {
        var (key, other) = (Aes.CreateSigningKey(), Aes.CreateSigningKey());
        var text = Encoding.UTF8.GetBytes("检查点");
        var signature = Aes.Sign(key, text);

        signature.Should().HaveCount(64);
        Aes.Verify(Aes.PublicKeyOf(key), text, signature).Should().BeTrue();
        Aes.Verify(Aes.PublicKeyOf(other), text, signature).Should().BeFalse();
        Aes.Verify(Aes.PublicKeyOf(key), text.AsSpan(1), signature).Should().BeFalse();
        Aes.Verify(Aes.PublicKeyOf(key), text, signature.AsSpan(1)).Should().BeFalse();
        Aes.Verify("no key"u8, text, signature).Should().BeFalse();
    }

    private string Open(string label, byte[] box) => _key.Open(Aes.Id, label, box);

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);

    private static DataKey KeyOf(byte seed) =>
        new("key", [.. Enumerable.Repeat(seed, DataKey.Size)], Aes, new CryptoSuites([Aes], Options.Create(new VaultOptions())));
}
