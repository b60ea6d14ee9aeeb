using System.Globalization;
using System.Security.Cryptography;
using YiXinWeiGong.EntityFrameworkCore.Vault;

namespace YiXinWeiGong.EntityFrameworkCore;

public sealed class VaultCipherTests : IDisposable
{
    private readonly VaultCipher _cipher = new(new GivenVaultKey(new byte[32]));

    public void Dispose() => _cipher.Dispose();

    [Fact]
    public void What_is_sealed_opens_under_its_label_alone_and_never_looks_the_same_twice()
    {
        var (one, two) = (_cipher.Seal("label", "王翠花"), _cipher.Seal("label", "王翠花"));

        (_cipher.Open("label", one), _cipher.Open("label", two)).Should().Be(("王翠花", "王翠花"));
        one.Should().NotEqual(two);
        FluentActions.Invoking(() => _cipher.Open("another", one)).Should().Throw<CryptographicException>();
        for (var i = 0; i < one.Length; i++)
        {
            var broken = one.ToArray();
            broken[i] ^= 1;
            FluentActions.Invoking(() => _cipher.Open("label", broken)).Should().Throw<CryptographicException>();
        }
    }

    [Fact]
    public void It_serves_many_at_once() =>
        Parallel.For(0, 2000, i =>
        {
            var text = i.ToString(CultureInfo.InvariantCulture);
            if (_cipher.Open("label", _cipher.Seal("label", text)) != text)
            {
                throw new InvalidOperationException("Another text came out.");
            }
        });

    [Fact]
    public void A_blinded_text_matches_itself_for_one_purpose_and_one_key()
    {
        using var other = new VaultCipher(new GivenVaultKey(Enumerable.Repeat((byte)1, 32).ToArray()));

        _cipher.Blind("person", "1").Should().Be(_cipher.Blind("person", "1")).And.HaveLength(64)
            .And.NotBe(_cipher.Blind("person", "2")).And.NotBe(_cipher.Blind("pseudonym", "1")).And.NotBe(other.Blind("person", "1"));
    }
}
